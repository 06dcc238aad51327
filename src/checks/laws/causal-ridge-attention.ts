import type { Field } from '#scalar';
import {
  causalRidgeAttention,
  causalRidgeAttentionByLeastSquares,
  causalRidgeAttentionByPrefixes,
} from '#reference/causal-ridge-attention';
import { pivotsOnDiagonal } from '#reference/definite-inverse';
import { solve } from '#reference/inverse';
import { linear, transpose, type Matrix, type Vector } from '#reference/linear';
import { ridgeAttention } from '#reference/ridge-attention';
import { gram, ridge } from '#reference/ridge-normal-equations';
import { rankOneUpdate } from '#reference/sherman-morrison';
import { equal, forAll, law } from '../law.ts';

const takes = { K: 'n×d', V: 'n×e', Q: 'n×d', λ: 'positive' } as const;

/** One place of the recursion, done wrong. */
interface Slip {
  /** What stands on the diagonal of the first inverse; 1/λ is right. */
  readonly start?: <T>(F: Field<T>, λ: T) => T;
  /** What the inverse is updated by; the key is right. */
  readonly by?: 'query' | 'nothing' | 'the undivided dyad';
  /** What of the state the output reads from before the step. */
  readonly stale?: 'inverse' | 'sum';
  /** The sum does not keep what it held. */
  readonly forgets?: true;
  /** How the output is put together; S N q is right. */
  readonly output?: 'N S q' | 'Sᵀ N q' | 'S q';
}

/** Wrong ones may find that nothing fits. */
type Answer = <T>(F: Field<T>, K: Matrix<T>, V: Matrix<T>, Q: Matrix<T>, λ: T) => readonly Vector<T>[] | undefined;

/** The recursion with a slip in it; undefined where what it asks for does not fit. */
function slipped(slip: Slip): Answer {
  return <T>(F: Field<T>, K: Matrix<T>, V: Matrix<T>, Q: Matrix<T>, λ: T) => {
    const { apply, minus, outer, plus, zeros } = linear(F);
    const [d, e] = [K[0]!.length, V[0]!.length];
    if (slip.output !== undefined && slip.output !== 'S q' && d !== e) return undefined;
    const first = slip.start?.(F, λ) ?? F.div(F.one, λ);
    let N: Matrix<T> = zeros(d, d).map((row, i) => row.with(i, first));
    let S = zeros(e, d);
    return K.map((k, t) => {
      const was = { N, S };
      if (slip.by === 'the undivided dyad') N = minus(N, outer(apply(N, k), apply(N, k)));
      else if (slip.by !== 'nothing') N = rankOneUpdate(F, N, slip.by === 'query' ? Q[t]! : k, slip.by ? Q[t]! : k);
      S = plus(slip.forgets ? zeros(e, d) : S, outer(V[t]!, k));
      const read = slip.stale === 'inverse' ? was.N : N;
      const sum = slip.stale === 'sum' ? was.S : S;
      if (slip.output === 'S q') return apply(sum, Q[t]!);
      if (slip.output === 'N S q') return apply(read, apply(sum, Q[t]!));
      return apply(slip.output === 'Sᵀ N q' ? transpose(sum) : sum, apply(read, Q[t]!));
    });
  };
}

export default law<Answer, 'field'>({
  says: 'out_t = S_t M_t⁻¹ Q_t, with M_t = λI + Σ_{i≤t} K_iK_iᵀ and S_t = Σ_{i≤t} V_iK_iᵀ',
  source: ['hw8-transcript §4(f)', 'fla §fla/ops/mesa_net/naive.py', 'plackett1950'],
  over: 'field',
  takes,
  gives: 'e for t in 1..n',
  reference: causalRidgeAttention,
  variants: {
    'recursive-least-squares': causalRidgeAttentionByLeastSquares,
    'prefix-sums': causalRidgeAttentionByPrefixes,
  },
  mutants: {
    'M_t⁻¹ S_t Q_t where S_t M_t⁻¹ Q_t belongs': slipped({ output: 'N S q' }),
    'S is transposed: Σ K_iV_iᵀ': slipped({ output: 'Sᵀ N q' }),
    'the inverse is forgotten: linear attention': slipped({ output: 'S q' }),
    'the output reads M before its update': slipped({ stale: 'inverse' }),
    'the output reads S before its update': slipped({ stale: 'sum' }),
    'M is never updated': slipped({ by: 'nothing' }),
    'M is updated by the query': slipped({ by: 'query' }),
    'the update is not divided by 1 + KᵀM⁻¹K': slipped({ by: 'the undivided dyad' }),
    'S forgets the past': slipped({ forgets: true }),
    'λ is forgotten: M₀⁻¹ = I': slipped({ start: (F) => F.one }),
    'M₀⁻¹ = λI: λ is not inverted': slipped({ start: (_, λ) => λ }),
    'not causal: every query reads all keys': (F, K, V, Q, λ) => transpose(ridgeAttention(F, K, V, transpose(Q), λ)),
    'λ is added again at every step': (F, K, V, Q, λ) =>
      Q.map((q, t) => {
        const [keys, values] = [K.slice(0, t + 1), V.slice(0, t + 1)];
        const often = F.mul(F.of(t + 1), λ);
        return ridgeAttention(F, keys, values, transpose([q]), often).map((row) => row[0]!);
      }),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ K, V, Q, λ }) => {
      const { apply } = linear(F);
      const pasts = K.map((_, t) => K.slice(0, t + 1));
      if (!pasts.every((past) => pivotsOnDiagonal(F, ridge(F, gram(F, past), λ)))) return undefined;
      // The weights on the values so far solve a system of the size of the past.
      const weights = pasts.map((past, t) => solve(F, ridge(F, gram(F, transpose(past)), λ), apply(past, Q[t]!)));
      if (!weights.every((w) => w !== undefined)) return undefined;
      const truth = weights.map((w, t) => apply(transpose(V.slice(0, t + 1)), w));
      return equal(F, answer(F, K, V, Q, λ), truth);
    }),
});
