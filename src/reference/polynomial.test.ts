import fc from 'fast-check';
import { expect, test } from 'vitest';
import { babyBear as F } from '#scalar';
import { linear } from './linear.ts';
import { fastProduct, plainProduct, remainder, values } from './polynomial.ts';

const some = (least: number, most: number) =>
  fc.array(
    fc.integer({ min: -9, max: 9 }).map((n) => F.of(n)),
    { minLength: least, maxLength: most },
  );
const fixed = { seed: 1, numRuns: 300 };

test('both products are the same polynomial, of every two lengths', () => {
  fc.assert(
    fc.property(some(1, 9), some(1, 9), (p, q) => {
      expect(fastProduct(F)(p, q)).toEqual(plainProduct(F)(p, q));
    }),
    fixed,
  );
});

test('a remainder is shorter than its monic modulus, and what it was taken from is a multiple and it', () => {
  fc.assert(
    fc.property(some(1, 9), some(0, 4), some(1, 6), (low, lead, quotient) => {
      const modulus = [...lead, F.one];
      const rest = low.slice(0, lead.length);
      const multiple = plainProduct(F)(modulus, quotient);
      const p = multiple.map((x, i) => F.add(x, rest[i] ?? F.zero));
      const found = remainder(F, plainProduct(F), p, modulus);
      expect(found).toEqual(lead.map((_, i) => rest[i] ?? F.zero));
    }),
    fixed,
  );
});

test('the values of several polynomials at points that repeat are those of their sums of powers', () => {
  fc.assert(
    fc.property(some(1, 9), some(1, 9), some(1, 9), (p, q, xs) => {
      const at = (c: readonly number[]) =>
        xs.map((x) =>
          linear(F).sum(c.map((a, j) => Array.from({ length: j }, () => x).reduce((y, z) => F.mul(y, z), a))),
        );
      expect(values(F, fastProduct(F), [p, q], xs)).toEqual([at(p), at(q)]);
    }),
    fixed,
  );
});
