/**
 * The convolution kernel of a linear system (its Markov parameters), four ways.
 *
 *     K_0 = D,  K_l = C A^{l−1} B  for l = 1 … L
 *
 * A is n×n, B n×d, C m×n, D m×d; every function here gives the m×d taps K_0 … K_L, for L ≥ 1.
 */
import type { Ring } from '#scalar';
import { doubled } from './doubling.ts';
import { linear, type Matrix } from './linear.ts';

/** A¹ … A^h give A^{h+1} … A^{2h}: L − 2 products of n×n, ⌈log₂(L − 1)⌉ deep; then C (A^{l−1} B). */
export function sharedPowers<T>(
  F: Ring<T>,
  A: Matrix<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  L: number,
): readonly Matrix<T>[] {
  const { times } = linear(F);
  const powers = doubled(A, L - 1, times);
  return [D, times(C, B), ...powers.map((P) => times(C, times(P, B)))];
}

/** Each power by itself, the product of the squares A^{2^j} that its binary digits name: the squares are shared, no more. */
export function binaryPowers<T>(
  F: Ring<T>,
  A: Matrix<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  L: number,
): readonly Matrix<T>[] {
  const { times } = linear(F);
  const squares = [A];
  while (2 ** squares.length < L) squares.push(times(squares.at(-1)!, squares.at(-1)!));
  const power = (e: number): Matrix<T> =>
    product(
      F,
      squares.filter((_, j) => Math.floor(e / 2 ** j) % 2 === 1),
    );
  return [D, ...Array.from({ length: L }, (_, e) => times(C, e === 0 ? B : times(power(e), B)))];
}

/** A tree of products, in order. */
function product<T>(F: Ring<T>, Ms: readonly Matrix<T>[]): Matrix<T> {
  if (Ms.length === 1) return Ms[0]!;
  const half = Math.ceil(Ms.length / 2);
  return linear(F).times(product(F, Ms.slice(0, half)), product(F, Ms.slice(half)));
}

/** Blocks B … A^{h−1}B, all multiplied by A^h at once, A^h squared for the next turn: log₂ L products of n×n. */
export function vectorDoubling<T>(
  F: Ring<T>,
  A: Matrix<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  L: number,
): readonly Matrix<T>[] {
  const { times } = linear(F);
  let [blocks, P] = [[B] as readonly Matrix<T>[], A];
  while (blocks.length < L) {
    blocks = [...blocks, ...blocks.slice(0, L - blocks.length).map((V) => times(P, V))];
    if (blocks.length < L) P = times(P, P);
  }
  return [D, ...blocks.map((V) => times(C, V))];
}

/** A^{l−1} = A^{l−2} A, one after another: a chain of L − 2 products. */
export function sequentialProducts<T>(
  F: Ring<T>,
  A: Matrix<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  L: number,
): readonly Matrix<T>[] {
  const { times } = linear(F);
  const taps = [D, times(C, B)];
  let P = A;
  for (let l = 2; l <= L; l++) {
    taps.push(times(C, times(P, B)));
    if (l < L) P = times(P, A);
  }
  return taps;
}
