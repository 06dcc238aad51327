/** ‖δx‖/‖x‖ ≤ κ ‖δb‖/‖b‖ for A x = b and A (x + δx) = b + δb: the directions in which it is an equality. */
import type { Ring } from '#scalar';
import type { Matrix, Vector } from './linear.ts';

/** [b, δb] for A = U Σ Vᵀ, descending: b along u_1, where x is shortest, δb along u_n, where δx is longest. Nothing is computed. */
export function worstCase<T>(_: Ring<T>, U: Matrix<T>, σ: Vector<T>, __: Matrix<T>): readonly Vector<T>[] {
  return [U.map((row) => row[0]!), U.map((row) => row[σ.length - 1]!)];
}

/** On any scale: relative errors know none. */
export const worstCaseScaled = <T>(F: Ring<T>, U: Matrix<T>, σ: Vector<T>, V: Matrix<T>): readonly Vector<T>[] =>
  worstCase(F, U, σ, V).map((x, k) => x.map((a) => F.mul(F.of(k + 2), a)));
