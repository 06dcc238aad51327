import fc from 'fast-check';
import { expect, test } from 'vitest';
import { precise as R, piPrecise, sameNumber, type Precise } from './number-precise.ts';

const q = (n: number, d = 1): Precise => R.div(R.of(n), R.of(d));
const fractions = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 60 }))
  .map(([n, d]) => q(n, d));
const positive = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 60 })).map(([n, d]) => q(n, d));
const options = { seed: 7, numRuns: 200 };

test('a rational stays exact through the four operations and through the roots of squares', () => {
  expect(sameNumber(R.sqrt(q(9, 4)), q(3, 2))).toBe(true);
  expect('d' in R.sqrt(q(9, 4))).toBe(true);
});

test('the square of a root is what was rooted', () => {
  fc.assert(
    fc.property(positive, (a) => sameNumber(R.mul(R.sqrt(a), R.sqrt(a)), a) === true),
    options,
  );
});

test('the logarithm of an exponential is its exponent', () => {
  fc.assert(
    fc.property(fractions, (a) => sameNumber(R.log(R.exp(a)), a) === true),
    options,
  );
});

test('the logarithm of a product is the sum of logarithms', () => {
  fc.assert(
    fc.property(positive, positive, (a, b) => sameNumber(R.log(R.mul(a, b)), R.add(R.log(a), R.log(b))) === true),
    options,
  );
});

test('numbers that differ in the sixtieth digit are not the same', () => {
  const tiny = R.div(R.of(1), R.of(10n ** 60n));
  fc.assert(
    fc.property(positive, (a) => sameNumber(R.sqrt(a), R.add(R.sqrt(a), tiny)) === false),
    options,
  );
});

test('nested roots that are equal are found equal', () => {
  const left = R.sqrt(R.add(q(5), R.mul(q(2), R.sqrt(q(6)))));
  expect(sameNumber(left, R.add(R.sqrt(q(2)), R.sqrt(q(3))))).toBe(true);
  expect(sameNumber(left, R.add(R.sqrt(q(2)), R.sqrt(q(5))))).toBe(false);
});

test('π, e and the double of each agree', () => {
  expect(R.toNumber(piPrecise)).toBe(Math.PI);
  expect(R.toNumber(R.exp(q(1)))).toBe(Math.E);
  expect(R.toNumber(R.log(q(10)))).toBe(Math.LN10);
});
