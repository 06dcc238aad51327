import type { Field, Ring } from '#scalar';
import { determinantByMinors } from '#reference/determinant';
import { table, transpose, type Matrix } from '#reference/linear';
import { rank } from '#reference/rank';
import { separationRank, separationRanks } from '#reference/semiseparable-rank';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×n' } as const;
/** One row and column more; or made of generators u, v below the diagonal and p, q above. */
const drawn = { A: 'n+1×n+1', u: 'n+1', v: 'n+1', p: 'n+1', q: 'n+1', kind: 'integer 0..5' } as const;

/** As drawn; diagonal free between rank-one triangles; rank one with the diagonal; banded; bidiagonal; triangular. */
function shaped<T>(F: Ring<T>, kind: number, A: Matrix<T>, [u, v, p, q]: Matrix<T>): Matrix<T> {
  const n = A.length;
  const entry = (i: number, j: number): T => {
    if (kind === 3) return Math.abs(i - j) <= 1 ? A[i]![j]! : F.zero;
    if (kind === 4) return i === j || i === j + 1 ? A[i]![j]! : F.zero;
    if (kind === 5) return i >= j ? A[i]![j]! : F.zero;
    if (kind === 1 && i === j) return A[i]![i]!;
    return i >= j ? F.mul(u![i]!, v![j]!) : F.mul(p![i]!, q![j]!);
  };
  return kind === 0 ? A : table(n, n, entry);
}

/** All choices of indices below n. */
const choices = (n: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** n }, (_, bits) => Array.from({ length: n }, (__, i) => i).filter((i) => (bits >> i) & 1));

/** Choices of as many rows as columns, all rows below the columns (or meeting them, for `reach` 1), the largest first. */
const separated = (n: number, reach: 0 | 1): readonly (readonly [readonly number[], readonly number[]])[] => {
  const all = choices(n).slice(1);
  return all
    .flatMap((rows) =>
      all
        .filter((columns) => rows.length === columns.length && columns.at(-1)! < rows[0]! + reach)
        .map((columns) => [rows, columns] as const),
    )
    .sort(([a], [b]) => b.length - a.length);
};
const blocks = ([0, 1] as const).map((reach) => Array.from({ length: 8 }, (_, n) => separated(n, reach)));

/** The order of the largest minor that is not zero, of up to seven rows. */
function largestMinor<T>(F: Ring<T>, A: Matrix<T>, reach: 0 | 1): number {
  const found = blocks[reach]![A.length]!.find(
    ([rows, columns]) =>
      !F.isZero(
        determinantByMinors(
          F,
          rows.map((i) => columns.map((j) => A[i]![j]!)),
        ),
      ),
  );
  return found ? found[0].length : 0;
}

const pair = <T>(F: Field<T>, quasi: number, semi: number): readonly T[] => [F.of(quasi), F.of(semi)];
const lower = <T>(F: Field<T>, A: Matrix<T>): Matrix<T> => A.map((row, i) => row.map((x, j) => (j > i ? F.zero : x)));

export default law({
  says: 'quasiseparable rank: of blocks strictly off the diagonal; semiseparable rank: of blocks that may reach it',
  source: ['structured-matrices §3.4', 'vandebril2008'],
  over: 'field',
  takes,
  gives: '2',
  reference: separationRanks,
  equivalents: {
    'of the transpose': (F, A) => separationRanks(F, transpose(A)),
  },
  mutants: {
    'the diagonal is counted in both': (F, A) => pair(F, separationRank(F, A, 1), separationRank(F, A, 1)),
    'the diagonal is counted in neither': (F, A) => pair(F, separationRank(F, A, 0), separationRank(F, A, 0)),
    'the upper triangle is not looked at': (F, A) =>
      pair(F, separationRank(F, lower(F, A), 0), separationRank(F, lower(F, A), 1)),
    'the rank of the triangles as matrices': (F, A) => {
      const strict = A.map((row, i) => row.map((x, j) => (j >= i ? F.zero : x)));
      const above = transpose(A).map((row, i) => row.map((x, j) => (j >= i ? F.zero : x)));
      return pair(
        F,
        Math.max(rank(F, strict), rank(F, above)),
        Math.max(rank(F, lower(F, A)), rank(F, lower(F, transpose(A)))),
      );
    },
    'one cut, in the middle': (F, A) => {
      const k = A.length >> 1;
      const cut = (M: Matrix<(typeof A)[0][0]>, reach: number) =>
        rank(
          F,
          M.slice(k).map((row) => row.slice(0, k + reach)),
        );
      return pair(F, Math.max(cut(A, 0), cut(transpose(A), 0)), Math.max(cut(A, 1), cut(transpose(A), 1)));
    },
    'the rank of the whole': (F, A) => pair(F, rank(F, A), rank(F, A)),
    'the smaller of the two triangles': (F, A) => {
      const least = (reach: 0 | 1) =>
        Math.min(separationRank(F, lower(F, A), reach), separationRank(F, lower(F, transpose(A)), reach));
      return pair(F, least(0), least(1));
    },
  },
  // By the definition: every minor, of every choice of rows below columns, as a determinant.
  check: (F, any, answer) =>
    forAll(
      any.shaped(drawn).map(({ A, u, v, p, q, kind }) => ({ A: shaped(F, kind, A, [u, v, p, q]) })),
      ({ A }) => {
        const largest = (reach: 0 | 1) =>
          F.of(Math.max(largestMinor(F, A, reach), largestMinor(F, transpose(A), reach)));
        return equal(F, answer(F, A), [largest(0), largest(1)]);
      },
    ),
});
