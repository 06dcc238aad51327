/**
 * The response y(t) = ∫₀ᵗ h(t − s) u(s) ds at the times 0, Δ, 2Δ … by a Riemann sum.
 *
 *     y_k = Δ Σ_{j=0}^{k} h_{k−j} u_j,  h_l = h(lΔ), u_j = u(jΔ)
 */
import type { Ring } from '#scalar';
import { linear, type Vector } from './linear.ts';

/** A lower triangular Toeplitz matrix whose first column is Δh: the step goes into the kernel, once. L² + L work. */
export function riemannConvolution<T>(F: Ring<T>, h: Vector<T>, u: Vector<T>, Δ: T, L: number): Vector<T> {
  const { dot, scale } = linear(F);
  const kernel = scale(Δ, h);
  return Array.from({ length: L }, (_, k) => dot(kernel.slice(0, k + 1).toReversed(), u.slice(0, k + 1)));
}

/** The step at the end, times every output. */
export function riemannConvolutionByOutputs<T>(F: Ring<T>, h: Vector<T>, u: Vector<T>, Δ: T, L: number): Vector<T> {
  const { dot } = linear(F);
  return Array.from({ length: L }, (_, k) => F.mul(Δ, dot(h.slice(0, k + 1).toReversed(), u.slice(0, k + 1))));
}
