/** Toeplitz matrices, constant along each diagonal, and their product with a vector. */
import type { Cyclic, Ring } from '#scalar';
import { circulantEmbedding } from './circulant-embedding.ts';
import { circulantProduct, fourierProduct } from './circulant.ts';
import { linear, table, type Matrix, type Vector } from './linear.ts';

/** T_ij = t_{i−j}, from t_{1−n} … t_{n−1}. */
export function toeplitz<T>(t: Vector<T>): Matrix<T> {
  const n = (t.length + 1) / 2;
  return table(n, n, (i, j) => t[n - 1 + i - j]!);
}

/** T x row by row: 2n² − n work, span 1 + ⌈log₂ n⌉. */
export const toeplitzProduct = <T>(F: Ring<T>, t: Vector<T>, x: Vector<T>): Vector<T> =>
  linear(F).apply(toeplitz(t), x);

const zeros = <T>(F: Ring<T>, n: number): Vector<T> => table(1, n, () => F.padding ?? F.zero)[0]!;

/** As a corner of the circulant of 2n, its buffer one zero, times x followed by n zeros. Any ring. */
export const embeddedProduct = <T>(F: Ring<T>, t: Vector<T>, x: Vector<T>): Vector<T> =>
  circulantProduct(F, circulantEmbedding(F, t, zeros(F, 1)), [...x, ...zeros(F, x.length)]).slice(0, x.length);

/** The same by the Fourier transform, of length N = 2ᵐ ≥ 2n − 1: span 4 log₂ N for n > 1. */
export function fourierToeplitz<T>(F: Cyclic<T>, t: Vector<T>, x: Vector<T>): Vector<T> {
  let N = 1;
  while (N < t.length) N *= 2;
  const c = circulantEmbedding(F, t, zeros(F, N - t.length));
  return fourierProduct(F, c, [...x, ...zeros(F, N - x.length)]).slice(0, x.length);
}
