/**
 * Causal ridge attention: query t reads the ridge regression of the values so far on the keys so far.
 *
 *     out_t = S_t M_t⁻¹ Q_t,    M_t = λI + Σ_{i≤t} K_i K_iᵀ,    S_t = Σ_{i≤t} V_i K_iᵀ
 *
 * Keys, values and queries are the rows of K (n×d), V (n×e), Q (n×d); the outputs come one a step.
 */
import type { Field } from '#scalar';
import { gaussJordan } from './definite-inverse.ts';
import { linear, table, type Matrix, type Vector } from './linear.ts';
import { prefixes } from './prefix.ts';
import { ridge } from './ridge-normal-equations.ts';
import { rankOneUpdate } from './sherman-morrison.ts';

/** I/λ, one division. */
function start<T>(F: Field<T>, d: number, λ: T): Matrix<T> {
  const reciprocal = F.div(F.one, λ);
  return table(d, d, (i, j) => (i === j ? reciprocal : F.zero));
}

/** The state is N = M_t⁻¹ and S_t, a chain of n steps: 8nd² + 4nde − ne + 1 work, span (n + 1)(2⌈log₂ d⌉ + 6) − 3. */
export function causalRidgeAttention<T>(
  F: Field<T>,
  K: Matrix<T>,
  V: Matrix<T>,
  Q: Matrix<T>,
  λ: T,
): readonly Vector<T>[] {
  const { apply, outer, plus, zeros } = linear(F);
  let N = start(F, K[0]!.length, λ);
  let S = zeros(V[0]!.length, K[0]!.length);
  return K.map((k, t) => {
    N = rankOneUpdate(F, N, k, k);
    S = plus(S, outer(V[t]!, k));
    return apply(S, apply(N, Q[t]!));
  });
}

/**
 * Recursive least squares: the state is N and the regression W_t = S_t M_t⁻¹ itself, corrected by the error
 * of its prediction: 4nd² + 6nde + 2nd − ne + 1 work, span n(2⌈log₂ d⌉ + 6) + ⌈log₂ d⌉ + 2.
 */
export function causalRidgeAttentionByLeastSquares<T>(
  F: Field<T>,
  K: Matrix<T>,
  V: Matrix<T>,
  Q: Matrix<T>,
  λ: T,
): readonly Vector<T>[] {
  const { apply, dot, minus, outer, plus, subtract, zeros } = linear(F);
  let N = start(F, K[0]!.length, λ);
  let W = zeros(V[0]!.length, K[0]!.length);
  return K.map((k, t) => {
    const Nk = apply(N, k);
    const factor = F.add(F.one, dot(k, Nk));
    const gain = Nk.map((x) => F.div(x, factor));
    W = plus(W, outer(subtract(V[t]!, apply(W, k)), gain));
    N = minus(N, outer(gain, Nk));
    return apply(W, Q[t]!);
  });
}

/**
 * All M_t and S_t by parallel prefix sums, then one inverse a step, side by side: some 2nd³ work, but of
 * n the span has only logarithms.
 */
export function causalRidgeAttentionByPrefixes<T>(
  F: Field<T>,
  K: Matrix<T>,
  V: Matrix<T>,
  Q: Matrix<T>,
  λ: T,
): readonly Vector<T>[] {
  const { apply, outer, plus } = linear(F);
  const Gs = prefixes(
    plus,
    K.map((k) => outer(k, k)),
  );
  const Ss = prefixes(
    plus,
    K.map((k, t) => outer(V[t]!, k)),
  );
  return Gs.map((G, t) => apply(Ss[t]!, apply(gaussJordan(F, ridge(F, G, λ)), Q[t]!)));
}
