/** The weights with which a query reads the values in ridge attention: w = K (KᵀK + λI)⁻¹ Q, so that out = Σᵢ wᵢVᵢ. */
import type { Field } from '#scalar';
import { gaussJordan, ldlSolve } from './definite-inverse.ts';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';
import { gram, ridge } from './ridge-normal-equations.ts';

/** One query Q: 2nd² + 2nd − n + 2d³ work, span 3d + ⌈log₂ n⌉ + 2⌈log₂ d⌉ + 4. */
export function ridgeAttentionWeights<T>(F: Field<T>, K: Matrix<T>, Q: Vector<T>, λ: T): Vector<T> {
  const { apply } = linear(F);
  return apply(K, apply(gaussJordan(F, ridge(F, gram(F, K), λ)), Q));
}

/** The same by LDLᵀ and one substitution each way. */
export function ridgeAttentionWeightsByFactors<T>(F: Field<T>, K: Matrix<T>, Q: Vector<T>, λ: T): Vector<T> {
  const read = ldlSolve(
    F,
    ridge(F, gram(F, K), λ),
    Q.map((x) => [x]),
  );
  return linear(F)
    .times(K, read)
    .map((row) => row[0]!);
}

/** Pushed through: (KKᵀ + λI)⁻¹ K Q, by an inverse of the size of the context. */
export function ridgeAttentionWeightsDual<T>(F: Field<T>, K: Matrix<T>, Q: Vector<T>, λ: T): Vector<T> {
  const { apply } = linear(F);
  return apply(gaussJordan(F, ridge(F, gram(F, transpose(K)), λ)), apply(K, Q));
}
