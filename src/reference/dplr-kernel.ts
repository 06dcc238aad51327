/**
 * The kernel of a linear system whose matrix is diagonal plus low rank, A = diag(λ) − P Qᵀ.
 *
 *     K_l = cᵀ A^{l−1} b,  l = 1 … L
 */
import type { Ring } from '#scalar';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';

/** A, written out: P and Q are n×r. */
export function diagonalPlusLowRank<T>(F: Ring<T>, λ: Vector<T>, P: Matrix<T>, Q: Matrix<T>): Matrix<T> {
  const { times } = linear(F);
  return times(P, transpose(Q)).map((row, i) => row.map((x, j) => F.sub(i === j ? λ[i]! : F.zero, x)));
}

/** A v as λ ∘ v − P(Qᵀv), never written out: 4nr + n − r work a step, a chain of L − 1 steps. */
export function dplrKernel<T>(
  F: Ring<T>,
  λ: Vector<T>,
  P: Matrix<T>,
  Q: Matrix<T>,
  b: Vector<T>,
  c: Vector<T>,
  L: number,
): Vector<T> {
  const { apply, dot, subtract } = linear(F);
  const turned = transpose(Q);
  const vectors = [b];
  while (vectors.length < L) {
    const v = vectors.at(-1)!;
    const low = apply(P, apply(turned, v));
    vectors.push(
      subtract(
        v.map((x, i) => F.mul(λ[i]!, x)),
        low,
      ),
    );
  }
  return vectors.map((v) => dot(c, v));
}

/** The same with A written out, n² a step. */
export function dplrKernelByMatrix<T>(
  F: Ring<T>,
  λ: Vector<T>,
  P: Matrix<T>,
  Q: Matrix<T>,
  b: Vector<T>,
  c: Vector<T>,
  L: number,
): Vector<T> {
  const { apply, dot } = linear(F);
  const A = diagonalPlusLowRank(F, λ, P, Q);
  const vectors = [b];
  while (vectors.length < L) vectors.push(apply(A, vectors.at(-1)!));
  return vectors.map((v) => dot(c, v));
}
