/** The discriminant Π_{i<j} (λ_i − λ_j)² of a matrix, without its eigenvalues: where it is not zero they are distinct. */
import type { Ring } from '#scalar';
import { dividing } from '#scalar';
import { characteristic } from './characteristic.ts';
import { determinant, determinantByMinors } from './determinant.ts';
import { linear, table, type Matrix } from './linear.ts';
import { trace } from './trace.ts';

/** The n×n Hankel determinant of the power sums tr A^{i+j}, i and j from 0: the square of a Vandermonde determinant. */
export function discriminant<T>(F: Ring<T>, A: Matrix<T>): T {
  const n = A.length;
  const sums = [F.of(n)];
  for (let [k, P] = [1, A]; k <= 2 * n - 2; k++) {
    sums.push(trace(F, P));
    if (k < 2 * n - 2) P = linear(F).times(P, A);
  }
  return determinantByMinors(
    F,
    table(n, n, (i, j) => sums[i + j]!),
  );
}

/** (−1)^{n(n−1)/2} times the resultant of the characteristic polynomial and its derivative, by Sylvester's matrix. */
export function discriminantByResultant<T>(F: Ring<T>, A: Matrix<T>): T {
  const D = dividing(F);
  const n = A.length;
  const p = characteristic(D, A);
  const slope = p.slice(1).map((c, k) => F.mul(F.of(k + 1), c));
  const row = (c: readonly T[], shift: number, j: number): T => c[c.length - 1 - (j - shift)] ?? F.zero;
  const sylvester = table(2 * n - 1, 2 * n - 1, (i, j) => (i < n - 1 ? row(p, i, j) : row(slope, i - (n - 1), j)));
  const resultant = determinant(D, sylvester);
  return ((n * (n - 1)) / 2) % 2 === 0 ? resultant : F.sub(F.zero, resultant);
}
