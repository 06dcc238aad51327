import fc from 'fast-check';
import { expect, test } from 'vitest';
import { double } from '#scalar';
import { growth, growthByBinomials, growthByQuotient, growths } from './rank-one-growth.ts';

/** α = n / 2^k, exact in doubles; k large brings it close to zero. */
const cases = fc.record({
  n: fc.integer({ min: 1, max: 255 }),
  k: fc.integer({ min: 0, max: 90 }),
  l: fc.integer({ min: 1, max: 40 }),
});

/** How far doubles are from the exact sum, in units of their rounding; the sum over integers, as α is dyadic. */
function units({ n, k, l }: { n: number; k: number; l: number }, ...computed: readonly number[]): number {
  const [two, sum] = [2n ** BigInt(k), 2n ** BigInt(k) + BigInt(n)];
  let over = 0n;
  for (let i = 0; i < l; i++) over = over * two + sum ** BigInt(i); // Σ sumⁱ two^{l−1−i}
  const exact = Number((over * 2n ** 60n) / two ** BigInt(l - 1)) / 2 ** 60;
  return Math.max(...computed.map((x) => Math.abs(x / exact - 1) / 2 ** -53));
}

test('the geometric sum is good to 2l + 4 roundings, however small α is', () => {
  fc.assert(
    fc.property(cases, (at) => {
      const [α, l] = [at.n / 2 ** at.k, at.l];
      const sums = [growth(double, α, l), growthByBinomials(double, α, l), growths(double, α, l).at(-1)!];
      return units(at, ...sums) <= 2 * l + 4;
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('the quotient is not: at α = 3·2⁻⁵³ a sixteenth of it and more is gone, at 2⁻⁶⁰ all of it', () => {
  expect(units({ n: 3, k: 53, l: 7 }, growthByQuotient(double, 3 * 2 ** -53, 7))).toBeGreaterThan(2 ** 49);
  expect(growthByQuotient(double, 2 ** -60, 7)).toBe(0);
  expect(growth(double, 2 ** -60, 7)).toBe(7);
});

test('all sums at once are the sums one by one', () => {
  for (const α of [-3, -1, 0, 2]) {
    const all = growths(double, α, 12);
    expect(all).toEqual(all.map((_, i) => growth(double, α, i + 1)));
  }
  expect(growths(double, 5, 0)).toEqual([]);
});
