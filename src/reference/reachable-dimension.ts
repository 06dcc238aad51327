/** How many dimensions of the state several inputs can reach from rest: the rank of B, AB … A^{n−1}B side by side. */
import type { Field } from '#scalar';
import { linear, type Matrix } from './linear.ts';
import { rank } from './rank.ts';

/** [B, AB … A^{k−1}B], n×kd. */
export function reachability<T>(F: Field<T>, A: Matrix<T>, B: Matrix<T>, k: number): Matrix<T> {
  const { times } = linear(F);
  const blocks = [B];
  while (blocks.length < k) blocks.push(times(A, blocks.at(-1)!));
  return B.map((_, i) => blocks.flatMap((block) => block[i]!));
}

export const reachableDimension = <T>(F: Field<T>, A: Matrix<T>, B: Matrix<T>): T =>
  F.of(rank(F, reachability(F, A, B, A.length)));

/** The same by turns, until a turn brings nothing new. */
export function reachableByTurns<T>(F: Field<T>, A: Matrix<T>, B: Matrix<T>): T {
  let before = 0;
  for (let k = 1; ; k++) {
    const now = rank(F, reachability(F, A, B, k));
    if (now === before) return F.of(now);
    before = now;
  }
}
