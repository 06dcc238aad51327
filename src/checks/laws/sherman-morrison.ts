import { inverse } from '#reference/inverse';
import { linear, transpose } from '#reference/linear';
import { rankOneUpdate, rankOneUpdateByDyad } from '#reference/sherman-morrison';
import { equal, forAll, law } from '../law.ts';

const takes = { N: 'd×d invertible', u: 'd', v: 'd' } as const;

export default law({
  says: '(M + u vᵀ)⁻¹ = N − (Nu)(vᵀN) / (1 + vᵀNu), where N = M⁻¹ and 1 + vᵀNu ≠ 0',
  source: ['hw8-transcript §4(e)', 'structured-matrices §3.5', 'structured-matrices §3.8', 'hager1989'],
  over: 'field',
  takes,
  gives: 'd×d',
  reference: rankOneUpdate,
  variants: { 'by-dyad': rankOneUpdateByDyad },
  mutants: {
    'the factor 1 + vᵀM⁻¹u is forgotten': (F, N, u, v) => {
      const { apply, minus, outer } = linear(F);
      return minus(N, outer(apply(N, u), apply(transpose(N), v)));
    },
    'the update is added': (F, N, u, v) => {
      const { minus, plus } = linear(F);
      return plus(N, minus(N, rankOneUpdate(F, N, u, v)));
    },
    'M⁻¹ on one side only': (F, N, u, v) => {
      const { apply, dot, minus, outer } = linear(F);
      const Nu = apply(N, u);
      const factor = F.add(F.one, dot(v, Nu));
      return minus(
        N,
        outer(
          Nu.map((x) => F.div(x, factor)),
          v,
        ),
      );
    },
    'M⁻¹v where M⁻ᵀv belongs': (F, N, u, v) => {
      const { apply, dot, minus, outer } = linear(F);
      const Nu = apply(N, u);
      const factor = F.add(F.one, dot(v, Nu));
      return minus(
        N,
        outer(
          Nu.map((x) => F.div(x, factor)),
          apply(N, v),
        ),
      );
    },
    'u and v change places': (F, N, u, v) => rankOneUpdate(F, N, v, u),
    'the factor is 1 + vᵀu: M⁻¹ is forgotten in it': (F, N, u, v) => {
      const { apply, dot, minus, outer } = linear(F);
      const factor = F.add(F.one, dot(v, u));
      if (F.isZero(factor)) return N;
      const gain = apply(N, u).map((x) => F.div(x, factor));
      return minus(N, outer(gain, apply(transpose(N), v)));
    },
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ N, u, v }) => {
      const { outer, plus } = linear(F);
      const M = inverse(F, N);
      const after = M && inverse(F, plus(M, outer(u, v)));
      return after && equal(F, answer(F, N, u, v), after);
    }),
});
