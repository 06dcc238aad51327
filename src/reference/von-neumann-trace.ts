/** |tr AᵀB| ≤ Σ σ_i(A) σ_i(B): how large the inner product of two matrices can be, given only their singular values. */
import type { Ring } from '#scalar';
import { linear, type Vector } from './linear.ts';

/** Both descending and of one length: 2r − 1 work, span 1 + ⌈log₂ r⌉. */
export const traceBound = <T>(F: Ring<T>, σ: Vector<T>, τ: Vector<T>): T => linear(F).dot(σ, τ);

/** By what each value has over the next: Σ_k Σ_l (σ_k − σ_{k+1})(τ_l − τ_{l+1}) min(k, l), one term for each pair of projections. */
export function traceBoundBySteps<T>(F: Ring<T>, σ: Vector<T>, τ: Vector<T>): T {
  const steps = (x: Vector<T>): Vector<T> => x.map((a, i) => F.sub(a, x[i + 1] ?? F.zero));
  const down = steps(τ);
  return linear(F).sum(steps(σ).flatMap((a, k) => down.map((b, l) => F.mul(F.mul(a, b), F.of(Math.min(k, l) + 1)))));
}
