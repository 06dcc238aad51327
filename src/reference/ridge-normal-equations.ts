/** Ridge regression: w* = (AᵀA + λI)⁻¹Aᵀy, its parts as products and as sums over the data points. */
import type { Field, Ring } from '#scalar';
import { gaussJordan, ldlSolve } from './definite-inverse.ts';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';

/** AᵀA, a dot product an entry: d²(2n − 1) work, span 1 + ⌈log₂ n⌉. */
export const gram = <T>(F: Ring<T>, A: Matrix<T>): Matrix<T> => linear(F).times(transpose(A), A);

/** M + λI: λ is added to the diagonal, and to nothing else. */
export const ridge = <T>(F: Ring<T>, M: Matrix<T>, λ: T): Matrix<T> =>
  M.map((row, i) => row.map((x, j) => (i === j ? F.add(x, λ) : x)));

/** w*, by the inverse of AᵀA + λI: 2nd² + 2nd + 2d³ − d work, span 3d + ⌈log₂ n⌉ + ⌈log₂ d⌉ + 3. */
export function ridgeRegression<T>(F: Field<T>, A: Matrix<T>, y: Vector<T>, λ: T): Vector<T> {
  const { apply } = linear(F);
  return apply(gaussJordan(F, ridge(F, gram(F, A), λ)), apply(transpose(A), y));
}

/** w*, by LDLᵀ and one substitution each way: d³/3 where the inverse takes 2d³. */
export function ridgeRegressionByFactors<T>(F: Field<T>, A: Matrix<T>, y: Vector<T>, λ: T): Vector<T> {
  const moment = linear(F).apply(transpose(A), y);
  return ldlSolve(
    F,
    ridge(F, gram(F, A), λ),
    moment.map((x) => [x]),
  ).map((row) => row[0]!);
}

/** w* as a combination of the data points, Aᵀ(AAᵀ + λI)⁻¹y: 2n²d + 2nd + 2n³ − d work. */
export function ridgeRegressionDual<T>(F: Field<T>, A: Matrix<T>, y: Vector<T>, λ: T): Vector<T> {
  const { apply } = linear(F);
  return apply(transpose(A), apply(gaussJordan(F, ridge(F, gram(F, transpose(A)), λ)), y));
}
