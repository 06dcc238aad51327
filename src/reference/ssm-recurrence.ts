/** A linear system stepped through time: x_{k+1} = A x_k + B u_k, y_k = C x_k + D u_k, x₀ = 0. */
import type { Ring } from '#scalar';
import { causalConvolution } from './causal-convolution.ts';
import { linear, type Matrix, type Vector } from './linear.ts';
import { prefixes } from './prefix.ts';
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

/**
 * The same states all at once, as prefixes of the affine maps x ↦ A x + B u_k under composition,
 * (A″, b″) after (A′, b′) being (A″A′, A″b′ + b″): products of matrices where the recurrence has vectors, no chain.
 */
export function scanned<T>(
  F: Ring<T>,
  A: Matrix<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  u: readonly Vector<T>[],
  L: number,
): readonly Vector<T>[] {
  const { add, apply, times } = linear(F);
  interface Affine {
    readonly by: Matrix<T>;
    readonly to: Vector<T>;
  }
  const after = (first: Affine, then: Affine): Affine => ({
    by: times(then.by, first.by),
    to: add(apply(then.by, first.to), then.to),
  });
  const maps = u.slice(0, L).map((input) => ({ by: A, to: apply(B, input) }));
  const states = prefixes(after, maps).map(({ to }) => to); // x_1 … x_L, from x₀ = 0
  return u.map((input, k) => (k === 0 ? apply(D, input) : add(apply(C, states[k - 1]!), apply(D, input))));
}
