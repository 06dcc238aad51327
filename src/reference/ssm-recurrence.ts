/** A linear system stepped through time: x_{k+1} = A x_k + B u_k, y_k = C x_k + D u_k, x₀ = 0. */
import type { Ring } from '#scalar';
import { causalConvolution } from './causal-convolution.ts';
import { linear, type Matrix, type Vector } from './linear.ts';
import { sharedPowers } from './ssm-kernel.ts';

/** y_0 … y_L from u_0 … u_L, one step after another: each state waits for the last, by the nature of it. */
export function steps<T>(
  F: Ring<T>,
  A: Matrix<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  u: readonly Vector<T>[],
  L: number,
): readonly Vector<T>[] {
  const { add, apply } = linear(F);
  const outputs = [apply(D, u[0]!)];
  let x = apply(B, u[0]!);
  for (let k = 1; k <= L; k++) {
    outputs.push(add(apply(C, x), apply(D, u[k]!)));
    if (k < L) x = add(apply(A, x), apply(B, u[k]!));
  }
  return outputs;
}

/** The same outputs as a convolution with the kernel, which is computed on the way. */
export function convolved<T>(
  F: Ring<T>,
  A: Matrix<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  u: readonly Vector<T>[],
  L: number,
): readonly Vector<T>[] {
  return causalConvolution(F, sharedPowers(F, A, B, C, D, L), u, L);
}
