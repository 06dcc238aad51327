/** How many dimensions the vectors b, A b, A² b … span. */
import type { Field } from '#scalar';
import { linear, type Matrix, type Vector } from './linear.ts';
import { rank } from './rank.ts';

/** b, A b … A^{k−1} b, in turn. */
export function krylovVectors<T>(F: Field<T>, A: Matrix<T>, b: Vector<T>, k: number): readonly Vector<T>[] {
  const vectors = [b];
  while (vectors.length < k) vectors.push(linear(F).apply(A, vectors.at(-1)!));
  return vectors;
}

/** The rank of the first n, after which nothing new can come (Cayley and Hamilton). */
export const krylovDimension = <T>(F: Field<T>, A: Matrix<T>, b: Vector<T>): T =>
  F.of(rank(F, krylovVectors(F, A, b, b.length)));

/** The first k at which A^k b depends on those before it: from there on all do. */
export function krylovDegree<T>(F: Field<T>, A: Matrix<T>, b: Vector<T>): T {
  let k = 0;
  while (k < b.length && rank(F, krylovVectors(F, A, b, k + 1)) > k) k++;
  return F.of(k);
}
