/** Inverse and solutions by Gauss–Jordan elimination, each pivot the largest of its column. */
import type { Field } from '#scalar';
import { linear, table, type Matrix, type Vector } from './linear.ts';

/** X with A X = B, for square A; undefined where A is singular. Pivots by `size`, so its span is not by sizes alone. */
export function solutions<T>(F: Field<T>, A: Matrix<T>, B: Matrix<T>): Matrix<T> | undefined {
  const n = A.length;
  const rows = A.map((row, i) => [...row, ...B[i]!]);
  for (let c = 0; c < n; c++) {
    const p = largest(F, rows, c);
    if (p === undefined) return undefined;
    [rows[c], rows[p]] = [rows[p]!, rows[c]!];
    eliminate(F, rows, c);
  }
  return rows.map((row) => row.slice(n));
}

/** A⁻¹; undefined where A is singular. */
export const inverse = <T>(F: Field<T>, A: Matrix<T>): Matrix<T> | undefined =>
  solutions(F, A, linear(F).eye(A.length));

/** x with A x = b, for square A; undefined where A is singular. */
export const solve = <T>(F: Field<T>, A: Matrix<T>, b: Vector<T>): Vector<T> | undefined =>
  solutions(
    F,
    A,
    b.map((x) => [x]),
  )?.map((row) => row[0]!);

/**
 * A⁻¹ with the diagonal as it comes for pivots: for matrices whose leading minors are known not to vanish, such as
 * the positive definite. Oblivious, so its span can be counted: 3n for n > 1. Divides by zero elsewhere.
 */
export function inverseByDiagonal<T>(F: Field<T>, A: Matrix<T>): Matrix<T> {
  const n = A.length;
  const rows = A.map((row, i) => [...row, ...table(1, n, (_, j) => (i === j ? F.one : F.zero))[0]!]);
  for (let c = 0; c < n; c++) eliminate(F, rows, c);
  return rows.map((row) => row.slice(n));
}

/** Where at or below the diagonal the largest entry of column c stands; undefined where all are zero. */
function largest<T>(F: Field<T>, rows: Matrix<T>, c: number): number | undefined {
  let [found, size] = [undefined as number | undefined, 0];
  for (let i = c; i < rows.length; i++) {
    const s = F.size(rows[i]![c]!);
    if (s > size) [found, size] = [i, s];
  }
  return found;
}

/** Makes column c that of the identity, by the row of its pivot; columns before c are done and stay as they are. */
function eliminate<T>(F: Field<T>, rows: T[][], c: number): void {
  const pivot = rows[c]!.map((x, k) => (k < c ? x : k === c ? F.one : F.div(x, rows[c]![c]!)));
  rows.forEach((row, i) => {
    const factor = row[c]!;
    rows[i] = i === c ? pivot : row.map((x, k) => (k < c ? x : k === c ? F.zero : F.sub(x, F.mul(factor, pivot[k]!))));
  });
}
