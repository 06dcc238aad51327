/**
 * One step Δ of x′ = A x + B u with the input held, exactly, for nilpotent A: the series end.
 *
 *     Ā = e^{ΔA} = Σ_{m<n} ΔᵐAᵐ/m!,  B̄ = ∫₀^Δ e^{sA} ds B = Σ_{m<n} Δᵐ⁺¹AᵐB/(m+1)!
 */
import type { Field } from '#scalar';
import { linear, type Matrix } from './linear.ts';

/** [Ā, B̄], side by side, n×(n + d): Ā term by term, and B̄ = Δ(Σ ΔᵐAᵐ/(m+1)!)B from the same terms. Aⁿ must be 0. */
export function zeroOrderHold<T>(F: Field<T>, A: Matrix<T>, B: Matrix<T>, Δ: T): Matrix<T> {
  const { eye, gather, scale, times } = linear(F);
  const terms = [eye(A.length)];
  const ΔA = A.map((row) => scale(Δ, row));
  for (let m = 1; m < A.length; m++)
    terms.push(
      (m === 1 ? ΔA : times(terms[m - 1]!, ΔA)).map((row) => row.map((x) => (m === 1 ? x : F.div(x, F.of(m))))),
    );
  const integral = gather(
    terms.map((term, m) => term.map((row) => row.map((x) => F.mul(Δ, m === 0 ? x : F.div(x, F.of(m + 1)))))),
  );
  const held = times(integral, B);
  return gather(terms).map((row, i) => [...row, ...held[i]!]);
}
