/** Small companions of the matrix product. */
import type { Ring } from '#scalar';
import { linear, table, type Matrix } from './linear.ts';

/** The sum of the diagonal: n − 1 additions, a tree. */
export const trace = <T>(F: Ring<T>, A: Matrix<T>): T => linear(F).sum(A.map((row, i) => row[i]!));

/** The Kronecker product: a block a B for every entry a of A. */
export function kronecker<T>(F: Ring<T>, A: Matrix<T>, B: Matrix<T>): Matrix<T> {
  const [r, c] = [B.length, B[0]?.length ?? 0];
  return table(A.length * r, (A[0]?.length ?? 0) * c, (i, j) =>
    F.mul(A[Math.floor(i / r)]![Math.floor(j / c)]!, B[i % r]![j % c]!),
  );
}

/** ‖A‖²_F, the sum of the squares of the entries. */
export const squaredNorm = <T>(F: Ring<T>, A: Matrix<T>): T => linear(F).sum(A.flat().map((a) => F.mul(a, a)));
