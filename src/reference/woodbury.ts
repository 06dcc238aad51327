/**
 * Sherman–Morrison–Woodbury: the inverse after a change of rank k, by an inverse of k×k.
 *
 *     (M + U Vᵀ)⁻¹ = N − N U (I + Vᵀ N U)⁻¹ Vᵀ N,  N = M⁻¹
 */
import type { Field } from '#scalar';
import { inverse, inverseByDiagonal } from './inverse.ts';
import { linear, transpose, type Matrix } from './linear.ts';

/** The k×k matrix I + VᵀNU, N U and Vᵀ N. */
export function capacitance<T>(F: Field<T>, N: Matrix<T>, U: Matrix<T>, V: Matrix<T>) {
  const { eye, plus, times } = linear(F);
  const NU = times(N, U);
  const turned = transpose(V);
  return { small: plus(eye(U[0]!.length), times(turned, NU)), NU, VN: times(turned, N) };
}

/** Undefined where I + VᵀNU is singular, which is where M + UVᵀ is. */
export function woodbury<T>(F: Field<T>, N: Matrix<T>, U: Matrix<T>, V: Matrix<T>): Matrix<T> | undefined {
  const { minus, times } = linear(F);
  const { small, NU, VN } = capacitance(F, N, U, V);
  const inverted = inverse(F, small);
  return inverted && minus(N, times(times(NU, inverted), VN));
}

/** With the diagonal for pivots, so that it can be counted; divides by zero where a leading minor of I + VᵀNU is zero. */
export function woodburyByDiagonal<T>(F: Field<T>, N: Matrix<T>, U: Matrix<T>, V: Matrix<T>): Matrix<T> {
  const { minus, times } = linear(F);
  const { small, NU, VN } = capacitance(F, N, U, V);
  return minus(N, times(times(NU, inverseByDiagonal(F, small)), VN));
}
