import { inverse } from '#reference/inverse';
import { linear, transpose } from '#reference/linear';
import { pushedLeft, pushedRight } from '#reference/push-through';
import { ridge } from '#reference/ridge-normal-equations';
import { all, equal, forAll, holds, law, named } from '../law.ts';

const takes = { A: 'n×d', B: 'd×n', λ: 'nonzero' } as const;

export default law({
  says: 'A (BA + λI)⁻¹ = (AB + λI)⁻¹ A; with A = K, B = Kᵀ: K (KᵀK + λI)⁻¹ = (KKᵀ + λI)⁻¹ K',
  source: ['hw8-transcript §4(g)', 'petersen-pedersen2012'],
  over: 'field',
  takes,
  gives: 'n×d',
  reference: pushedRight,
  variants: { left: pushedLeft },
  mutants: {
    'the inverse is not turned round: A (AB + λI)⁻¹': (F, A, B, λ) => {
      const N = inverse(F, ridge(F, linear(F).times(A, B), λ));
      return N && A.length === B.length ? linear(F).times(A, N) : undefined;
    },
    'B is left behind: B (AB + λI)⁻¹': (F, A, B, λ) => pushedRight(F, B, A, λ),
    'transposed: Bᵀ(BA + λI)⁻¹': (F, A, B, λ) => {
      const N = inverse(F, ridge(F, linear(F).times(B, A), λ));
      return N && linear(F).times(transpose(B), N);
    },
    'λ is forgotten': (F, A, B) => pushedRight(F, A, B, F.zero),
    'λ is subtracted': (F, A, B, λ) => pushedRight(F, A, B, F.sub(F.zero, λ)),
    'the inverse is forgotten': (F, A, B, λ) => linear(F).times(A, ridge(F, linear(F).times(B, A), λ)),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, B, λ }) => {
      const { times } = linear(F);
      const right = ridge(F, times(B, A), λ);
      if (inverse(F, right) === undefined) return undefined;
      const X = answer(F, A, B, λ);
      if (X === undefined || X.length !== A.length || X[0]!.length !== B.length)
        return holds(false, 'there is no n×d matrix, though BA + λI is regular');
      return all(
        named('X(BA + λI) = A', equal(F, times(X, right), A)),
        named('(AB + λI)X = A', equal(F, times(ridge(F, times(A, B), λ), X), A)),
      );
    }),
});
