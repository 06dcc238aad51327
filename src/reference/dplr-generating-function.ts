/**
 * The kernel of A = diag(λ) − P Qᵀ from its truncated generating function at the L-th roots of unity, as in S4.
 *
 *     Σ_{l<L} (cᵀA^l b) z^l = c̃ᵀ(I − zA)⁻¹b,  c̃ᵀ = cᵀ(I − A^L),  at z^L = 1,
 *     c̃ᵀ(I − zA)⁻¹b = k(c̃, b) − z k(c̃, P) (I + z k(Q, P))⁻¹ k(Q, b),  k(x, y) = Σ_i x_i y_i/(1 − zλ_i)
 */
import type { Cyclic } from '#scalar';
import { diagonalPlusLowRank } from './dplr-kernel.ts';
import { fraction, reversed, transform } from './fourier.ts';
import { inverseByDiagonal } from './inverse.ts';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';
import { power } from './power.ts';

/** c̃ = (I − A^L)ᵀc: what makes the infinite series end at L. By squaring, the one place where n³ enters. */
export function truncated<T>(
  F: Cyclic<T>,
  λ: Vector<T>,
  P: Matrix<T>,
  Q: Matrix<T>,
  c: Vector<T>,
  L: number,
): Vector<T> {
  const { apply, subtract } = linear(F);
  return subtract(c, apply(transpose(power(F, diagonalPlusLowRank(F, λ, P, Q), L)), c));
}

/** The r×r matrix I + z k(Q, P) with what stands beside it at one z. */
export function resolved<T>(F: Cyclic<T>, λ: Vector<T>, P: Matrix<T>, Q: Matrix<T>, b: Vector<T>, z: T) {
  const { eye, plus, scale, times } = linear(F);
  const unders = λ.map((x) => F.sub(F.one, F.mul(z, x)));
  const W = P.map((row, i) => row.map((x) => F.div(x, unders[i]!)));
  const y = b.map((x, i) => F.div(x, unders[i]!));
  const inner = times(transpose(Q), W).map((row) => scale(z, row));
  return { W, y, small: plus(eye(P[0]!.length), inner) };
}

/** At one z: (r + 1)² Cauchy sums and an inverse of r×r. No 1 − zλ_i may be zero, nor a leading minor of I + z k(Q, P). */
export function generated<T>(
  F: Cyclic<T>,
  λ: Vector<T>,
  P: Matrix<T>,
  Q: Matrix<T>,
  b: Vector<T>,
  c: Vector<T>,
  z: T,
): T {
  const { apply, dot } = linear(F);
  const { W, y, small } = resolved(F, λ, P, Q, b, z);
  const inner = apply(inverseByDiagonal(F, small), apply(transpose(Q), y));
  return F.sub(dot(c, y), F.mul(z, dot(apply(transpose(W), c), inner)));
}

/** K_1 … K_L = cᵀb … cᵀA^{L−1}b for L = 2ᴺ: the values at all roots of unity, and the Fourier transform back. */
export function generatingKernel<T>(
  F: Cyclic<T>,
  λ: Vector<T>,
  P: Matrix<T>,
  Q: Matrix<T>,
  b: Vector<T>,
  c: Vector<T>,
  L: number,
): Vector<T> {
  const roots = F.roots(L);
  const end = truncated(F, λ, P, Q, c, L);
  const values = roots.map((z) => generated(F, λ, P, Q, b, end, z));
  return linear(F).scale(fraction(F, L), transform(F, reversed(roots), values));
}
