import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rationals, ratio } from './rational.ts';

const big = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
const numbers = fc.tuple(big, big).map(([n, d]) => ratio(n, d || 1n));

/** The greatest common divisor by Euclid over bigints alone. */
const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));

test('results are in lowest terms with a positive denominator, small or large', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const made = [
        rationals.add(a, b),
        rationals.sub(a, b),
        rationals.mul(a, b),
        ...(b.n === 0n ? [] : [rationals.div(a, b)]),
      ];
      return made.every(({ n, d }) => d > 0n && divisor(n, d) === 1n);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('long numbers are reduced as short ones are', () => {
  const long = fc.bigInt({ min: 1n, max: 1n << 700n });
  fc.assert(
    fc.property(long, long, long, (a, b, c) => {
      const g = divisor(a, b);
      expect(ratio(a * c, -b * c)).toEqual({ n: -a / g, d: b / g });
    }),
    { seed: 2, numRuns: 1000 },
  );
});

test('zero is written in one way', () => {
  expect(ratio(0, -7)).toEqual(rationals.zero);
  expect(rationals.sub(ratio(1, 6), ratio(1, 6))).toEqual(rationals.zero);
  expect(rationals.mul(ratio(5, 6), ratio(0, 3))).toEqual(rationals.zero);
});

test('a division by zero throws, and says where', () => {
  expect(() => ratio(1, 0)).toThrow(/rationals: division by zero/);
  expect(() => rationals.div(rationals.one, rationals.zero)).toThrow(RangeError);
});

test('fractions too large for doubles still have a size, and it is not zero', () => {
  expect(rationals.size(ratio(1n, 10n ** 400n))).toBeGreaterThan(0);
  expect(rationals.size(ratio(-(10n ** 400n), 10n ** 399n))).toBeGreaterThan(0);
});
