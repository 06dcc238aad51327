/** The nearest matrix of rank k or less to A = U Σ Vᵀ: A_k = Σ_{i≤k} σ_i u_i v_iᵀ. */
import type { Ring } from '#scalar';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';

/** The sum of the first k dyads, as many as there are: mk + mn(2k − 1) work for k > 0. */
export function truncated<T>(F: Ring<T>, U: Matrix<T>, σ: Vector<T>, V: Matrix<T>, k: number): Matrix<T> {
  const kept = Math.min(k, σ.length, U.length, V.length);
  const scaled = U.map((row) => row.slice(0, kept).map((x, i) => F.mul(x, σ[i]!)));
  return scaled.map((row) => V.map((right) => linear(F).dot(row, right.slice(0, kept))));
}

/** What A has along the first k left singular vectors: U_k U_kᵀ A. */
export function truncatedByProjection<T>(F: Ring<T>, U: Matrix<T>, σ: Vector<T>, V: Matrix<T>, k: number): Matrix<T> {
  const { times, zeros } = linear(F);
  if (k === 0) return zeros(U.length, V.length);
  const first = U.map((row) => row.slice(0, k));
  return times(first, times(transpose(first), truncated(F, U, σ, V, σ.length)));
}
