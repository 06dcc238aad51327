/** The product of a Vandermonde matrix with a vector: a polynomial at several points. (V c)_i = Σ_j c_j x_i^j, j from 0. */
import type { Cyclic, Ring } from '#scalar';
import { doubled } from './doubling.ts';
import { linear, table, type Matrix, type Vector } from './linear.ts';
import { fastProduct, values } from './polynomial.ts';

/** Row i is 1, x_i … x_i^{m−1}: powers by doubling, ⌈log₂(m − 1)⌉ deep. */
export const vandermonde = <T>(F: Ring<T>, x: Vector<T>, m: number): Matrix<T> =>
  x.map((node) => [F.one, ...doubled(node, m - 1, (a: T, b: T) => F.mul(a, b))]);

/** The matrix first, then its rows times c: n(3m − 3) work for m > 1, since the powers 0 and 1 are there and c_0 is not multiplied. */
export function vandermondeProduct<T>(F: Ring<T>, x: Vector<T>, c: Vector<T>): Vector<T> {
  const { sum } = linear(F);
  return vandermonde(F, x, c.length).map((row) => sum(row.map((power, j) => (j === 0 ? c[0]! : F.mul(power, c[j]!)))));
}

/** By Horner's rule, c_0 + x(c_1 + x(c_2 + …)): 2n(m − 1) work, a chain of span 2(m − 1). */
export const horner = <T>(F: Ring<T>, x: Vector<T>, c: Vector<T>): Vector<T> =>
  x.map((node) => c.slice(0, -1).reduceRight((value, entry) => F.add(entry, F.mul(node, value)), c.at(-1)!));

/** All points together, by remainders: O(n log² n) for m = n, with products through the Fourier transform. */
export const multipoint = <T>(F: Cyclic<T>, x: Vector<T>, c: Vector<T>): Vector<T> =>
  values(F, fastProduct(F), [c], x)[0]!;

/** Vᵀ y: (Vᵀ y)_j = Σ_i x_i^j y_i for j < m, the shape in which kernels of diagonal systems come. */
export function transposedProduct<T>(F: Ring<T>, x: Vector<T>, y: Vector<T>, m: number): Vector<T> {
  const { dot, sum } = linear(F);
  const V = vandermonde(F, x, m);
  return table(1, m, (_, j) =>
    j === 0
      ? sum(y)
      : dot(
          V.map((row) => row[j]!),
          y,
        ),
  )[0]!;
}
