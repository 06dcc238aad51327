/**
 * A diagonal matrix with a change of rank k, solved without either being written out.
 *
 *     (diag(s) + U Vᵀ) x = b:  x = y − W (I + VᵀW)⁻¹ Vᵀ y,  W = diag(s)⁻¹ U,  y = diag(s)⁻¹ b
 */
import type { Field } from '#scalar';
import { inverseByDiagonal, solve } from './inverse.ts';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';

function parts<T>(F: Field<T>, s: Vector<T>, U: Matrix<T>, V: Matrix<T>, b: Vector<T>) {
  const { apply, eye, plus, times } = linear(F);
  const W = U.map((row, i) => row.map((x) => F.div(x, s[i]!)));
  const y = b.map((x, i) => F.div(x, s[i]!));
  const turned = transpose(V);
  return { W, y, small: plus(eye(U[0]!.length), times(turned, W)), Vy: apply(turned, y) };
}

/** With the diagonal of I + VᵀW for pivots: 2dk² + O(dk + k³) work. No leading minor of it may be zero. */
export function woodburySolve<T>(F: Field<T>, s: Vector<T>, U: Matrix<T>, V: Matrix<T>, b: Vector<T>): Vector<T> {
  const { apply, subtract } = linear(F);
  const { W, y, small, Vy } = parts(F, s, U, V, b);
  return subtract(y, apply(W, apply(inverseByDiagonal(F, small), Vy)));
}

/** With the largest for pivots; undefined where the matrix is singular. */
export function woodburySolvePivoted<T>(
  F: Field<T>,
  s: Vector<T>,
  U: Matrix<T>,
  V: Matrix<T>,
  b: Vector<T>,
): Vector<T> | undefined {
  const { apply, subtract } = linear(F);
  const { W, y, small, Vy } = parts(F, s, U, V, b);
  const inner = solve(F, small, Vy);
  return inner && subtract(y, apply(W, inner));
}
