/**
 * The 1-semiseparable mask of a scalar recurrence h_i = a_i h_{i−1} + x_i: lower triangular, its entries products of a run.
 *
 *     M_ij = a_{j+1} a_{j+2} ⋯ a_i for i > j,  M_ii = 1,  rows and columns counted from 0
 */
import type { Ring } from '#scalar';
import { table, type Matrix, type Vector } from './linear.ts';
import { treeProduct } from './tree-product.ts';

/** From a_1 … a_{L−1}, down each column, a product an entry; no division, so that zeros are as good as any. */
export function semiseparableMask<T>(F: Ring<T>, a: Vector<T>, L: number): Matrix<T> {
  const rows: T[][] = [[F.one]];
  a.forEach((next) =>
    rows.push([...rows.at(-1)!.map((x, j) => (j === rows.length - 1 ? next : F.mul(next, x))), F.one]),
  );
  return rows.map((row) => [...row, ...table(1, L - row.length, () => F.zero)[0]!]);
}

/** Every entry by itself, a tree over its run: less deep, more work. */
export const maskByRuns = <T>(F: Ring<T>, a: Vector<T>, L: number): Matrix<T> =>
  table(L, L, (i, j) => (i < j ? F.zero : treeProduct(F, a.slice(j, i))));
