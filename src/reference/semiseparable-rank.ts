/**
 * Two ranks of a square matrix cut along its diagonal.
 *
 * Quasiseparable: the largest rank of a block that lies strictly below the diagonal, or strictly above.
 * Semiseparable: the same for blocks that may reach the diagonal, so at least as large.
 */
import type { Field } from '#scalar';
import { transpose, type Matrix, type Vector } from './linear.ts';
import { rank } from './rank.ts';

/** The largest blocks decide, one a cut: rows from k on, columns before k, or up to k where the diagonal counts. */
export function separationRank<T>(F: Field<T>, A: Matrix<T>, reach: 0 | 1): number {
  const below = (M: Matrix<T>) =>
    M.map((_, k) =>
      rank(
        F,
        M.slice(k).map((row) => row.slice(0, k + reach)),
      ),
    );
  return Math.max(...below(A), ...below(transpose(A)));
}

/** [quasiseparable, semiseparable]. */
export const separationRanks = <T>(F: Field<T>, A: Matrix<T>): Vector<T> => [
  F.of(separationRank(F, A, 0)),
  F.of(separationRank(F, A, 1)),
];
