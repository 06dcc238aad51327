/**
 * The ridge autoencoder's loss in the coordinates of the SVD, X = U diag(σ) Vᵀ and w̃ = UᵀWU: one term an entry of w̃.
 *
 *     Σᵢ σᵢ²(1 − w̃ᵢᵢ)² + Σ_{i≠j} σⱼ² w̃ᵢⱼ² + λ Σᵢⱼ w̃ᵢⱼ²
 */
import type { Ring } from '#scalar';
import { linear, type Matrix, type Vector } from './linear.ts';

/** What the entry (i, j) adds to the loss. It is least at σᵢ²/(σᵢ² + λ) on the diagonal and at 0 off it. */
export function entryLoss<T>(F: Ring<T>, w: T, square: T, λ: T, diagonal: boolean): T {
  const left = diagonal ? F.sub(F.one, w) : w;
  return F.add(F.mul(square, F.mul(left, left)), F.mul(λ, F.mul(w, w)));
}

/** The sum over the entries, row by row: 6m² + 2m − 1 work. */
export function decoupledObjective<T>(F: Ring<T>, w: Matrix<T>, σ: Vector<T>, λ: T): T {
  const squares = σ.map((s) => F.mul(s, s));
  const { sum } = linear(F);
  return sum(w.map((row, i) => sum(row.map((x, j) => entryLoss(F, x, squares[j]!, λ, i === j)))));
}
