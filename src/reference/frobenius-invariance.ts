/** ‖UᵀAV‖²_F = ‖A‖²_F for orthogonal U and V: what lets the ridge autoencoder be solved in the coordinates of the SVD. */
import type { Ring } from '#scalar';
import { linear, transpose, type Matrix } from './linear.ts';

/** ‖A‖²_F, the sum of the squares of the entries: span 1 + ⌈log₂ mn⌉. */
export function frobeniusSquare<T>(F: Ring<T>, A: Matrix<T>): T {
  const entries = A.flat();
  return linear(F).dot(entries, entries);
}

/** ‖UᵀAV‖²_F, in the new coordinates. */
export function rotatedSquare<T>(F: Ring<T>, A: Matrix<T>, U: Matrix<T>, V: Matrix<T>): T {
  const { times } = linear(F);
  return frobeniusSquare(F, times(times(transpose(U), A), V));
}
