/** The decision against a second opinion that shares no code with it: exact growth along random paths in every regime. */
import { expect, test } from 'vitest';
import { compare } from './compare.ts';
import type { Comparison, Constraint, Growth } from '../growth.ts';
import { keeps, tendency, told, type Paths } from './tendency.ts';
import { iterated, log, minus, number, plus, scaled, times, twoTo } from './hardy.ts';
import type { Sum, Value } from './hardy.ts';
import { parseConstraint, parseGrowth } from '../parse.ts';
import { draws, drawPath, pairText, regimeText, type Draw } from './random.test-data.ts';

/** The equations of a path, `log2 n = 5/2*2^(t) - t`, read by other code than the decision's. */
function pathOf(path: Readonly<Record<string, string>>): Paths {
  const found = new Map<string, Value>();
  for (const [name, equation] of Object.entries(path)) {
    const [left, right] = equation.split(' = ') as [string, string];
    const tokens = right.match(/\d+|\S/g) ?? [];
    const take = (): string => tokens.shift() ?? '';
    const sum = (): Sum => {
      let total = tokens[0] === '-' ? (take(), scaled(term(), -1)) : term();
      while (tokens[0] === '+' || tokens[0] === '-')
        total = take() === '+' ? plus(total, term()) : minus(total, term());
      return total;
    };
    const term = (): Sum => {
      let total = atom();
      while (tokens[0] === '*' || tokens[0] === '/')
        total = take() === '*' ? times(total, atom()) : scaled(total, 1 / Number(take()));
      return total;
    };
    const atom = (): Sum => {
      const token = take();
      if (token === '(') {
        const inner = sum();
        take();
        return inner;
      }
      const of: Sum = token === 't' ? [{ c: 1, m: iterated(0) }] : number(Number(token));
      if (tokens[0] !== '^') return of;
      take();
      const power = atom();
      return token === '2' ? twoTo(power) : Array.from({ length: power[0]!.c }, () => of).reduce(times);
    };
    const of = sum();
    expect(tokens, equation).toEqual([]);
    found.set(name, left === name ? log({ of, rough: false }) : { of, rough: false });
  }
  return found;
}

const allows: Readonly<Record<Comparison, readonly number[]>> = {
  Theta: [0],
  o: [-1],
  O: [-1, 0],
  omega: [1],
  Omega: [0, 1],
  incomparable: [-1, 0, 1],
  vacuous: [],
  unsupported: [-1, 0, 1],
};

interface Case {
  readonly names: readonly string[];
  readonly written: readonly [string, string];
  readonly regime: readonly string[];
}
const drawn = (draw: Draw): Case => {
  const names = ['n', 'L', 'd', 'm'].slice(0, 2 + draw(3));
  return { names, written: pairText(draw, names), regime: regimeText(draw, names) };
};

/** How many random paths were tried, and how many of ours confirmed. */
function held({ names, written, regime: texts }: Case, draw: Draw, paths: number): readonly [number, number] {
  const read = (text: string): Growth => {
    const found = parseGrowth(text, names);
    if (!found.ok) throw new Error(`${text}: ${found.problem.message}`);
    return found.value;
  };
  const regime = texts.flatMap((text): readonly Constraint[] => {
    const found = parseConstraint(text, names);
    if (!found.ok) throw new Error(`${text}: ${found.problem.message}`);
    return found.value;
  });
  const fixed = texts.filter((text) => text.endsWith('O(1)')).map((text) => text.split(' ')[0]!);
  const left = regime.filter((c) => c.right.op !== 'constant');
  const free = names.filter((name) => !fixed.includes(name));
  const [f, g] = [read(written[0]), read(written[1])];
  const found = compare(f, g, regime, names);
  const about = `${written.join(' against ')} under ${texts.join('; ')} is ${found.verdict}`;
  let [tried, ours] = [0, 0];
  for (const [path, over, under] of [
    [found.fNotOg, f, g],
    [found.gNotOf, g, f],
  ] as const) {
    if (!path) continue;
    const at = pathOf(path);
    const grows = told(() => tendency(over, under, at) === 1 && left.every((c) => keeps(c, at)));
    expect(grows ?? true, `${about}, on ${JSON.stringify(path)}`).toBe(true);
    if (grows) ours++;
  }
  for (let k = 0; k < paths; k++) {
    const path = drawPath(draw, free);
    const tends = path && told(() => (left.every((c) => keeps(c, path)) ? tendency(f, g, path) : undefined));
    if (tends === undefined) continue;
    tried++;
    expect(allows[found.verdict], about).toContain(tends);
  }
  return [tried, ours];
}

test('no random path in the regime contradicts a verdict, and every path of ours keeps the regime and grows', () => {
  let [tried, ours] = [0, 0];
  for (let seed = 1; seed <= 400; seed++) {
    const draw = draws(seed);
    const [more, confirmed] = held(drawn(draw), draw, 15);
    [tried, ours] = [tried + more, ours + confirmed];
  }
  expect(tried).toBeGreaterThan(2000);
  expect(ours).toBeGreaterThan(400);
});

// An equation may not pull a variable to where another constraint is broken, nor undo what made the ratio grow.
test.each<[string, string, ...string[]]>([
  [
    '(d^(1/2) * log L + log n) * 2^(log log d)',
    '(log m * n^(1/3) + n * log log log d) / (n^(1/3))',
    'm * d = O(n)',
    'd = 2^m',
  ],
  ['2^m', 'log log log d * d^(3/2)', 'n <= log d', 'm = L^2'],
])('%s against %s keeps its regime', (f, g, ...regime) => {
  const [, ours] = held({ names: ['n', 'L', 'd', 'm'], written: [f, g], regime }, draws(1), 50);
  expect(ours).toBe(2);
});

test('the second opinion knows what is known', () => {
  const at = pathOf({ n: 'log2 n = 2^(t)', L: 'L = 2*2^(3*2^(t))', d: 'log2 d = t' });
  const tends = (f: string, g: string): number => {
    const [a, b] = [parseGrowth(f), parseGrowth(g)];
    if (!a.ok || !b.ok) throw new Error('unread');
    return tendency(a.value, b.value, at);
  };
  expect(tends('L', 'n^3')).toBe(0);
  expect(tends('log n', 'd')).toBe(0);
  expect(tends('log n', 'd * log d')).toBe(-1);
  expect(tends('2^d', 'n')).toBe(0);
  expect(tends('2^(2 * d)', 'n * d')).toBe(1);
  expect(tends('min(n, d) * log log L', 'd * log log n + log d')).toBe(0);
});
