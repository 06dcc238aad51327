import type { Field } from '#scalar';
import { hippoLegs } from '#reference/hippo-legs';
import { inverse } from '#reference/inverse';
import { legsNorms, legsNormsByEntries } from '#reference/legs-conditioning';
import { linear, table, type Matrix, type Vector } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { N: 'size' } as const;

/** ‖D X D⁻¹‖²_F for D = diag(√(2n+1)). */
const scaledSquare = <T>(F: Field<T>, X: Matrix<T>): T =>
  linear(F).sum(X.flatMap((row, n) => row.map((x, k) => F.div(F.mul(F.mul(x, x), F.of(2 * n + 1)), F.of(2 * k + 1)))));
const square = <T>(F: Field<T>, X: Matrix<T>): T => linear(F).sum(X.flat().map((x) => F.mul(x, x)));
const overSizes = <T>(F: Field<T>, N: number, term: (n: number) => T): T => linear(F).sum(table(1, N, (_, n) => term(n + 1))[0]!); // prettier-ignore

export default law({
  says: '‖A‖²_F = N(3N³ − 2N² + 3N + 2)/6 and ‖A⁻¹‖²_F = 2(1 + 1/2 + … + 1/N) − 1 for HiPPO-LegS: κ_F grows like N²√(log N)',
  source: ['structured-matrices §3.3', 'gu2020'],
  over: 'field',
  takes,
  gives: '2',
  reference: legsNorms,
  variants: { entries: legsNormsByEntries },
  mutants: {
    'from the eigenvalues, as if A were normal': (F, N) => [
      overSizes(F, N, (n) => F.of(n * n)),
      overSizes(F, N, (n) => F.div(F.one, F.of(n * n))),
    ],
    'bounded: the inverse has norm √2 at most, and A what that of size 2 has': <T>(F: Field<T>, N: number): Vector<T> =>
      legsNorms(F, Math.min(N, 2)),
    'the roots are forgotten': (F, N) => {
      const M = hippoLegs(F, N);
      return [square(F, M), square(F, inverse(F, M) ?? M)];
    },
    'the two change places': (F, N) => legsNorms(F, N).toReversed(),
    'the inverse of every entry for the inverse': (F, N) => [
      legsNorms(F, N)[0]!,
      linear(F).sum(
        table(N, N, (n, k) =>
          n > k ? F.div(F.one, F.of((2 * n + 1) * (2 * k + 1))) : n === k ? F.div(F.one, F.of((n + 1) ** 2)) : F.zero,
        ).flat(),
      ),
    ],
    'the first column of the inverse alone: 2 − 1/N²': (F, N) => [
      legsNorms(F, N)[0]!,
      F.sub(F.of(2), F.div(F.one, F.of(N * N))),
    ],
    'both triangles: a symmetric A': (F, N) => {
      const [lower, back] = legsNorms(F, N);
      return [
        F.sub(
          F.add(lower!, lower!),
          overSizes(F, N, (n) => F.of(n * n)),
        ),
        back!,
      ];
    },
    'the leading term alone: N⁴/2': (F, N) => [F.div(F.of(N ** 4), F.of(2)), legsNorms(F, N)[1]!],
    'not squared: √(2n+1) + √(2k+1) entries counted once': (F, N) => [
      F.add(
        overSizes(F, N, (n) => F.of(n * n)),
        linear(F).sum(table(N, N, (n, k) => (n > k ? F.of(2 * n + 1 + 2 * k + 1) : F.zero)).flat()),
      ),
      legsNorms(F, N)[1]!,
    ],
  },
  // The matrix in the basis without roots, inverted by elimination, and both taken back.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ N }) => {
      const M = hippoLegs(F, N);
      const X = inverse(F, M);
      return X && equal(F, answer(F, N), [scaledSquare(F, M), scaledSquare(F, X)]);
    }),
});
