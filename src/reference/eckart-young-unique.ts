/**
 * Another matrix of rank k that is as near to A = Σ σ_i u_i v_iᵀ as its truncation A_k in Frobenius's norm.
 *
 * There is one exactly where σ_k = σ_{k+1} ≠ 0: the plane of the two may then be cut by another line.
 */
import type { Field } from '#scalar';
import { truncated } from './eckart-young.ts';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';

const tied = <T>(F: Field<T>, σ: Vector<T>, k: number): boolean =>
  k >= 1 && k < σ.length && F.equal(σ[k - 1]!, σ[k]!) && !F.isZero(σ[k]!);

/** Columns k and k + 1 change places. */
const exchanged = <T>(A: Matrix<T>, k: number): Matrix<T> =>
  A.map((row) => row.map((x, j) => (j === k - 1 ? row[k]! : j === k ? row[k - 1]! : x)));

/** u_{k+1} v_{k+1}ᵀ is kept in place of u_k v_kᵀ; undefined where A_k is the only one. */
export const rival = <T>(F: Field<T>, U: Matrix<T>, σ: Vector<T>, V: Matrix<T>, k: number): Matrix<T> | undefined =>
  tied(F, σ, k) ? truncated(F, exchanged(U, k), σ, exchanged(V, k), k) : undefined;

/** Both turned by one angle, 3/5 of the one and 4/5 of the other. */
export function rivalTurned<T>(
  F: Field<T>,
  U: Matrix<T>,
  σ: Vector<T>,
  V: Matrix<T>,
  k: number,
): Matrix<T> | undefined {
  if (!tied(F, σ, k)) return undefined;
  const { add, scale } = linear(F);
  const part = (n: number): T => F.div(F.of(n), F.of(5));
  const turned = (A: Matrix<T>): Matrix<T> => {
    const columns = transpose(A);
    return transpose(columns.map((x, j) => (j === k - 1 ? add(scale(part(3), x), scale(part(4), columns[k]!)) : x)));
  };
  return truncated(F, turned(U), σ, turned(V), k);
}
