import type { Field } from '#scalar';
import { hilbert, hilbertInverse, hilbertInverseByCauchy } from '#reference/hilbert-conditioning';
import { inverse } from '#reference/inverse';
import { binomial } from '#reference/jordan-power';
import { linear, table, type Matrix } from '#reference/linear';
import { all, equal, forAll, law, named } from '../law.ts';

const takes = { n: 'size' } as const;

/** Entries changed, indices from 1. */
const changed =
  (change: (size: bigint, i: number, j: number, n: number) => bigint) =>
  <T>(F: Field<T>, n: number): Matrix<T> =>
    table(n, n, (row, column) => {
      const [i, j] = [row + 1, column + 1];
      const square = binomial(i + j - 2, i - 1) ** 2n;
      const size = BigInt(i + j - 1) * binomial(n + i - 1, n - j) * binomial(n + j - 1, n - i) * square;
      return F.of(change((i + j) % 2 === 0 ? size : -size, i, j, n));
    });

export default law({
  says: '(H⁻¹)_ij = (−1)^{i+j} (i+j−1) C(n+i−1, n−j) C(n+j−1, n−i) C(i+j−2, i−1)² for H_ij = 1/(i+j−1)',
  source: ['structured-matrices §3.3', 'choi1983'],
  over: 'field',
  takes,
  gives: 'n×n',
  reference: hilbertInverse,
  variants: { cauchy: hilbertInverseByCauchy },
  mutants: {
    'the signs are missing': changed((x) => (x < 0n ? -x : x)),
    'the signs go by rows': changed((x, i, j) => ((i + j) % 2 === 0 ? x : -x) * (i % 2 === 0 ? -1n : 1n)),
    'the last binomial is not squared': changed((x, i, j) => x / binomial(i + j - 2, i - 1)),
    'the factor i + j − 1 is missing': changed((x, i, j) => x / BigInt(i + j - 1)),
    'of 1/(i+j): one index is counted from 0': (F, n) =>
      inverse(
        F,
        table(n, n, (i, j) => F.div(F.one, F.of(i + j + 2))),
      ) ?? hilbert(F, n),
    'i + j − 1: the reciprocal of every entry': (F, n) => table(n, n, (i, j) => F.of(i + j + 1)),
    'one of the two binomials twice': changed(
      (x, i, j, n) => (x * binomial(n + i - 1, n - j)) / binomial(n + j - 1, n - i),
    ),
    'the matrix itself': (F, n) => hilbert(F, n),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ n }) => {
      // Beyond, κ is above 10⁷ and half the digits of a double are gone.
      if (!F.exact && n > 5) return undefined;
      const { eye, times } = linear(F);
      const [H, X] = [hilbert(F, n), answer(F, n)];
      if (X.length !== n) return equal(F, X, eye(n));
      return all(named('HX = I', equal(F, times(H, X), eye(n))), named('XH = I', equal(F, times(X, H), eye(n))));
    }),
});
