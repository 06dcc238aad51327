import { gaussJordan, pivotsOnDiagonal } from '#reference/definite-inverse';
import { solutions } from '#reference/inverse';
import { linear, transpose, type Matrix } from '#reference/linear';
import {
  ridgeAttention,
  ridgeAttentionByArrival,
  ridgeAttentionByFactors,
  ridgeAttentionByWeights,
  ridgeAttentionDual,
} from '#reference/ridge-attention';
import { gram, ridge } from '#reference/ridge-normal-equations';
import { equal, forAll, law } from '../law.ts';

const takes = { K: 'n×d', V: 'n×e', Q: 'd×q', λ: 'positive' } as const;
const square = <T>(A: Matrix<T>, B: Matrix<T>): boolean => A[0]!.length === B[0]!.length;

export default law({
  says: 'out = VᵀK (KᵀK + λI)⁻¹ Q: every query reads the ridge regression of the values on the keys',
  source: ['hw8-transcript §4(c)', 'fla §fla/ops/mesa_net/naive.py'],
  over: 'field',
  takes,
  gives: 'e×q',
  reference: ridgeAttention,
  variants: {
    ldl: ridgeAttentionByFactors,
    'ldl-by-arrival': ridgeAttentionByArrival,
    weights: ridgeAttentionByWeights,
    dual: ridgeAttentionDual,
  },
  mutants: {
    'the inverse is forgotten: linear attention': (F, K, V, Q) => {
      const { times } = linear(F);
      return times(transpose(V), times(K, Q));
    },
    'λ is forgotten': (F, K, V, Q) => {
      const { times } = linear(F);
      const G = gram(F, K);
      return pivotsOnDiagonal(F, G) ? times(times(transpose(V), K), times(gaussJordan(F, G), Q)) : undefined;
    },
    'λ is squared': (F, K, V, Q, λ) => ridgeAttention(F, K, V, Q, F.mul(λ, λ)),
    'λ is added to every entry, not to the diagonal': (F, K, V, Q, λ) => {
      const { times } = linear(F);
      const G = gram(F, K).map((row) => row.map((x) => F.add(x, λ)));
      return pivotsOnDiagonal(F, G) ? times(times(transpose(V), K), times(gaussJordan(F, G), Q)) : undefined;
    },
    '(KᵀK + λI)⁻¹KᵀV Q: W where Wᵀ belongs': (F, K, V, Q, λ) => {
      const { times } = linear(F);
      const W = times(gaussJordan(F, ridge(F, gram(F, K), λ)), times(transpose(K), V));
      return square(K, V) ? times(W, Q) : undefined;
    },
    '(KᵀK + λI)⁻¹ VᵀK Q: the inverse on the wrong side': (F, K, V, Q, λ) => {
      const { times } = linear(F);
      const inverse = gaussJordan(F, ridge(F, gram(F, K), λ));
      return square(K, V) ? times(inverse, times(times(transpose(V), K), Q)) : undefined;
    },
    'the context is taken for one key shorter': (F, K, V, Q, λ) =>
      ridgeAttention(F, [...K.slice(0, -1), K.at(-1)!.map(() => F.zero)], V, Q, λ),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ K, V, Q, λ }) => {
      const { times } = linear(F);
      const dual = ridge(F, gram(F, transpose(K)), λ);
      if (!pivotsOnDiagonal(F, dual) || !pivotsOnDiagonal(F, ridge(F, gram(F, K), λ))) return undefined;
      // Weights w with (KKᵀ + λI) w = K Q: the size of the context, and pivoted.
      const w = solutions(F, dual, times(K, Q));
      return w && equal(F, answer(F, K, V, Q, λ), times(transpose(V), w));
    }),
});
