import fc from 'fast-check';
import { expect, test } from 'vitest';
import { babyBear, bounded, double, rationals, ratio, system, systems, type Rational, type System } from '#scalar';
import { obligations } from './structures.ts';

const broken = (s: System, seed: number, numRuns: number): readonly string[] =>
  [...obligations(s)].filter(([, claim]) => failed(fc.check(claim, { seed, numRuns }))).map(([name]) => name);

const failed = (details: ReturnType<typeof fc.check>): boolean => {
  if (details instanceof Promise) throw new Error('axioms are checked synchronously');
  return details.failed;
};

const known = [...(await systems()).values()];

test.each(known.map((s) => [s.F.name, s.has, s] as const))('%s is a %s', (_, __, s) => {
  expect(broken(s, 1, 1000)).toEqual([]);
});

test('there are systems for every structure', () => {
  expect(new Set(known.map((s) => s.has))).toEqual(new Set(['ring', 'field', 'cyclic', 'real']));
});

const over = <T>(F: System<T>['F'], has: System['has'], changed: object): System<T> =>
  // A dictionary with a method replaced is a dictionary still.
  system(Object.assign(Object.create(F) as typeof F, { name: 'wrong' }, changed), has);

test.each([
  ['saturates', over(babyBear, 'cyclic', { add: (a: number, b: number) => Math.min(a + b, babyBear.p - 1) })],
  ['subtracts the wrong way round', over(babyBear, 'cyclic', { sub: (a: number, b: number) => babyBear.sub(b, a) })],
  ['loses the sign of literals', over(babyBear, 'cyclic', { of: (n: number) => babyBear.of(n < 0 ? -n : n) })],
  [
    'forgets a digit of the product',
    over(babyBear, 'cyclic', { mul: (a: number, b: number) => babyBear.mul(a, b) & ~1 }),
  ],
  [
    'has roots of half the order',
    over(babyBear, 'cyclic', { roots: (n: number) => babyBear.roots(n).map((w) => babyBear.mul(w, w)) }),
  ],
  [
    'divides by the numerator',
    over<Rational>(rationals, 'field', { div: (a: Rational, b: Rational) => ratio(a.n * b.d, a.d || b.n) }),
  ],
  ['never finds a zero', over<Rational>(rationals, 'field', { isZero: () => false })],
  ['orders by size', over<number>(double, 'real', { less: (a: number, b: number) => Math.abs(a) < Math.abs(b) })],
  ['takes the nearest integer', over<number>(double, 'real', { from: Math.round })],
  [
    'squares where the root belongs',
    over(bounded, 'real', { sqrt: (a: { v: number; e: number }) => bounded.mul(a, a) }),
  ],
])('a system that %s is seen', (_, s: System) => {
  for (const seed of [1, 2, 3, 4, 5]) expect(broken(s, seed, 100).length).toBeGreaterThan(0);
});
