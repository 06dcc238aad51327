import { dplrKernel, dplrKernelByMatrix } from '#reference/dplr-kernel';
import { linear } from '#reference/linear';
import { scalarPower } from '#reference/power';
import { equal, forAll, law } from '../law.ts';

const takes = { λ: 'n', P: 'n×r', Q: 'n×r', b: 'n', c: 'n', L: 'size' } as const;

export default law({
  says: 'A = diag(λ) − PQᵀ has the kernel K_l = cᵀA^{l−1}b, l = 1 … L, with A v = λ ∘ v − P(Qᵀv)',
  source: ['structured-matrices §3.4', 'structured-matrices §3.5', 's4 §3'],
  over: 'ring',
  takes,
  gives: 'scalar for l in 1..L',
  dyadic: ['L'],
  reference: dplrKernel,
  variants: { matrix: dplrKernelByMatrix },
  mutants: {
    'diag(λ) + PQᵀ: the sign': (F, λ, P, Q, b, c, L) =>
      dplrKernel(
        F,
        λ,
        P.map((row) => row.map((x) => F.sub(F.zero, x))),
        Q,
        b,
        c,
        L,
      ),
    'P and Q change places: QPᵀ': (F, λ, P, Q, b, c, L) => dplrKernel(F, λ, Q, P, b, c, L),
    'the low rank is dropped: a diagonal kernel': (F, λ, P, Q, b, c, L) =>
      dplrKernel(
        F,
        λ,
        P.map((row) => row.map(() => F.zero)),
        Q,
        b,
        c,
        L,
      ),
    'Λ^l − PQᵀ: the power of the diagonal alone': (F, λ, P, Q, b, c, L) => {
      const first = dplrKernel(F, λ, P, Q, b, c, 1);
      const next = (l: number) =>
        dplrKernel(
          F,
          λ.map((x) => scalarPower(F, x, l)),
          P,
          Q,
          b,
          c,
          2,
        )[1]!;
      return [...first, ...Array.from({ length: L - 1 }, (_, l) => next(l + 1))];
    },
    'A^l where A^{l−1} belongs': (F, λ, P, Q, b, c, L) => dplrKernel(F, λ, P, Q, b, c, L + 1).slice(1),
    'rank one: the first columns of P and Q alone': (F, λ, P, Q, b, c, L) =>
      dplrKernel(
        F,
        λ,
        P.map((row) => row.slice(0, 1)),
        Q.map((row) => row.slice(0, 1)),
        b,
        c,
        L,
      ),
    'only the diagonal of PQᵀ is taken off': (F, λ, P, Q, b, c, L) =>
      dplrKernel(
        F,
        λ.map((x, i) => F.sub(x, linear(F).dot(P[i]!, Q[i]!))),
        P.map((row) => row.map(() => F.zero)),
        Q,
        b,
        c,
        L,
      ),
  },
  // From the left: cᵀA^{l−1} carried as a row, each entry of A as λ_i δ_ij − Σ_k P_ik Q_jk.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ λ, P, Q, b, c, L }) => {
      const { dot } = linear(F);
      const truth = [];
      for (let l = 1, row = c; l <= L; l++) {
        truth.push(dot(row, b));
        const before = row;
        row = before.map((x, j) => before.reduce((s, y, i) => F.sub(s, F.mul(y, dot(P[i]!, Q[j]!))), F.mul(x, λ[j]!)));
      }
      return equal(F, answer(F, λ, P, Q, b, c, L), truth);
    }),
});
