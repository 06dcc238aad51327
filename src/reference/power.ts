/** Powers of a square matrix or of a scalar. */
import type { Ring } from '#scalar';
import { linear, type Matrix } from './linear.ts';

/** Aˡ, the identity for l = 0, one product after another: l − 1 products, a chain. */
export function powerByProducts<T>(F: Ring<T>, A: Matrix<T>, l: number): Matrix<T> {
  const { eye, times } = linear(F);
  if (l === 0) return eye(A.length);
  let P = A;
  for (let i = 1; i < l; i++) P = times(P, A);
  return P;
}

/** Aˡ by squaring: ⌊log₂ l⌋ squarings and a product for every further one bit of l. */
export const power = <T>(F: Ring<T>, A: Matrix<T>, l: number): Matrix<T> =>
  l === 0 ? linear(F).eye(A.length) : bySquaring(linear(F).times, A, l);

/** aˡ by squaring. */
export const scalarPower = <T>(F: Ring<T>, a: T, l: number): T =>
  l === 0 ? F.one : bySquaring((x: T, y: T) => F.mul(x, y), a, l);

/** The squares that the bits of l name, multiplied as they come; l ≥ 1. */
function bySquaring<U>(times: (a: U, b: U) => U, a: U, l: number): U {
  let [square, result] = [a, undefined as U | undefined];
  for (let e = l; ; e = Math.floor(e / 2)) {
    if (e % 2 === 1) result = result === undefined ? square : times(result, square);
    if (e <= 1) break;
    square = times(square, square);
  }
  return result!; // the highest bit of l is one
}
