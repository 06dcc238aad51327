import type { Field } from '#scalar';
import { gaussJordan, pivotsOnDiagonal } from '#reference/definite-inverse';
import { gradientReachability, type Input } from '#reference/gradient-reachability';
import { linear, table, transpose, type Matrix } from '#reference/linear';
import { gram, ridge } from '#reference/ridge-normal-equations';
import { forAll, holds, law } from '../law.ts';

const takes = { K: 'n×d', V: 'n×e', Q: 'd×q', λ: 'positive' } as const;
type Given<T> = readonly [F: Field<T>, K: Matrix<T>, V: Matrix<T>, Q: Matrix<T>, λ: T];

const without =
  (name: Input) =>
  <T>(...given: Given<T>): readonly Input[] =>
    gradientReachability(...given).filter((each) => each !== name);

/**
 * The differentials of VᵀK G⁻¹Q, G = KᵀK + λI, by hand. With R = G⁻¹Q and P = VᵀK G⁻¹:
 *
 *     dλ: −P R dλ    dV: dVᵀ K R    dQ: P dQ    dK: Vᵀ dK R − P (dKᵀ K + Kᵀ dK) R
 */
function reached<T>(...[F, K, V, Q, λ]: Given<T>): readonly Input[] {
  const { minus, plus, times } = linear(F);
  const N = gaussJordan(F, ridge(F, gram(F, K), λ));
  const [R, P] = [times(N, Q), times(times(transpose(V), K), N)];
  const moves = (A: Matrix<T>): boolean => A.some((row) => row.some((x) => !F.isZero(x)));
  const along = (i: number, j: number): boolean => {
    const dK = table(K.length, K[0]!.length, (r, c) => (r === i && c === j ? F.one : F.zero));
    const inner = plus(times(transpose(dK), K), times(transpose(K), dK));
    return moves(minus(times(times(transpose(V), dK), R), times(times(P, inner), R)));
  };
  const is: Readonly<Record<Input, boolean>> = {
    λ: moves(times(P, R)),
    K: K.some((row, i) => row.some((_, j) => along(i, j))),
    V: moves(times(K, R)),
    Q: moves(P),
  };
  return (['λ', 'K', 'V', 'Q'] as const).filter((name) => is[name]);
}

export default law({
  says: 'λ, K, V and Q all receive gradients from VᵀK (KᵀK + λI)⁻¹ Q, but where the others make it stand still',
  source: ['hw8-transcript §4(d)'],
  over: 'field',
  takes,
  gives: 'subset of λ, K, V, Q',
  reference: gradientReachability,
  equivalents: {
    'the names in another order': (...given) => gradientReachability(...given).toReversed(),
  },
  mutants: {
    'λ is a constant: it receives none': without('λ'),
    'the keys receive none': without('K'),
    'the values receive none': without('V'),
    'the queries receive none': without('Q'),
    'all of them, whatever the others are': (): readonly Input[] => ['λ', 'K', 'V', 'Q'],
    'nothing passes through an inverse': (...given) =>
      gradientReachability(...given).filter((name) => name === 'V' || name === 'Q'),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ K, V, Q, λ }) => {
      if (!pivotsOnDiagonal(F, ridge(F, gram(F, K), λ))) return undefined;
      const [found, truth] = [answer(F, K, V, Q, λ), reached(F, K, V, Q, λ)];
      const same = found.length === truth.length && truth.every((name) => found.includes(name));
      return holds(same, `{${found.join(', ')}} receive gradients, should be {${truth.join(', ')}}`);
    }),
});
