/**
 * Powers of the identity plus a matrix of rank one, α = pᵀp.
 *
 *     (I + p pᵀ)^l = I + s_l p pᵀ,  s_l = ((1+α)^l − 1)/α, and l where α = 0
 */
import type { Ring } from '#scalar';
import { linear, type Matrix, type Vector } from './linear.ts';
import { power } from './power.ts';
import { growth, growthByBinomials, growthByQuotient } from './rank-one-growth.ts';

type Growth = <T>(F: Ring<T>, α: T, l: number) => T;

const along =
  (s: Growth) =>
  <T>(F: Ring<T>, p: Vector<T>, l: number): Matrix<T> => {
    const { dot, eye, outer, plus, scale } = linear(F);
    return plus(eye(p.length), outer(scale(s(F, dot(p, p), l), p), p));
  };

/** By the geometric sum: oblivious, and right for every α. */
export const rankOnePower = along(growth);

/** By the binomial theorem, as (p pᵀ)^k = α^{k−1} p pᵀ. */
export const rankOneByBinomials = along(growthByBinomials);

/** By the quotient, with its limit at α = 0. */
export const rankOneByQuotient = along(growthByQuotient);

/** By squaring the matrix, which knows nothing of its rank. */
export function rankOneBySquaring<T>(F: Ring<T>, p: Vector<T>, l: number): Matrix<T> {
  const { eye, outer, plus } = linear(F);
  return power(F, plus(eye(p.length), outer(p, p)), l);
}
