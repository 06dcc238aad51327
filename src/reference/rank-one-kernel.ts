/**
 * The kernel of a linear system with A = I + p pᵀ: a constant and a geometric sum along p.
 *
 *     K_0 = D,  K_l = C B + s_{l−1} (C p)(pᵀB),  s_l = ((1+α)^l − 1)/α, s_0 = 0, α = pᵀp
 */
import type { Ring } from '#scalar';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';
import { growth, growthByQuotient, growths } from './rank-one-growth.ts';

/** Taps K_0 … K_L from s_1 … s_{L−1}. */
function taps<T>(
  F: Ring<T>,
  p: Vector<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  L: number,
  sums: (α: T) => readonly T[],
): readonly Matrix<T>[] {
  const { apply, dot, outer, plus, times } = linear(F);
  const CB = times(C, B);
  if (L === 1) return [D, CB];
  const rank = outer(apply(C, p), apply(transpose(B), p));
  const scaled = (s: T): Matrix<T> => rank.map((row) => row.map((x) => F.mul(s, x)));
  return [D, CB, ...sums(dot(p, p)).map((s, i) => plus(CB, i === 0 ? rank : scaled(s)))]; // s_1 = 1
}

/** All s_l at once by doubling: work in n + L for single inputs and outputs, span in log n + log L. */
export function rankOneKernel<T>(
  F: Ring<T>,
  p: Vector<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  L: number,
): readonly Matrix<T>[] {
  return taps(F, p, B, C, D, L, (α) => growths(F, α, L - 1));
}

/** Each s_l by itself, as the sum it is. */
export function rankOneBySums<T>(
  F: Ring<T>,
  p: Vector<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  L: number,
): readonly Matrix<T>[] {
  return taps(F, p, B, C, D, L, (α) => Array.from({ length: L - 1 }, (_, i) => growth(F, α, i + 1)));
}

/** Each s_l as a quotient, l where α = 0: it asks, so it has no span. */
export function rankOneByQuotients<T>(
  F: Ring<T>,
  p: Vector<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  L: number,
): readonly Matrix<T>[] {
  return taps(F, p, B, C, D, L, (α) => Array.from({ length: L - 1 }, (_, i) => growthByQuotient(F, α, i + 1)));
}
