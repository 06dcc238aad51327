/** The two norms that the singular values give, and the rank: ‖A‖₂ = σ_1, ‖A‖_F² = Σ σ_i², rank A = how many σ_i are not 0. */
import type { Real } from '#scalar';
import { frobeniusSquare } from './frobenius-invariance.ts';
import { linear, type Matrix, type Vector } from './linear.ts';
import { singularValues } from './singular-value-decomposition.ts';

const ε = 2 ** -52;

/** How many are larger than max(m, n) ε σ_1: what is less may be the rounding of a zero. */
export function numericalRank<T>(F: Real<T>, σ: Vector<T>, largerSize: number): number {
  const least = F.mul(F.from(largerSize * ε), σ[0] ?? F.zero);
  return σ.filter((s) => F.less(least, s)).length;
}

/** [‖A‖₂, ‖A‖_F, rank A]. It asks which numbers are larger, so it has no span. */
export function matrixNorms<T>(F: Real<T>, A: Matrix<T>): Vector<T> {
  const σ = singularValues(F, A);
  const rank = numericalRank(F, σ, Math.max(A.length, A[0]?.length ?? 0));
  return [σ[0] ?? F.zero, F.sqrt(linear(F).dot(σ, σ)), F.of(rank)];
}

/** Frobenius's norm from the entries, which needs no singular value. */
export function matrixNormsByEntries<T>(F: Real<T>, A: Matrix<T>): Vector<T> {
  const [operator, , rank] = matrixNorms(F, A);
  return [operator!, F.sqrt(frobeniusSquare(F, A)), rank!];
}
