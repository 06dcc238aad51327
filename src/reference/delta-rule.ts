/**
 * One step of the delta rule: what is stored under the key k is moved towards v by the share β.
 *
 *     S′ = S + β (v − S k) kᵀ = S (I − β k kᵀ) + β v kᵀ
 *
 * S is e×d, values by keys.
 */
import type { Ring } from '#scalar';
import { linear, type Matrix, type Vector } from './linear.ts';

/** By the error v − Sk: 4de + e work and span 5 + ⌈log₂ d⌉; S is read twice and no d×d matrix is made. */
export function deltaStep<T>(F: Ring<T>, S: Matrix<T>, k: Vector<T>, v: Vector<T>, β: T): Matrix<T> {
  const { apply, outer, plus, scale, subtract } = linear(F);
  const error = subtract(v, apply(S, k));
  return plus(S, outer(scale(β, error), k));
}

/** By the product with I − βkkᵀ, a d×d matrix: 2d²e + 2d² + de + d work, as deep. */
export function deltaStepByProduct<T>(F: Ring<T>, S: Matrix<T>, k: Vector<T>, v: Vector<T>, β: T): Matrix<T> {
  const { eye, minus, outer, plus, scale, times } = linear(F);
  const moved = scale(β, k);
  return plus(times(S, minus(eye(k.length), outer(moved, k))), outer(v, moved));
}
