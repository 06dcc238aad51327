/** The discrete Fourier transform, by halves (Cooley and Tukey 1965). */
import type { Cyclic, Ring } from '#scalar';
import { table, transpose, type Vector } from './linear.ts';

const alternate = <U>(xs: readonly U[], from: 0 | 1): readonly U[] => xs.filter((_, i) => i % 2 === from);

/**
 * X_k = Σ_j w^{jk} x_j from the table of the powers of w, N = 2ᵐ entries:
 * N log₂ N additions, ½ N log₂ N − N + 1 multiplications (by w⁰ none), span 2 log₂ N − 1.
 */
export function transform<T>(F: Ring<T>, roots: Vector<T>, xs: Vector<T>): Vector<T> {
  if (xs.length === 1) return xs;
  const squares = alternate(roots, 0);
  const even = transform(F, squares, alternate(xs, 0));
  const odd = transform(F, squares, alternate(xs, 1)).map((x, k) => (k === 0 ? x : F.mul(roots[k]!, x)));
  return [...even.map((x, k) => F.add(x, odd[k]!)), ...even.map((x, k) => F.sub(x, odd[k]!))];
}

/** 1, w⁻¹, w⁻² … from 1, w, w² …: the table that transforms back, but for the factor 1/N. */
export const reversed = <T>(roots: Vector<T>): Vector<T> => [roots[0]!, ...roots.slice(1).toReversed()];

/** The transform of a sequence of vectors, entry by entry: the span does not know how long the vectors are. */
export const transforms = <T>(F: Ring<T>, roots: Vector<T>, xs: readonly Vector<T>[]): readonly Vector<T>[] =>
  transpose(transpose(xs).map((entry) => transform(F, roots, entry)));

/** A sequence of vectors filled up with zeros to length N. */
export const padded = <T>(F: Ring<T>, xs: readonly Vector<T>[], N: number): readonly Vector<T>[] => [
  ...xs,
  ...table(N - xs.length, xs[0]!.length, () => F.padding ?? F.zero),
];

/** 1/N, a literal. */
export const fraction = <T>(F: Cyclic<T>, N: number): T => F.div(F.one, F.of(N));
