import { determinantByMinors } from '#reference/determinant';
import { solve } from '#reference/inverse';
import { linear, table, transpose } from '#reference/linear';
import { woodburySolve, woodburySolvePivoted } from '#reference/woodbury-solve';
import { equal, forAll, law } from '../law.ts';

const takes = { s: 'd positive', U: 'd×k', V: 'd×k', b: 'd' } as const;

export default law<typeof woodburySolvePivoted, 'field'>({
  says: '(S + UVᵀ)x = b for S = diag(s) has x = S⁻¹b − S⁻¹U(I + VᵀS⁻¹U)⁻¹VᵀS⁻¹b, no leading minor of the middle being 0',
  source: ['structured-matrices §3.5', 'hager1989'],
  over: 'field',
  takes,
  gives: 'd',
  reference: woodburySolve,
  variants: { pivoted: woodburySolvePivoted },
  mutants: {
    'only the diagonal is solved': (F, s, _, __, b) => b.map((x, i) => F.div(x, s[i]!)),
    'the correction is of b, not of S⁻¹b': (F, s, U, V, b) => {
      const { subtract } = linear(F);
      const y = b.map((x, i) => F.div(x, s[i]!));
      const undone = woodburySolvePivoted(
        F,
        s,
        U,
        V,
        b.map((x, i) => F.mul(x, s[i]!)),
      );
      return undone && subtract(y, subtract(b, undone));
    },
    'the correction is added': (F, s, U, V, b) => {
      const { add, subtract } = linear(F);
      const y = b.map((x, i) => F.div(x, s[i]!));
      const x = woodburySolvePivoted(F, s, U, V, b);
      return x && add(y, subtract(y, x));
    },
    'the transposed system: U and V change places': (F, s, U, V, b) => woodburySolvePivoted(F, s, V, U, b),
    'multiplied by s where it is divided': (F, s, U, V, b) =>
      woodburySolvePivoted(
        F,
        s.map((x) => F.div(F.one, x)),
        U,
        V,
        b,
      ),
    'the first column of U and V alone': (F, s, U, V, b) =>
      woodburySolvePivoted(
        F,
        s,
        U.map((row) => row.slice(0, 1)),
        V.map((row) => row.slice(0, 1)),
        b,
      ),
    'the product instead of the solution': (F, s, U, V, b) => {
      const { add, apply } = linear(F);
      return add(
        b.map((x, i) => F.mul(s[i]!, x)),
        apply(U, apply(transpose(V), b)),
      );
    },
  },
  // The whole matrix, by elimination.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ s, U, V, b }) => {
      const { dot, eye, plus, times } = linear(F);
      const W = U.map((row, i) => row.map((x) => F.div(x, s[i]!)));
      const small = plus(eye(U[0]!.length), times(transpose(V), W));
      const leading = small.map((_, k) => small.slice(0, k + 1).map((row) => row.slice(0, k + 1)));
      if (leading.some((block) => F.isZero(determinantByMinors(F, block)))) return undefined;
      const M = table(b.length, b.length, (i, j) => F.add(i === j ? s[i]! : F.zero, dot(U[i]!, V[j]!)));
      const x = solve(F, M, b);
      return x && equal(F, answer(F, s, U, V, b), x);
    }),
});
