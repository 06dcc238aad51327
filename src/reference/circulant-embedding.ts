/**
 * A Toeplitz matrix is a corner of a circulant: the first column of the circulant, from the entries of the other.
 *
 *     c = (t_0, t_1 … t_{n−1}, buffer, t_{−(n−1)} … t_{−1}),  of length 2n − 1 + r with a buffer of r
 */
import type { Ring } from '#scalar';
import type { Vector } from './linear.ts';

/** t is t_{1−n} … t_{n−1}; the buffer may be empty, and what stands in it is never read by the corner. No operation. */
export function circulantEmbedding<T>(_: Ring<T>, t: Vector<T>, buffer: Vector<T>): Vector<T> {
  const n = (t.length + 1) / 2;
  return [...t.slice(n - 1), ...buffer, ...t.slice(0, n - 1)];
}
