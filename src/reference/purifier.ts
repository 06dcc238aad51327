/** The best ridge autoencoder from the SVD of its data: W = U diag(σᵢ²/(σᵢ² + λ)) Uᵀ. */
import type { Field } from '#scalar';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';
import { shrinkage } from './shrinkage.ts';

/** The columns of U scaled, then a product: 2m³ + 3m work, span ⌈log₂ m⌉ + 5. */
export function purifier<T>(F: Field<T>, U: Matrix<T>, σ: Vector<T>, λ: T): Matrix<T> {
  const { times } = linear(F);
  const kept = shrinkage(F, σ, λ);
  const scaled = U.map((row) => row.map((x, i) => F.mul(x, kept[i]!)));
  return times(scaled, transpose(U));
}

/** Σᵢ (σᵢ²/(σᵢ² + λ)) uᵢuᵢᵀ, a dyad a direction, for the same work and span. */
export function purifierByDyads<T>(F: Field<T>, U: Matrix<T>, σ: Vector<T>, λ: T): Matrix<T> {
  const { gather, outer, scale } = linear(F);
  const kept = shrinkage(F, σ, λ);
  return gather(transpose(U).map((u, i) => outer(scale(kept[i]!, u), u)));
}
