/** Integer matrices whose Jordan form is known: blocks, then shears that hide them. */
import fc from 'fast-check';
import type { Ring } from '#scalar';
import { table, type Matrix } from '#reference/linear';

export interface Block {
  readonly eigenvalue: number;
  readonly size: number;
}

/** Row i gains f times row j, and column j loses f times column i: a change of basis that keeps integers. */
export interface Shear {
  readonly i: number;
  readonly j: number;
  readonly f: number;
}

/** Up to five rows in all; eigenvalues −1 … 2, so that they are often repeated; shrinks by blocks and by shears. */
export const blocks: fc.Arbitrary<readonly Block[]> = fc
  .array(fc.record({ eigenvalue: fc.integer({ min: -1, max: 2 }), size: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((drawn) => drawn.filter((_, i) => drawn.slice(0, i + 1).reduce((n, b) => n + b.size, 0) <= 5));

export const shears: fc.Arbitrary<readonly Shear[]> = fc.array(
  fc.record({
    i: fc.integer({ min: 0, max: 4 }),
    j: fc.integer({ min: 0, max: 4 }),
    f: fc.integer({ min: -1, max: 1 }),
  }),
  { maxLength: 5 },
);

export const order = (bs: readonly Block[]): number => bs.reduce((n, b) => n + b.size, 0);

/** The block-diagonal matrix, ones above the diagonal within a block. */
export function jordanForm(bs: readonly Block[]): Matrix<number> {
  const starts = bs.map((_, k) => order(bs.slice(0, k)));
  const of = (i: number) => starts.findLastIndex((start) => start <= i);
  const n = order(bs);
  return table(n, n, (i, j) => (i === j ? bs[of(i)]!.eigenvalue : j === i + 1 && of(i) === of(j) ? 1 : 0));
}

/** P J P⁻¹ and P b for the product P of the shears, those that reach outside left out. */
export function sheared<T>(
  F: Ring<T>,
  J: Matrix<number>,
  b: readonly number[],
  by: readonly Shear[],
): { readonly A: Matrix<T>; readonly b: readonly T[] } {
  const A = J.map((row) => [...row]);
  const x = [...b];
  for (const { i, j, f } of by) {
    if (i === j || i >= A.length || j >= A.length) continue;
    A[i] = A[i]!.map((a, c) => a + f * A[j]![c]!);
    for (const row of A) row[j] = row[j]! - f * row[i]!;
    x[i] = x[i]! + f * x[j]!;
  }
  return { A: A.map((row) => row.map((a) => F.of(a))), b: x.map((a) => F.of(a)) };
}
