/**
 * The state of a linear system after k steps from x₀ = 0, without the states between.
 *
 *     x_k = Σ_{l=0}^{k−1} A^{k−1−l} B u_l
 */
import type { Ring } from '#scalar';
import { linear, type Matrix, type Vector } from './linear.ts';
import { powerByProducts } from './power.ts';

/** x_L of x_{k+1} = A x_k + B u_k, x₀ = 0: every power applied to its input, then a tree over the inputs. */
export function unrolledState<T>(
  F: Ring<T>,
  A: Matrix<T>,
  B: Matrix<T>,
  u: readonly Vector<T>[],
  L: number,
): Vector<T> {
  const { apply, total } = linear(F);
  const driven = u.slice(0, L).map((input) => apply(B, input));
  return total(driven.map((b, l) => (l === L - 1 ? b : apply(powerByProducts(F, A, L - 1 - l), b))));
}

/** The same state by Horner's rule, which is the recurrence itself: a chain of L steps. */
export function steppedState<T>(F: Ring<T>, A: Matrix<T>, B: Matrix<T>, u: readonly Vector<T>[], L: number): Vector<T> {
  const { add, apply } = linear(F);
  let x = apply(B, u[0]!);
  for (let k = 1; k < L; k++) x = add(apply(A, x), apply(B, u[k]!));
  return x;
}
