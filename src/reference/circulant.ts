/** Circulant matrices: every column is the one before it, turned by one place. */
import type { Cyclic, Ring } from '#scalar';
import { fraction, reversed, transform } from './fourier.ts';
import { linear, table, type Matrix, type Vector } from './linear.ts';

/** C_ij = c_{(i−j) mod n}: c is the first column. */
export const circulant = <T>(c: Vector<T>): Matrix<T> =>
  table(c.length, c.length, (i, j) => c[(i - j + c.length) % c.length]!);

/** C x row by row: 2n² − n work, span 1 + ⌈log₂ n⌉, any n. */
export const circulantProduct = <T>(F: Ring<T>, c: Vector<T>, x: Vector<T>): Vector<T> =>
  linear(F).apply(circulant(c), x);

/**
 * C x = F⁻¹(Fc ⊙ Fx), for n a power of two: the Fourier vectors are the eigenvectors of every circulant, and Fc its
 * eigenvalues. 4½n log₂ n − n + 3 work, span 4 log₂ n for n > 1.
 */
export function fourierProduct<T>(F: Cyclic<T>, c: Vector<T>, x: Vector<T>): Vector<T> {
  const roots = F.roots(c.length);
  const eigenvalues = transform(F, roots, c);
  const frequencies = transform(F, roots, x);
  const turned = eigenvalues.map((λ, k) => F.mul(λ, frequencies[k]!));
  return linear(F).scale(fraction(F, c.length), transform(F, reversed(roots), turned));
}
