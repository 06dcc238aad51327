/**
 * Powers of a Jordan block J of k×k: λ on the diagonal, ones above it.
 *
 *     (Jˡ)_{ij} = binomial(l, j − i) λ^{l−(j−i)} for 0 ≤ j − i ≤ l, and 0 elsewhere
 */
import type { Ring } from '#scalar';
import { table, type Matrix } from './linear.ts';
import { power, scalarPower } from './power.ts';

export const jordanBlock = <T>(F: Ring<T>, λ: T, k: number): Matrix<T> =>
  table(k, k, (i, j) => (i === j ? λ : j === i + 1 ? F.one : F.zero));

export function binomial(n: number, k: number): bigint {
  let c = 1n;
  for (let i = 1; i <= k; i++) c = (c * BigInt(n - k + i)) / BigInt(i);
  return c;
}

/** A power of λ for each diagonal, and a binomial coefficient, which is a literal: no product of matrices. */
export function jordanPower<T>(F: Ring<T>, λ: T, l: number, k: number): Matrix<T> {
  const diagonals = Array.from({ length: k }, (_, m) =>
    m > l ? F.zero : m === 0 ? scalarPower(F, λ, l) : F.mul(F.of(binomial(l, m)), scalarPower(F, λ, l - m)),
  );
  return table(k, k, (i, j) => (j < i ? F.zero : diagonals[j - i]!));
}

/** As a matrix like any other, by squaring. */
export const jordanPowerBySquaring = <T>(F: Ring<T>, λ: T, l: number, k: number): Matrix<T> =>
  power(F, jordanBlock(F, λ, k), l);
