/** σ_i(A)² = λ_i(AᵀA): the squares of the singular values are the roots of one polynomial, n − min(m, n) zeros among them. */
import type { Field, Real } from '#scalar';
import { characteristic } from './characteristic.ts';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';
import { singularValues } from './singular-value-decomposition.ts';

/** det(xI − AᵀA) = Π (x − σ_i²), n factors: coefficients from the constant up. */
export const gramPolynomial = <T>(F: Field<T>, A: Matrix<T>): Vector<T> =>
  characteristic(F, linear(F).times(transpose(A), A));

/** The smaller of AAᵀ and AᵀA, and x to the power of what is missing. */
export function gramPolynomialBySmaller<T>(F: Field<T>, A: Matrix<T>): Vector<T> {
  const { times } = linear(F);
  const [m, n] = [A.length, A[0]?.length ?? 0];
  if (n <= m) return gramPolynomial(F, A);
  return [...A[0]!.slice(m).map(() => F.zero), ...characteristic(F, times(A, transpose(A)))];
}

/** Singular values by way of the Gram matrix, as textbooks warn: those below √ε σ_1 are lost when it is rounded. */
export const singularValuesByGram = <T>(F: Real<T>, A: Matrix<T>): Vector<T> =>
  singularValues(F, linear(F).times(transpose(A), A))
    .slice(0, Math.min(A.length, A[0]?.length ?? 0))
    .map((s) => F.sqrt(s));
