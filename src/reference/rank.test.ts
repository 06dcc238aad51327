import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bounded, rationals, type Field } from '#scalar';
import { linear, transpose, type Matrix } from './linear.ts';
import { rank } from './rank.ts';

const integers = (rows: number, columns: number) =>
  fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
const over = <T>(F: Field<T>, A: Matrix<number>): Matrix<T> => A.map((row) => row.map((x) => F.of(x)));
const pairs = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
    r: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ rows, columns, r }) => fc.tuple(integers(rows, r), integers(r, columns)));
const fixed = { seed: 1, numRuns: 300 };

test('a product has no more rank than its factors, its transpose the same, and rounding hides none of it', () => {
  fc.assert(
    fc.property(pairs, ([A, B]) => {
      const product = linear(rationals).times(over(rationals, A), over(rationals, B));
      const r = rank(rationals, product);
      expect(r).toBeLessThanOrEqual(Math.min(rank(rationals, over(rationals, A)), rank(rationals, over(rationals, B))));
      expect(rank(rationals, transpose(product))).toBe(r);
      expect(rank(bounded, linear(bounded).times(over(bounded, A), over(bounded, B)))).toBe(r);
    }),
    fixed,
  );
});

test.each([
  [[[]], 0],
  [[], 0],
  [[[0, 0]], 0],
  [
    [
      [0, 1],
      [0, 2],
    ],
    1,
  ],
  [
    [
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    2,
  ],
] as const)('%j has rank %i', (A, r) => {
  expect(rank(rationals, over(rationals, A as Matrix<number>))).toBe(r); // as const makes tuples of them
});
