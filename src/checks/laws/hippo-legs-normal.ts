import type { Field } from '#scalar';
import { hippoLegs } from '#reference/hippo-legs';
import { legsNormal } from '#reference/hippo-legs-normal';
import { linear, table, transpose, type Matrix } from '#reference/linear';
import { rank } from '#reference/rank';
import { all, equal, forAll, holds, law, named } from '../law.ts';

const takes = { N: 'size' } as const;

/** M plus a multiple of something. */
const plus =
  (numerator: number, entry: (n: number, k: number) => number) =>
  <T>(F: Field<T>, N: number): Matrix<T> =>
    linear(F).plus(
      hippoLegs(F, N),
      table(N, N, (n, k) => F.div(F.of(numerator * entry(n, k)), F.of(2))),
    );

export default law({
  says: 'A + ½BBᵀ = −½I + S with S skew: HiPPO-LegS is normal plus rank one; without roots M + ½1wᵀ, w_k = 2k + 1',
  source: ['structured-matrices §3.5', 'structured-matrices §3.3', 's4 §3', 'gu2020'],
  over: 'field',
  takes,
  gives: 'N×N',
  reference: legsNormal,
  equivalents: {
    'M + ½1wᵀ as it is written': plus(1, (_, k) => 2 * k + 1),
  },
  mutants: {
    'the whole of BBᵀ: the half is forgotten': plus(2, (_, k) => 2 * k + 1),
    'A − ½BBᵀ: the sign': plus(-1, (_, k) => 2 * k + 1),
    'A itself: taken to be normal': (F, N) => hippoLegs(F, N),
    'S alone: −½I is left out': (F, N) => legsNormal(F, N).map((row, n) => row.map((x, k) => (n === k ? F.zero : x))),
    'all ones for the dyad: B is not scaled with the basis': plus(1, () => 1),
    'the dyad is transposed: rows scaled, not columns': plus(1, (n) => 2 * n + 1),
    'the skew part in the wrong inner product: ½(M − Mᵀ) − ½I': (F, N) => {
      const { minus } = linear(F);
      const M = hippoLegs(F, N);
      return minus(M, transpose(M)).map((row, n) => row.map((x, k) => F.div(n === k ? F.of(-1) : x, F.of(2))));
    },
    'the symmetric part': (F, N) => {
      const normal = legsNormal(F, N);
      return normal.map((row, n) => row.map((x, k) => (n < k ? F.sub(F.zero, x) : x)));
    },
  },
  // In the inner product of W = diag(2n+1): WX + XᵀW = −W says X = −½I + skew, and X − M must be of rank one; only one X is both.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ N }) => {
      const { plus: sum, minus } = linear(F);
      const X = answer(F, N);
      if (X.length !== N || X.some((row) => row.length !== N)) return holds(false, `is not ${N}×${N}`);
      const WX = X.map((row, n) => row.map((x) => F.mul(F.of(2 * n + 1), x)));
      const wanted = table(N, N, (n, k) => (n === k ? F.of(-(2 * n + 1)) : F.zero));
      const symmetric = equal(F, sum(WX, transpose(WX)), wanted);
      return all(
        named('WX + XᵀW = −W', holds(symmetric.agree, `WX + XᵀW is not −W: ${symmetric.difference()}`)),
        named(
          'off by rank one',
          holds(rank(F, minus(X, hippoLegs(F, N))) === 1, 'what was taken off is not of rank one'),
        ),
      );
    }),
});
