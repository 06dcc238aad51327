/** The characteristic polynomial det(xI − A), coefficients from the constant up, the last one 1. */
import type { Field } from '#scalar';
import { linear, type Matrix, type Vector } from './linear.ts';
import { trace } from './trace.ts';

/** Faddeev and LeVerrier: n products of matrices and divisions by 1 … n alone, so in characteristic 0 or above n. */
export function characteristic<T>(F: Field<T>, A: Matrix<T>): Vector<T> {
  const { eye, times } = linear(F);
  const n = A.length;
  const coefficients = [F.one];
  let M = eye(n);
  for (let k = 1; k <= n; k++) {
    const AM = times(A, M);
    const c = F.div(F.sub(F.zero, trace(F, AM)), F.of(k));
    coefficients.push(c);
    M = AM.map((row, i) => row.map((x, j) => (i === j ? F.add(x, c) : x)));
  }
  return coefficients.toReversed();
}
