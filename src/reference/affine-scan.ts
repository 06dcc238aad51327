/**
 * All states of an affine recurrence whose matrices change from step to step.
 *
 *     h_t = A_t h_{t−1} + b_t,  t = 1 … L;   (A, b) and then (A′, b′) is (A′A, A′b + b′)
 */
import type { Ring } from '#scalar';
import { linear, type Matrix, type Vector } from './linear.ts';
import { prefixes } from './prefix.ts';

/** The map h ↦ A h + b. */
export interface Affine<T> {
  readonly A: Matrix<T>;
  readonly b: Vector<T>;
}

/** One map and then another: associative, and far from commutative. */
export const composed =
  <T>(F: Ring<T>) =>
  (earlier: Affine<T>, later: Affine<T>): Affine<T> => {
    const { add, apply, times } = linear(F);
    return { A: times(later.A, earlier.A), b: add(apply(later.A, earlier.b), later.b) };
  };

/** Step after step: 2n²L work, a chain of span L(2 + ⌈log₂ n⌉). */
export function affineScan<T>(
  F: Ring<T>,
  A: readonly Matrix<T>[],
  b: readonly Vector<T>[],
  h: Vector<T>,
  L: number,
): readonly Vector<T>[] {
  const { add, apply } = linear(F);
  const states: Vector<T>[] = [];
  for (let t = 0; t < L; t++) states.push(add(apply(A[t]!, states.at(-1) ?? h), b[t]!));
  return states;
}

/** The steps as maps, the first one of which already knows where it starts: it maps everything to A_1 h + b_1. */
function started<T>(F: Ring<T>, A: readonly Matrix<T>[], b: readonly Vector<T>[], h: Vector<T>): readonly Affine<T>[] {
  const { add, apply } = linear(F);
  return A.map((M, t) => ({ A: M, b: t === 0 ? add(apply(M, h), b[0]!) : b[t]! }));
}

/** Every place reaches 1, 2, 4 … back (Kogge and Stone 1973): span (1 + ⌈log₂ L⌉)(2 + ⌈log₂ n⌉). */
export function koggeStone<T>(
  F: Ring<T>,
  A: readonly Matrix<T>[],
  b: readonly Vector<T>[],
  h: Vector<T>,
  L: number,
): readonly Vector<T>[] {
  const then = composed(F);
  let prefix = started(F, A, b, h);
  for (let reach = 1; reach < L; reach *= 2) {
    const before = prefix;
    prefix = before.map((map, t) => (t < reach ? map : then(before[t - reach]!, map)));
  }
  return prefix.map((map) => map.b);
}

/** Pairs first, then the places between (Brent and Kung 1982): fewer than 2L compositions, for L = 2ᴺ > 2 a span of (2N − 1)(2 + ⌈log₂ n⌉). */
export const brentKung = <T>(
  F: Ring<T>,
  A: readonly Matrix<T>[],
  b: readonly Vector<T>[],
  h: Vector<T>,
): readonly Vector<T>[] => prefixes(composed(F), started(F, A, b, h)).map((map) => map.b);
