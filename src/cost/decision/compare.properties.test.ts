/** What any comparison must keep, over random growths and regimes; fixed seeds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { power, product, substitute, sum, variable } from './build.ts';
import { compare } from './compare.ts';
import type { Comparison, Constraint, Growth } from '../growth.ts';
import { parseConstraint, parseGrowth } from '../parse.ts';
import { evaluate } from './path-read.ts';
import { show, showConstraint } from '../show.ts';

const names = ['n', 'L', 'd'];
const factor = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom('x', 'x^2', 'x^(1/2)', 'log x', 'log^2 x', 'log log x', 'x^3'))
  .map(([x, form]) => form.replaceAll('x', x));
const term = fc.array(factor, { minLength: 1, maxLength: 3 }).map((of) => of.join(' * '));
const plain = fc.array(term, { minLength: 1, maxLength: 3 }).map((of) => of.join(' + '));
const text = fc.oneof(
  { weight: 4, arbitrary: plain },
  fc.tuple(plain, plain).map(([a, b]) => `min(${a}, ${b})`),
  fc.tuple(plain, factor).map(([a, b]) => `(${a}) / (${b})`),
  plain.map((a) => `log(${a})`),
  fc.tuple(term, fc.constantFrom(...names)).map(([a, x]) => `(${a}) * 2^${x}`),
);
const growth = text.map((of): Growth => {
  const read = parseGrowth(of, names);
  if (!read.ok) throw new Error(`${of}: ${read.problem.message}`);
  return read.value;
});
const constraint = fc
  .constantFrom(
    'n <= L',
    'd <= n',
    'L = O(n^2)',
    'log n = O(log L)',
    'L <= log n',
    'n = Theta(L log L)',
    'd = O(1)',
    'd = n + L',
  )
  .map((of): Constraint => {
    const read = parseConstraint(of, names);
    if (!read.ok) throw new Error(`${of}: ${read.problem.message}`);
    return read.value[0]!;
  });
const regime = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(constraint, { maxLength: 2 }));

const atMost = (v: Comparison): boolean => v === 'Theta' || v === 'o' || v === 'O';
const decided = (v: Comparison): boolean => v !== 'unsupported' && v !== 'vacuous';
const against = (f: Growth, g: Growth, R: readonly Constraint[]): Comparison => compare(f, g, R, names).verdict;
const runs = (seed: number, numRuns = 150) => ({ seed, numRuns });

test('every growth is Theta of itself, and of twice itself', () => {
  fc.assert(
    fc.property(growth, regime, (f, R) => {
      for (const g of [f, sum(f, f)]) expect(['Theta', 'unsupported', 'vacuous']).toContain(against(f, g, R));
    }),
    runs(1),
  );
});

test('to exchange the two mirrors the verdict', () => {
  const mirror: Partial<Record<Comparison, Comparison>> = { o: 'omega', omega: 'o', O: 'Omega', Omega: 'O' };
  fc.assert(
    fc.property(growth, growth, regime, (f, g, R) => {
      const v = against(f, g, R);
      expect(against(g, f, R)).toBe(mirror[v] ?? v);
    }),
    runs(2),
  );
});

test('O is transitive', () => {
  let told = 0;
  // In one variable: three at random are then often in order.
  const toL = new Map(['n', 'd'].map((name) => [name, variable('L')]));
  fc.assert(
    fc.property(growth, growth, growth, (f, g, h) => {
      const [a, b, c] = [f, g, h].map((x) => substitute(x, toL));
      if (!atMost(against(a!, b!, [])) || !atMost(against(b!, c!, []))) return;
      told++;
      expect(atMost(against(a!, c!, []))).toBe(true);
    }),
    runs(3, 150),
  );
  expect(told).toBeGreaterThan(20);
});

test('what is O(g) stays so when terms are added to g, and under a tighter regime', () => {
  fc.assert(
    fc.property(growth, growth, growth, regime, constraint, (f, g, h, R, c) => {
      fc.pre(atMost(against(f, g, R)));
      const [more, tighter] = [against(f, sum(g, h), R), against(f, g, [...R, c])];
      if (decided(more)) expect(atMost(more)).toBe(true);
      if (decided(tighter)) expect(atMost(tighter)).toBe(true);
    }),
    runs(4),
  );
});

test('a factor on both sides changes nothing', () => {
  fc.assert(
    fc.property(growth, growth, growth, regime, (f, g, h, R) => {
      const [a, b] = [against(f, g, R), against(product(f, h), product(g, h), R)];
      fc.pre(decided(a) && decided(b));
      expect(b).toBe(a);
    }),
    runs(5, 100),
  );
});

test('n² for n in everything changes nothing', () => {
  fc.assert(
    fc.property(growth, growth, regime, (f, g, R) => {
      const squares = new Map(names.map((name) => [name, power(variable(name), 2)]));
      const to = (x: Growth): Growth => substitute(x, squares);
      // Exact constraints keep their constants only as big-O ones do.
      const loosely = R.filter((c) => c.relation !== '<=' && c.relation !== '=');
      fc.pre(!/\d\^/.test(show(f) + show(g)));
      const after = loosely.map((c) => ({ relation: c.relation, left: to(c.left), right: to(c.right) }));
      expect(against(to(f), to(g), after)).toBe(against(f, g, loosely));
    }),
    runs(6),
  );
});

test('the quick ways say what the search alone says', () => {
  fc.assert(
    fc.property(growth, growth, regime, (f, g, R) => {
      const alone = compare(f, g, R, names, { searchOnly: true, budget: 3e7 });
      fc.pre(alone.verdict !== 'unsupported');
      expect(against(f, g, R)).toBe(alone.verdict);
    }),
    runs(7, 100),
  );
});

test('along every path given, the ratio grows somewhere', () => {
  const windows = [
    [0.5, 0.75, 1],
    [1, 1.25, 1.5],
    [2, 2.5, 3],
    [3, 4, 5],
    [6, 8, 10],
    [10, 14],
    [30, 60],
    [200, 400],
    [1, 1.5, 2],
  ];
  fc.assert(
    fc.property(growth, growth, regime, (f, g, R) => {
      const { fNotOg, gNotOf, tooTall } = compare(f, g, R, names);
      for (const [a, b, path] of [
        [f, g, fNotOg],
        [g, f, gNotOf],
      ] as const) {
        if (!path || tooTall) continue;
        const grows = windows.some((window) => {
          const values = window.map((t) => (evaluate(a, path, t) ?? NaN) - (evaluate(b, path, t) ?? NaN));
          return values.every((v, i) => i === 0 || v > values[i - 1]!);
        });
        expect(grows, `${show(a)} / ${show(b)} on ${JSON.stringify(path)}`).toBe(true);
      }
    }),
    runs(8),
  );
});

test('what is printed reads back as itself', () => {
  fc.assert(
    fc.property(growth, constraint, (f, c) => {
      const again = parseGrowth(show(f), names);
      expect(again.ok && show(again.value)).toBe(show(f));
      const relation = parseConstraint(showConstraint(c), names);
      expect(relation.ok && relation.value.map(showConstraint)).toEqual([showConstraint(c)]);
    }),
    runs(9),
  );
});
