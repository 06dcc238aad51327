/**
 * The transfer function of a diagonal system, at many points: a Cauchy matrix times the residues c_k b_k.
 *
 *     H(z) = D + C (zI − Λ)⁻¹ B = D + Σ_k c_k b_k / (z − λ_k)
 */
import type { Field } from '#scalar';
import { cauchyProduct } from './cauchy.ts';
import type { Vector } from './linear.ts';

/** One input and one output; no point z may be an eigenvalue. (3p + 1)n work for p points, span 4 + ⌈log₂ n⌉ at most. */
export function partialFractions<T>(
  F: Field<T>,
  λ: Vector<T>,
  b: Vector<T>,
  c: Vector<T>,
  D: T,
  z: Vector<T>,
): Vector<T> {
  const residues = c.map((x, k) => F.mul(x, b[k]!));
  return cauchyProduct(F, z, λ, residues).map((x) => F.add(D, x));
}
