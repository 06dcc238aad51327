/** The Jordan blocks of one eigenvalue, by size: from ranks alone, no eigenvector is found. */
import type { Field } from '#scalar';
import { table, linear, type Matrix, type Vector } from './linear.ts';
import { rank } from './rank.ts';

/** A − λI. */
export const shifted = <T>(F: Field<T>, A: Matrix<T>, λ: T): Matrix<T> =>
  table(A.length, A.length, (i, j) => (i === j ? F.sub(A[i]![j]!, λ) : A[i]![j]!));

/** rank Bᵏ for k = 0 … most, most ≥ 1. */
export function ranks<T>(F: Field<T>, B: Matrix<T>, most: number): readonly number[] {
  const found = [B.length];
  for (let [k, P] = [1, B]; k <= most; k++) {
    found.push(rank(F, P));
    if (k < most) P = linear(F).times(P, B);
  }
  return found;
}

/** Entry k, from 1 to n: how many blocks of k×k, which is r_{k−1} − 2r_k + r_{k+1} for r_k = rank (A − λI)ᵏ. */
export function jordanStructure<T>(F: Field<T>, A: Matrix<T>, λ: T): Vector<T> {
  const r = ranks(F, shifted(F, A, λ), A.length + 1);
  return A.map((_, i) => F.of(r[i]! - 2 * r[i + 1]! + r[i + 2]!));
}

/** Through the sizes themselves: the partition conjugate to r_{k−1} − r_k, the numbers of blocks of k×k and larger (Weyr). */
export function jordanStructureByWeyr<T>(F: Field<T>, A: Matrix<T>, λ: T): Vector<T> {
  const r = ranks(F, shifted(F, A, λ), A.length);
  const larger = A.map((_, i) => r[i]! - r[i + 1]!);
  const sizes = table(1, larger[0] ?? 0, (_, block) => larger.filter((count) => count > block).length)[0]!;
  return A.map((_, i) => F.of(sizes.filter((size) => size === i + 1).length));
}
