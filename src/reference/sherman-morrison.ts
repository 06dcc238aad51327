/**
 * Sherman–Morrison: the inverse after a rank-one change, from the inverse before it.
 *
 *     (M + u vᵀ)⁻¹ = M⁻¹ − (M⁻¹u)(vᵀM⁻¹) / (1 + vᵀM⁻¹u)
 */
import type { Field } from '#scalar';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';

/**
 * N is M⁻¹. 6d² + d work, where inverting afresh takes d³; span 2⌈log₂ d⌉ + 6.
 * It divides by 1 + vᵀNu unasked, so that it can be counted: where that may be zero, call `guardedUpdate`.
 */
export function rankOneUpdate<T>(F: Field<T>, N: Matrix<T>, u: Vector<T>, v: Vector<T>): Matrix<T> {
  const { apply, dot, minus, outer } = linear(F);
  const Nu = apply(N, u);
  const vN = apply(transpose(N), v);
  const factor = F.add(F.one, dot(v, Nu));
  const gain = Nu.map((x) => F.div(x, factor));
  return minus(N, outer(gain, vN));
}

/** Divides the d² entries of the dyad instead of the d entries of one factor: 7d² work, span 2⌈log₂ d⌉ + 5. */
export function rankOneUpdateByDyad<T>(F: Field<T>, N: Matrix<T>, u: Vector<T>, v: Vector<T>): Matrix<T> {
  const { apply, dot, minus, outer } = linear(F);
  const Nu = apply(N, u);
  const vN = apply(transpose(N), v);
  const factor = F.add(F.one, dot(v, Nu));
  const dyad = outer(Nu, vN).map((row) => row.map((x) => F.div(x, factor)));
  return minus(N, dyad);
}
