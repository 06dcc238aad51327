import { linear, transpose } from '#reference/linear';
import { purifier, purifierByDyads } from '#reference/purifier';
import { ridge } from '#reference/ridge-normal-equations';
import { shrinkage } from '#reference/shrinkage';
import { pivotsOnDiagonal } from '#reference/definite-inverse';
import { equal, forAll, law } from '../law.ts';

const takes = { U: 'm×m orthogonal', σ: 'm', λ: 'positive' } as const;

export default law({
  says: 'Ŵ = U diag(σᵢ²/(σᵢ² + λ)) Uᵀ solves Ŵ (XXᵀ + λI) = XXᵀ, where X = U diag(σ) Vᵀ',
  source: ['hw8-transcript §3.1.5', 'kunin2019'],
  over: 'field',
  takes,
  gives: 'm×m',
  reference: purifier,
  variants: { dyads: purifierByDyads },
  mutants: {
    'U and Uᵀ change places': (F, U, σ, λ) => purifier(F, transpose(U), σ, λ),
    'not turned back: the diagonal alone': (F, _, σ, λ) => {
      const kept = shrinkage(F, σ, λ);
      return kept.map((x, i) => kept.map((__, j) => (i === j ? x : F.zero)));
    },
    'turned on one side only: U diag(…)': (F, U, σ, λ) => {
      const kept = shrinkage(F, σ, λ);
      return U.map((row) => row.map((x, i) => F.mul(x, kept[i]!)));
    },
    'σᵢ/(σᵢ + λ): the singular values are not squared': (F, U, σ, λ) => {
      const { times } = linear(F);
      const kept = σ.map((s) => (F.isZero(F.add(s, λ)) ? F.zero : F.div(s, F.add(s, λ))));
      return times(
        U.map((row) => row.map((x, i) => F.mul(x, kept[i]!))),
        transpose(U),
      );
    },
    'what is lost for what is kept': (F, U, σ, λ) => {
      const { eye, minus } = linear(F);
      return minus(eye(σ.length), purifier(F, U, σ, λ));
    },
    'λ is squared': (F, U, σ, λ) => purifier(F, U, σ, F.mul(λ, λ)),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ U, σ, λ }) => {
      const { times } = linear(F);
      const square = U.map((row) => row.map((x, i) => F.mul(x, F.mul(σ[i]!, σ[i]!))));
      const G = times(square, transpose(U));
      const M = ridge(F, G, λ);
      return pivotsOnDiagonal(F, M) ? equal(F, times(answer(F, U, σ, λ), M), G) : undefined;
    }),
});
