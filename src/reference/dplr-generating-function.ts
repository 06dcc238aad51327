/**
 * The kernel of A = diag(λ) − p qᵀ from its truncated generating function at the L-th roots of unity, as in S4.
 *
 *     Σ_{l<L} (cᵀA^l b) z^l = c̃ᵀ(I − zA)⁻¹b,  c̃ᵀ = cᵀ(I − A^L),  at z^L = 1,
 *     c̃ᵀ(I − zA)⁻¹b = k(c̃, b) − k(c̃, p) z (1 + z k(q, p))⁻¹ k(q, b),  k(x, y) = Σ_i x_i y_i/(1 − zλ_i)
 */
import type { Cyclic } from '#scalar';
import { diagonalPlusLowRank } from './dplr-kernel.ts';
import { fraction, reversed, transform } from './fourier.ts';
import { linear, transpose, type Vector } from './linear.ts';
import { power } from './power.ts';

/** c̃ = (I − A^L)ᵀc: what makes the infinite series end at L. By squaring, the one place where n³ enters. */
export function truncated<T>(
  F: Cyclic<T>,
  λ: Vector<T>,
  p: Vector<T>,
  q: Vector<T>,
  c: Vector<T>,
  L: number,
): Vector<T> {
  const { apply, subtract } = linear(F);
  const column = (x: Vector<T>) => x.map((entry) => [entry]);
  const A = diagonalPlusLowRank(F, λ, column(p), column(q));
  return subtract(c, apply(transpose(power(F, A, L)), c));
}

/** At one z: four Cauchy sums and one division more. No 1 − zλ_i may be zero, nor 1 + z k(q, p). */
export function generated<T>(
  F: Cyclic<T>,
  λ: Vector<T>,
  p: Vector<T>,
  q: Vector<T>,
  b: Vector<T>,
  c: Vector<T>,
  z: T,
): T {
  const { sum } = linear(F);
  const unders = λ.map((x) => F.sub(F.one, F.mul(z, x)));
  const k = (x: Vector<T>, y: Vector<T>): T => sum(unders.map((under, i) => F.div(F.mul(x[i]!, y[i]!), under)));
  const low = F.div(F.mul(F.mul(z, k(c, p)), k(q, b)), F.add(F.one, F.mul(z, k(q, p))));
  return F.sub(k(c, b), low);
}

/** K_1 … K_L = cᵀb … cᵀA^{L−1}b for L = 2ᴺ: the values at all roots of unity, and the Fourier transform back. */
export function generatingKernel<T>(
  F: Cyclic<T>,
  λ: Vector<T>,
  p: Vector<T>,
  q: Vector<T>,
  b: Vector<T>,
  c: Vector<T>,
  L: number,
): Vector<T> {
  const roots = F.roots(L);
  const end = truncated(F, λ, p, q, c, L);
  const values = roots.map((z) => generated(F, λ, p, q, b, end, z));
  return linear(F).scale(fraction(F, L), transform(F, reversed(roots), values));
}
