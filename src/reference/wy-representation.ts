/**
 * A product of rank-one changes of I held in two thin matrices: the form in which the delta rule runs by chunks.
 *
 *     (I − β_1 k_1 k_1ᵀ)(I − β_2 k_2 k_2ᵀ) ⋯ (I − β_L k_L k_Lᵀ) = I − Wᵀ K,  K and W of L×d, the k_t the rows of K
 *
 * There is a W for any β: reflections (β = 2/kᵀk) are one case, the steps of the delta rule another.
 */
import type { Ring } from '#scalar';
import { linear, table, transpose, type Matrix, type Vector } from './linear.ts';

/**
 * Row after row: w_t = β_t (k_t − Σ_{i<t} (k_iᵀ k_t) w_i), since the product so far takes k_t to what stands in brackets.
 * Taken off in the order in which the w_i come, so that a row waits for the last one alone: span 3L − 2 + ⌈log₂ d⌉ from L = 2 on.
 */
export function wyRepresentation<T>(F: Ring<T>, K: Matrix<T>, β: Vector<T>): Matrix<T> {
  const { dot, scale, subtract } = linear(F);
  const W: Vector<T>[] = [];
  K.forEach((k, t) => {
    const left = W.reduce((x, w, i) => subtract(x, scale(dot(K[i]!, k), w)), k);
    W.push(scale(β[t]!, left));
  });
  return W;
}

/** By halves: (I − W₁ᵀK₁)(I − W₂ᵀK₂) has the rows W₁ and W₂ − W₂K₁ᵀW₁. Products of matrices, O(log L) of them one after the other. */
export function wyByHalves<T>(F: Ring<T>, K: Matrix<T>, β: Vector<T>): Matrix<T> {
  const { minus, scale, times } = linear(F);
  if (K.length === 1) return [scale(β[0]!, K[0]!)];
  const half = Math.ceil(K.length / 2);
  const [first, second] = [K.slice(0, half), K.slice(half)];
  const [W1, W2] = [wyByHalves(F, first, β.slice(0, half)), wyByHalves(F, second, β.slice(half))];
  return [...W1, ...minus(W2, times(times(W2, transpose(first)), W1))];
}

/**
 * W = T diag(β) K with T = (I + N)⁻¹, N_ti = β_t k_iᵀk_t for i < t and else 0: Nᴸ = 0, so T = ⋯ (I + N⁴)(I + N²)(I − N),
 * applied from the right.
 */
export function wyByTriangle<T>(F: Ring<T>, K: Matrix<T>, β: Vector<T>): Matrix<T> {
  const { dot, plus, scale, times } = linear(F);
  const L = K.length;
  let power = table(L, L, (t, i) => (i < t ? F.sub(F.zero, F.mul(β[t]!, dot(K[i]!, K[t]!))) : F.zero));
  let W: Matrix<T> = K.map((k, t) => scale(β[t]!, k));
  for (let reached = 1; reached < L; reached *= 2) {
    W = plus(W, times(power, W));
    if (2 * reached < L) power = times(power, power);
  }
  return W;
}
