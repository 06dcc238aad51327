/**
 * A state-space model whose matrix is a scalar at each step, three ways: as a scan, as masked attention, in chunks.
 *
 *     h_t = a_t h_{t−1} + b_t x_tᵀ,  y_t = h_tᵀ c_t,  h = 0 before;   Y = (M ∘ C Bᵀ) X,  M_ij = a_{j+1} ⋯ a_i
 *
 * The rows of B and C (L×n) and of X and Y (L×p) are the steps; a_0, the first coefficient, meets a state of zero.
 */
import type { Ring } from '#scalar';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';
import { semiseparableMask } from './semiseparable-mask.ts';

/** Step after step with a state of n×p: O(Lnp) work, a chain of 2(L − 1) steps and two products. */
export function dualityByScan<T>(F: Ring<T>, a: Vector<T>, B: Matrix<T>, C: Matrix<T>, X: Matrix<T>): Matrix<T> {
  const { apply, outer, plus, scale } = linear(F);
  let h: Matrix<T> | undefined;
  return X.map((x, t) => {
    const input = outer(B[t]!, x);
    h = h
      ? plus(
          h.map((row) => scale(a[t]!, row)),
          input,
        )
      : input;
    return apply(transpose(h), C[t]!);
  });
}

/** (M ∘ C Bᵀ) X, all L² pairs of steps at once, those above the diagonal too: O(L²(n + p)) work. */
export function dualityByAttention<T>(F: Ring<T>, a: Vector<T>, B: Matrix<T>, C: Matrix<T>, X: Matrix<T>): Matrix<T> {
  const { times } = linear(F);
  const M = semiseparableMask(F, a.slice(1), a.length);
  const scores = times(C, transpose(B)).map((row, i) => row.map((s, j) => F.mul(M[i]![j]!, s)));
  return times(scores, X);
}

/**
 * Attention within chunks of q steps, the last as short as it comes, and one state carried from chunk to chunk:
 * the state before a chunk enters step i with the run from the start of the chunk to i, a_i included.
 */
export function dualityByChunks<T>(
  F: Ring<T>,
  a: Vector<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  X: Matrix<T>,
  q: number,
  L: number,
): Matrix<T> {
  const { add, apply, plus, scale, times } = linear(F);
  const outputs: Vector<T>[] = [];
  let h: Matrix<T> | undefined;
  for (let from = 0; from < L; from += q) {
    const cut = <U>(xs: readonly U[]): readonly U[] => xs.slice(from, from + q);
    const [coefficients, b, c, x] = [cut(a), cut(B), cut(C), cut(X)];
    const own = dualityByAttention(F, coefficients, b, c, x);
    const M = semiseparableMask(F, coefficients.slice(1), coefficients.length);
    const [before, first] = [h, coefficients[0]!];
    const decay = M.map((row) => F.mul(row[0]!, first)); // a_from ⋯ a_i
    outputs.push(...own.map((y, i) => (before ? add(y, scale(decay[i]!, apply(transpose(before), c[i]!))) : y)));
    const weighted = b.map((row, j) => scale(M.at(-1)![j]!, row));
    const gained = times(transpose(weighted), x);
    h = before
      ? plus(
          before.map((row) => scale(decay.at(-1)!, row)),
          gained,
        )
      : gained;
  }
  return outputs;
}
