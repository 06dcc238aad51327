/** det(M + u vᵀ) = det M · (1 + vᵀM⁻¹u). */
import type { Field } from '#scalar';
import { determinant } from './determinant.ts';
import { inverse } from './inverse.ts';
import type { Matrix, Vector } from './linear.ts';
import { determinantFactor } from './singular-update.ts';

/** By the lemma. Undefined where M is singular: the lemma does not speak of it. It pivots, so it has no span. */
export function determinantAfterUpdate<T>(F: Field<T>, M: Matrix<T>, u: Vector<T>, v: Vector<T>): T | undefined {
  const N = inverse(F, M);
  return N && F.mul(determinant(F, M), determinantFactor(F, N, u, v));
}
