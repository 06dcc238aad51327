/**
 * One step Δ of x′ = A x + B u by the trapezoid rule, the input held (Tustin; the S4 discretisation).
 *
 *     Ā = (I − ½ΔA)⁻¹(I + ½ΔA),  B̄ = (I − ½ΔA)⁻¹ ΔB
 */
import type { Field } from '#scalar';
import { solutions } from './inverse.ts';
import { linear, type Matrix } from './linear.ts';

/** [Ā, B̄], side by side, n×(n + d), from one elimination; undefined where I − ½ΔA is singular. */
export function bilinearStep<T>(F: Field<T>, A: Matrix<T>, B: Matrix<T>, Δ: T): Matrix<T> | undefined {
  const { eye, minus, plus, scale } = linear(F);
  const half = A.map((row) => scale(F.div(Δ, F.of(2)), row));
  const I = eye(A.length);
  const right = plus(I, half).map((row, i) => [...row, ...scale(Δ, B[i]!)]);
  return solutions(F, minus(I, half), right);
}
