import { expect, test } from 'vitest';
import { declare, readExpression } from '#language';
import { rationals } from '#scalar';
import { Absent, attempt } from '../evaluate/absent.ts';
import { compile } from '../evaluate/compile.ts';
import { machine } from '../evaluate/machine.ts';
import { same } from '../evaluate/same.ts';
import { draw } from './draw.ts';
import { plan } from './plan.ts';
import { points, smallest } from './sizes.ts';
import { small } from './source.ts';

const { declarations } = declare({
  A: 'n×n',
  U: 'n×n orthogonal',
  S: 'n×n symmetric',
  P: 'n×n positive-definite',
  M: 'n×n invertible',
  D: 'm×n diagonal',
  K: 'm×n',
  K_i: 'rows of K',
  x_i: 'n for i in 0..m',
  G: '= K^T K',
  W_t: '= \\sum_{i=1}^t K_i K_i^T',
  X: 'm×n',
  '\\sigma_i': 'singular values of X',
  '\\ell': 'integer 1..L',
  j: 'integer 1..\\ell',
  L: 'size',
});
const made = plan(declarations);
const m = machine(rationals);

/** Whether the two are equal at every point, over the fractions. */
function agree(left: string, right: string, seed: number): boolean {
  const [a, b] = [left, right].map((text) => {
    const reading = readExpression(text, declarations);
    if (!reading.ok) throw new Error(`${text}: ${reading.problem.message}`);
    return compile(reading.value, declarations);
  });
  const uses = [...a!.uses, ...b!.uses];
  return [...points(made)].every((integers) => {
    const env = draw(
      m,
      made,
      integers,
      small(seed, 4, (n) => rationals.of(n), new Map()),
      made.spectra(new Set(uses)),
    );
    const both = attempt(() => [a!.run(m, env, []), b!.run(m, env, [])] as const);
    return both instanceof Absent ? both.want === 'undefined' : same(m, both[0], both[1]) === 'same';
  });
}

test.each([
  ['U^T U', 'I'],
  ['S', 'S^T'],
  ['P', 'P^T'],
  ['M M^{-1}', 'I'],
  ['K^T K', 'G'],
  ['W_m', 'G'],
  ['tr(X^T X)', '\\sum_{i=1}^{\\min(m, n)} \\sigma_i^2'],
])('what is declared holds: %s = %s', (left, right) => {
  for (const seed of [1, 2, 3]) expect(agree(left, right, seed)).toBe(true);
});

test.each([
  ['A', 'A^T'],
  ['A U', 'U A'],
  ['P', 'I'],
  ['U', 'U^T'],
  ['\\det U', '1'],
  ['S P', 'P S'],
  ['D D^T', 'I'],
  ['M', 'M^T'],
  ['x_0', 'x_1'],
])('and no more than that: %s is not always %s', (left, right) => {
  expect([1, 2, 3, 4, 5].every((seed) => agree(left, right, seed))).toBe(false);
});

test('sizes are pairwise different, and integers reach both their ends', () => {
  for (const integers of points(made)) {
    const sizes = ['n', 'm', 'L'].map((name) => integers.get(name));
    expect(new Set(sizes).size).toBe(3);
    expect(integers.get('j')!).toBeLessThanOrEqual(integers.get('\\ell')!);
  }
  expect([...points(made)].some((at) => at.get('\\ell') === 1)).toBe(true);
  expect([...points(made)].some((at) => at.get('\\ell') === at.get('L'))).toBe(true);
});

test('counterexamples are sought from size one upwards', () => {
  const [first] = smallest(made);
  expect([first?.get('n'), first?.get('m'), first?.get('L')]).toEqual([1, 1, 1]);
});

test('what is asked first changes nothing of what is drawn', () => {
  const at = [...points(made)][0]!;
  const env = (order: readonly string[]) => {
    const drawn = draw(
      m,
      made,
      at,
      small(9, 4, (n) => rationals.of(n), new Map()),
      new Map(),
    );
    for (const name of order) drawn.value(name);
    return drawn;
  };
  expect(env(['A', 'S', 'K']).value('A')).toEqual(env(['K', 'A']).value('A'));
});
