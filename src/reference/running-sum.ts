/** n m + x: the sum of n + 1 points, from the mean m of the first n and the new one. */
import type { Ring } from '#scalar';
import { linear, type Vector } from './linear.ts';

/** A multiplication and an addition a coordinate. */
export const sumFromMean = <T>(F: Ring<T>, m: Vector<T>, x: Vector<T>, n: number): Vector<T> =>
  linear(F).add(linear(F).scale(F.of(n), m), x);
