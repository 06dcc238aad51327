/** The discrete Fourier transform of a sequence of vectors. */
import type { Cyclic } from '#scalar';
import { transforms } from './fourier.ts';
import { linear, type Matrix } from './linear.ts';

/** By halves, entry by entry; the rows of X, L×d, are the sequence, L a power of two: span 2 log₂ L − 1, whatever d is. */
export const fourierTransform = <T>(F: Cyclic<T>, X: Matrix<T>): Matrix<T> => transforms(F, F.roots(X.length), X);

/** By the definition, a sum over the sequence for every frequency: L²d multiplications and as many additions. */
export function fourierSums<T>(F: Cyclic<T>, X: Matrix<T>): Matrix<T> {
  const { scale, total } = linear(F);
  const roots = F.roots(X.length);
  return X.map((_, k) => total(X.map((x, j) => scale(roots[(j * k) % X.length]!, x))));
}
