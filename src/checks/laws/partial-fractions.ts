import { inverse, solve } from '#reference/inverse';
import { linear, table, transpose } from '#reference/linear';
import { partialFractions } from '#reference/partial-fractions';
import { cauchyByPolynomials } from '#reference/cauchy';
import { even, odd } from '../inputs/disjoint.ts';
import { equal, forAll, law } from '../law.ts';

const takes = { λ: 'n', b: 'n', c: 'n', D: 'scalar', z: 'p' } as const;
/** And a basis P in which the system is not diagonal: A = P Λ P⁻¹. */
const drawn = { ...takes, P: 'n×n invertible' } as const;

export default law({
  says: 'D + C(zI − A)⁻¹B = D + Σ_k c_k b_k / (z − λ_k) for A = P diag(λ) P⁻¹, b = P⁻¹B, c = Pᵀ Cᵀ, z no eigenvalue',
  source: ['structured-matrices §3.4', 's4 §3', 'annotated-s4'],
  over: 'field',
  takes,
  gives: 'p',
  reference: partialFractions,
  equivalents: {
    'over a common denominator': (F, λ, b, c, D, z) =>
      cauchyByPolynomials(
        F,
        z,
        λ,
        b.map((x, k) => F.mul(x, c[k]!)),
      ).map((x) => F.add(x, D)),
  },
  mutants: {
    'λ_k − z: the sign of the resolvent': (F, λ, b, c, D, z) =>
      partialFractions(F, λ, b, c, D, z).map((h) => F.sub(F.add(D, D), h)),
    'D is dropped': (F, λ, b, c, _, z) => partialFractions(F, λ, b, c, F.zero, z),
    '(I − zA)⁻¹: the generating function, its argument 1/z': (F, λ, b, c, D, z) =>
      z.map((x) => {
        const unders = λ.map((eigenvalue) => F.sub(F.one, F.mul(x, eigenvalue)));
        if (unders.some((under) => F.isZero(under))) return D;
        return F.add(D, linear(F).sum(unders.map((under, k) => F.div(F.mul(c[k]!, b[k]!), under))));
      }),
    'only c in the residues: b is forgotten': (F, λ, b, c, D, z) =>
      partialFractions(
        F,
        λ,
        b.map(() => F.one),
        c,
        D,
        z,
      ),
    'all inputs reach all modes: (Σ c)(Σ b) at every pole': (F, λ, b, c, D, z) => {
      const { sum } = linear(F);
      return partialFractions(
        F,
        λ,
        b.map(() => sum(b)),
        c,
        D,
        z,
      );
    },
    'one pole, the sum of the eigenvalues': (F, λ, b, c, D, z) => {
      const { dot, sum } = linear(F);
      return z.map((x) => {
        const under = F.sub(x, sum(λ));
        return F.isZero(under) ? D : F.add(D, F.div(dot(c, b), under));
      });
    },
  },
  // As a full matrix in another basis, by elimination: no pole is ever looked at.
  check: (F, any, answer) =>
    forAll(
      any.shaped(drawn).map(({ λ, z, ...rest }) => ({ λ: even(F, λ), z: odd(F, z), ...rest })),
      ({ λ, b, c, D, z, P }) => {
        const { apply, dot, times } = linear(F);
        const n = λ.length;
        const back = inverse(F, P);
        if (!back) return undefined;
        const A = times(
          P.map((row) => row.map((x, k) => F.mul(x, λ[k]!))),
          back,
        );
        const [B, C] = [apply(P, b), apply(transpose(back), c)];
        const truth = z.map((x) => {
          const resolvent = table(n, n, (i, j) => F.sub(i === j ? x : F.zero, A[i]![j]!));
          const state = solve(F, resolvent, B);
          return state && F.add(D, dot(C, state));
        });
        if (truth.includes(undefined)) return undefined;
        return equal(F, answer(F, λ, b, c, D, z), truth as typeof z); // none is undefined
      },
    ),
});
