/** When a rank-one change makes a matrix singular, and the update that knows it. */
import type { Field } from '#scalar';
import { linear, type Matrix, type Vector } from './linear.ts';
import { rankOneUpdate } from './sherman-morrison.ts';

/** 1 + vᵀM⁻¹u, by which the determinant grows: M + u vᵀ is singular exactly where it is zero. N is M⁻¹. */
export function determinantFactor<T>(F: Field<T>, N: Matrix<T>, u: Vector<T>, v: Vector<T>): T {
  const { apply, dot } = linear(F);
  return F.add(F.one, dot(v, apply(N, u)));
}

/** (M + u vᵀ)⁻¹ from N = M⁻¹; undefined where M + u vᵀ is singular. It looks at a value, so it has no span of its own. */
export const guardedUpdate = <T>(F: Field<T>, N: Matrix<T>, u: Vector<T>, v: Vector<T>): Matrix<T> | undefined =>
  F.isZero(determinantFactor(F, N, u, v)) ? undefined : rankOneUpdate(F, N, u, v);
