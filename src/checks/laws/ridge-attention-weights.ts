import { gaussJordan, pivotsOnDiagonal } from '#reference/definite-inverse';
import { linear, transpose } from '#reference/linear';
import {
  ridgeAttentionWeights,
  ridgeAttentionWeightsByFactors,
  ridgeAttentionWeightsDual,
} from '#reference/ridge-attention-weights';
import { gram, ridge } from '#reference/ridge-normal-equations';
import { equal, forAll, law } from '../law.ts';

const takes = { K: 'n×d', Q: 'd', λ: 'positive' } as const;

export default law({
  says: 'out = Σᵢ wᵢVᵢ for w = K (KᵀK + λI)⁻¹ Q, which solves (KKᵀ + λI) w = K Q',
  source: ['hw8-transcript §4(g)'],
  over: 'field',
  takes,
  gives: 'n',
  reference: ridgeAttentionWeights,
  variants: { ldl: ridgeAttentionWeightsByFactors, dual: ridgeAttentionWeightsDual },
  mutants: {
    'the scores are not whitened: K Q': (F, K, Q) => linear(F).apply(K, Q),
    'K (KKᵀ + λI)⁻¹ Q: the n×n inverse does not fit there': (F, K, Q, λ) => {
      const { apply } = linear(F);
      if (K.length !== Q.length) return Q;
      return apply(K, apply(gaussJordan(F, ridge(F, gram(F, transpose(K)), λ)), Q));
    },
    '(KᵀK + λI)⁻¹ Q: the keys are forgotten': (F, K, Q, λ) =>
      linear(F).apply(gaussJordan(F, ridge(F, gram(F, K), λ)), Q),
    'λ is squared': (F, K, Q, λ) => ridgeAttentionWeights(F, K, Q, F.mul(λ, λ)),
    'λ is forgotten': (F, K, Q) => {
      const G = gram(F, K);
      return pivotsOnDiagonal(F, G) ? linear(F).apply(K, linear(F).apply(gaussJordan(F, G), Q)) : Q;
    },
    'made to sum to one, as softmax weights do': (F, K, Q, λ) => {
      const w = ridgeAttentionWeights(F, K, Q, λ);
      const sum = linear(F).sum(w);
      return F.isZero(sum) ? w : w.map((x) => F.div(x, sum));
    },
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ K, Q, λ }) => {
      const { apply } = linear(F);
      const dual = ridge(F, gram(F, transpose(K)), λ);
      if (!pivotsOnDiagonal(F, dual) || !pivotsOnDiagonal(F, ridge(F, gram(F, K), λ))) return undefined;
      const w = answer(F, K, Q, λ);
      // A weight a key; the system is regular, so its solution is the only one.
      return w.length === K.length
        ? equal(F, apply(dual, w), apply(K, Q))
        : equal(
            F,
            w,
            K.map(() => F.zero),
          );
    }),
});
