/** The products and sums that every other algorithm is made of, each as a law can count it. */
import type { Ring } from '#scalar';
import { linear, type Matrix, type Vector } from './linear.ts';

/** A B, A m×k and B k×n: mn(2k − 1) work, span 1 + ⌈log₂ k⌉. */
export const matrixProduct = <T>(F: Ring<T>, A: Matrix<T>, B: Matrix<T>): Matrix<T> => linear(F).times(A, B);

/** A B as a sum of dyads, a column of A with a row of B: the same work and span. */
export const matrixProductByDyads = <T>(F: Ring<T>, A: Matrix<T>, B: Matrix<T>): Matrix<T> => {
  const { gather, outer } = linear(F);
  return gather(
    B.map((row, k) =>
      outer(
        A.map((a) => a[k]!),
        row,
      ),
    ),
  );
};

/** A x, A m×n: m(2n − 1) work, span 1 + ⌈log₂ n⌉. */
export const matrixVectorProduct = <T>(F: Ring<T>, A: Matrix<T>, x: Vector<T>): Vector<T> => linear(F).apply(A, x);

/** xᵀy: 2n − 1 work, span 1 + ⌈log₂ n⌉. */
export const innerProduct = <T>(F: Ring<T>, x: Vector<T>, y: Vector<T>): T => linear(F).dot(x, y);

/** xᵀy, one product added after another: the same work, span n. */
export const innerProductInOrder = <T>(F: Ring<T>, x: Vector<T>, y: Vector<T>): T => {
  let total = F.mul(x[0]!, y[0]!);
  for (let i = 1; i < x.length; i++) total = F.add(total, F.mul(x[i]!, y[i]!));
  return total;
};

/** x yᵀ, m×n: mn work, span 1. */
export const outerProduct = <T>(F: Ring<T>, x: Vector<T>, y: Vector<T>): Matrix<T> => linear(F).outer(x, y);

/** a A: mn work, span 1. */
export const scaledMatrix = <T>(F: Ring<T>, a: T, A: Matrix<T>): Matrix<T> => A.map((row) => linear(F).scale(a, row));

/** A + B, m×n: mn work, span 1, however large. */
export const matrixAddition = <T>(F: Ring<T>, A: Matrix<T>, B: Matrix<T>): Matrix<T> => linear(F).plus(A, B);

/** The sum of the rows of X, L×n, by a tree: n(L − 1) work, span ⌈log₂ L⌉ whatever n is. */
export const vectorSum = <T>(F: Ring<T>, X: Matrix<T>): Vector<T> => linear(F).total(X);

/** The same, one row added after another: span L − 1. */
export const vectorSumInOrder = <T>(F: Ring<T>, X: Matrix<T>): Vector<T> =>
  X.slice(1).reduce((total, row) => linear(F).add(total, row), X[0]!);
