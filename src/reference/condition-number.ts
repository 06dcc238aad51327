/** κ(A) = ‖A‖₂ ‖A⁻¹‖₂ = σ_1 / σ_n: how much a relative error of b may grow on the way to the x with A x = b. */
import type { Real } from '#scalar';
import { inverse } from './inverse.ts';
import type { Matrix } from './linear.ts';
import { numericalRank } from './matrix-norms.ts';
import { singularValues } from './singular-value-decomposition.ts';

/** Undefined where A is singular, or so near to it that rounding cannot tell: κ ≥ 1/(n ε). It compares, so it has no span. */
export function conditionNumber<T>(F: Real<T>, A: Matrix<T>): T | undefined {
  const σ = singularValues(F, A);
  return numericalRank(F, σ, A.length) < A.length ? undefined : F.div(σ[0]!, σ.at(-1)!);
}

/** As it is defined, from the norms of A and of an inverse that elimination found. */
export function conditionNumberByInverse<T>(F: Real<T>, A: Matrix<T>): T | undefined {
  const σ = singularValues(F, A);
  const X = inverse(F, A);
  const back = X && singularValues(F, X);
  return back && numericalRank(F, σ, A.length) === A.length ? F.mul(σ[0]!, back[0]!) : undefined;
}
