/** Points that can never meet, for laws with x_i − y_j in a denominator. */
import type { Ring } from '#scalar';
import type { Vector } from '#reference/linear';

/** 2a: even. Points of either kind may repeat among themselves. */
export const even = <T>(F: Ring<T>, a: Vector<T>): Vector<T> => a.map((x) => F.add(x, x));

/** 2b + 1: from small integers, whole or Gaussian, never equal to one of the even. */
export const odd = <T>(F: Ring<T>, b: Vector<T>): Vector<T> => b.map((x) => F.add(F.add(x, x), F.one));
