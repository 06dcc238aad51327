/**
 * The kernel of a linear system whose A is diagonal: a product with a Vandermonde matrix, no matrix power anywhere.
 *
 *     K_0 = D,  (K_l)_{ij} = Σ_k C_{ik} λ_k^{l−1} B_{kj}
 */
import type { Ring } from '#scalar';
import { doubled } from './doubling.ts';
import { linear, table, transpose, type Matrix, type Vector } from './linear.ts';
import { scalarPower } from './power.ts';

/** Taps K_0 … K_L from the powers λ¹ … λ^{L−1}, each a vector: C_{ik} B_{kj} once, then a dot product an entry. */
function taps<T>(
  F: Ring<T>,
  powers: readonly Vector<T>[],
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
): readonly Matrix<T>[] {
  const { dot, sum } = linear(F);
  const columns = transpose(B);
  const weights = C.map((row) => columns.map((column) => row.map((c, k) => F.mul(c, column[k]!))));
  return [
    D,
    weights.map((row) => row.map(sum)),
    ...powers.map((power) => weights.map((row) => row.map((w) => dot(w, power)))),
  ];
}

/** Powers by doubling, each computed once: n(L − 2) products for them, ⌈log₂(L − 1)⌉ deep. */
export function diagonalKernel<T>(
  F: Ring<T>,
  λ: Vector<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  L: number,
): readonly Matrix<T>[] {
  const product = (x: Vector<T>, y: Vector<T>): Vector<T> => x.map((a, k) => F.mul(a, y[k]!));
  return taps(F, doubled(λ, L - 1, product), B, C, D);
}

/** Every power by itself by repeated squaring: as deep, and log L times the work for the powers. */
export function diagonalBySquaring<T>(
  F: Ring<T>,
  λ: Vector<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  L: number,
): readonly Matrix<T>[] {
  return taps(
    F,
    table(L - 1, λ.length, (l, k) => scalarPower(F, λ[k]!, l + 1)),
    B,
    C,
    D,
  );
}

/** Every power from the one before: n(L − 2) products, a chain. */
export function diagonalInTurn<T>(
  F: Ring<T>,
  λ: Vector<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  L: number,
): readonly Matrix<T>[] {
  const powers: Vector<T>[] = [];
  for (let l = 1; l < L; l++) powers.push(λ.map((x, k) => (l === 1 ? x : F.mul(powers.at(-1)![k]!, x))));
  return taps(F, powers, B, C, D);
}
