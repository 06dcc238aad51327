import type { Field, Ring } from '#scalar';
import { hippoLegs } from '#reference/hippo-legs';
import { linear, type Matrix, table, transpose } from '#reference/linear';
import { equal, forAll, holds, law } from '../law.ts';

const takes = { N: 'size' } as const;
/** And a polynomial, by its coefficients, that is remembered. */
const drawn = { ...takes, f: 'N' } as const;

/** ∫₀¹ xᵖ P_n(2x − 1) dx for n, p < N, by (n + 1)P_{n+1} = (2n + 1)(2x − 1)P_n − nP_{n−1} under the integral. */
function moments<T>(F: Field<T>, N: number): Matrix<T> {
  let before: readonly T[] = Array.from({ length: 2 * N }, () => F.zero);
  let now: readonly T[] = before.map((_, p) => F.div(F.one, F.of(p + 1)));
  const rows = [now];
  for (let n = 0; n + 1 < N; n++) {
    const next = now.slice(0, -1).map((x, p) => {
      const turned = F.mul(F.of(2 * n + 1), F.sub(F.add(now[p + 1]!, now[p + 1]!), x));
      return F.div(F.sub(turned, F.mul(F.of(n), before[p]!)), F.of(n + 1));
    });
    [before, now] = [now, next];
    rows.push(now);
  }
  return rows.map((row) => row.slice(0, N));
}

const changed =
  (entry: <T>(F: Ring<T>, x: T, n: number, k: number) => T) =>
  <T>(F: Ring<T>, N: number): Matrix<T> =>
    hippoLegs(F, N).map((row, n) => row.map((x, k) => entry(F, x, n, k)));

export default law({
  says: 't c′ = M c + f(t)·1 for c_n(t) = (1/t)∫₀ᵗ f(s) P_n(2s/t − 1) ds: M_nk = −(2k+1) for n > k, −(n+1) for n = k, else 0',
  source: ['structured-matrices §3.3', 'structured-matrices §3.5', 'gu2020'],
  over: 'field',
  takes,
  gives: 'N×N',
  reference: hippoLegs,
  equivalents: {
    'minus a triangle times diag(2k+1), plus diag(n)': (F, N) => {
      const { plus } = linear(F);
      const triangle = table(N, N, (n, k) => (n >= k ? F.of(-(2 * k + 1)) : F.zero));
      return plus(
        triangle,
        table(N, N, (n, k) => (n === k ? F.of(n) : F.zero)),
      );
    },
  },
  mutants: {
    'the sign: +(2k+1) and n + 1': changed((F, x) => F.sub(F.zero, x)),
    'transposed: nothing below the diagonal': (F, N) => transpose(hippoLegs(F, N)),
    '−n on the diagonal: counted from 1': changed((F, x, n, k) => (n === k ? F.of(-n) : x)),
    '−(2n+1) below the diagonal: rows scaled, not columns': changed((F, x, n, k) => (n > k ? F.of(-(2 * n + 1)) : x)),
    '−(2n+1)(2k+1): the roots are forgotten': changed((F, x, n, k) => (n > k ? F.of(-(2 * n + 1) * (2 * k + 1)) : x)),
    '−(2k+1) on the diagonal too': changed((F, x, n, k) => (n === k ? F.of(-(2 * k + 1)) : x)),
    'LegT: signs above the diagonal where zeros belong': changed((F, x, n, k) =>
      n < k ? F.of((k - n) % 2 === 0 ? -(2 * k + 1) : 2 * k + 1) : x,
    ),
    'all −1 below the diagonal': changed((F, x, n, k) => (n > k ? F.of(-1) : x)),
  },
  // Of a polynomial f the coefficients are known in closed form, c_n(t) = Σ_p f_p tᵖ ∫₀¹ xᵖ P_n(2x − 1) dx: at t = 1.
  check: (F, any, answer) =>
    forAll(any.shaped(drawn), ({ N, f }) => {
      const { apply, sum } = linear(F);
      const known = moments(F, N);
      const c = apply(known, f);
      const slope = apply(
        known,
        f.map((x, p) => F.mul(F.of(p), x)),
      );
      const M = answer(F, N);
      if (M.length !== N || M.some((row) => row.length !== N)) return holds(false, `is not ${N}×${N}`);
      const driven = apply(M, c).map((x) => F.add(x, sum(f)));
      const sides = equal(F, driven, slope);
      return holds(sides.agree, `M c + f(t)·1 is not t c′ at t = 1: ${sides.difference()}`);
    }),
});
