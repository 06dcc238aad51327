/**
 * The penalties λ that keep at least a share a of the first k singular directions and at most b of the rest:
 *
 *     σᵢ²/(σᵢ² + λ) ≥ a for i ≤ k  ⟺  λ ≤ σ_k²(1 − a)/a,    … ≤ b for i > k  ⟺  λ ≥ σ_{k+1}²(1 − b)/b
 *
 * since σ₁ ≥ … ≥ σₘ ≥ 0: the smallest that is kept and the largest that is not decide.
 */
import type { Field } from '#scalar';
import type { Vector } from './linear.ts';

/** The λ at which a direction is shrunk to the share: σ²(1 − share)/share. */
export const criticalPenalty = <T>(F: Field<T>, σ: T, share: T): T =>
  F.div(F.mul(F.mul(σ, σ), F.sub(F.one, share)), share);

/** [least, greatest], both included; there is no such λ where least is above greatest. k is from 1 to m; least is 0 at m. */
export const shrinkageInterval = <T>(F: Field<T>, σ: Vector<T>, k: number, a: T, b: T): Vector<T> => [
  k < σ.length ? criticalPenalty(F, σ[k]!, b) : F.zero,
  criticalPenalty(F, σ[k - 1]!, a),
];
