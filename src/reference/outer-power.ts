/** Powers of p pᵀ: (p pᵀ)^k = (pᵀp)^{k−1} p pᵀ for k ≥ 1. */
import type { Ring } from '#scalar';
import { linear, type Matrix, type Vector } from './linear.ts';
import { scalarPower } from './power.ts';

/** One scalar power and n² products by it; for k = 1 there is no α to multiply by. */
export function outerPower<T>(F: Ring<T>, p: Vector<T>, k: number): Matrix<T> {
  const { dot, outer, scale } = linear(F);
  return k === 1 ? outer(p, p) : outer(scale(scalarPower(F, dot(p, p), k - 1), p), p);
}
