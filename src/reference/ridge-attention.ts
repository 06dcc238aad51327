/**
 * Ridge attention, not causal: every query reads the ridge regression of all values on all keys.
 *
 *     out = VᵀK (KᵀK + λI)⁻¹ Q,    keys and values the rows of K (n×d) and V (n×e), queries and outputs columns
 */
import type { Field } from '#scalar';
import { gaussJordan, ldlSolve, ldlSolveByArrival } from './definite-inverse.ts';
import { linear, transpose, type Matrix } from './linear.ts';
import { gram, ridge } from './ridge-normal-equations.ts';

/** The regression matrix first, (VᵀK)(KᵀK + λI)⁻¹, then the queries: span 3d + ⌈log₂ n⌉ + 2⌈log₂ d⌉ + 4. */
export function ridgeAttention<T>(F: Field<T>, K: Matrix<T>, V: Matrix<T>, Q: Matrix<T>, λ: T): Matrix<T> {
  const { times } = linear(F);
  const inverse = gaussJordan(F, ridge(F, gram(F, K), λ));
  return times(times(times(transpose(V), K), inverse), Q);
}

/** The same with no inverse formed: LDLᵀ, and the regression matrix by substitution. */
export function ridgeAttentionByFactors<T>(F: Field<T>, K: Matrix<T>, V: Matrix<T>, Q: Matrix<T>, λ: T): Matrix<T> {
  const { times } = linear(F);
  const W = ldlSolve(F, ridge(F, gram(F, K), λ), times(transpose(K), V));
  return times(transpose(W), Q);
}

/** The same, the sums of the factorisation and the substitutions by arrival. */
export function ridgeAttentionByArrival<T>(F: Field<T>, K: Matrix<T>, V: Matrix<T>, Q: Matrix<T>, λ: T): Matrix<T> {
  const { times } = linear(F);
  const W = ldlSolveByArrival(F, ridge(F, gram(F, K), λ), times(transpose(K), V));
  return times(transpose(W), Q);
}

/** As attention is usually read: the weights K (KᵀK + λI)⁻¹ Q, a column a query, then the values under them. */
export function ridgeAttentionByWeights<T>(F: Field<T>, K: Matrix<T>, V: Matrix<T>, Q: Matrix<T>, λ: T): Matrix<T> {
  const { times } = linear(F);
  const inverse = gaussJordan(F, ridge(F, gram(F, K), λ));
  return times(transpose(V), times(K, times(inverse, Q)));
}

/** Vᵀ (KKᵀ + λI)⁻¹ K Q: the better one only where there are fewer keys than dimensions. */
export function ridgeAttentionDual<T>(F: Field<T>, K: Matrix<T>, V: Matrix<T>, Q: Matrix<T>, λ: T): Matrix<T> {
  const { times } = linear(F);
  const inverse = gaussJordan(F, ridge(F, gram(F, transpose(K)), λ));
  return times(transpose(V), times(inverse, times(K, Q)));
}
