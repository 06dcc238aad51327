/**
 * How fast (I + p pᵀ)^l grows along p, where α = pᵀp: a geometric sum.
 *
 *     s_l = Σ_{k=0}^{l−1} (1+α)^k = Σ_{k=1}^{l} binomial(l, k) α^{k−1} = ((1+α)^l − 1)/α,  and l where α = 0
 */
import { dividing, type Ring } from '#scalar';
import { doubled } from './doubling.ts';
import { linear } from './linear.ts';
import { scalarPower } from './power.ts';

/** s_1 … s_L, by s_{h+j} = s_h + (1+α)^h s_j: no division, so no case for α = 0, and no cancellation near it. */
export function growths<T>(F: Ring<T>, α: T, L: number): readonly T[] {
  const pairs = doubled({ s: F.one, q: F.add(F.one, α) }, L, (h, j) => ({
    s: F.add(h.s, F.mul(h.q, j.s)),
    q: F.mul(h.q, j.q),
  }));
  return pairs.map(({ s }) => s);
}

/** s_l, l ≥ 1, as the sum it is: powers of 1 + α by doubling, then a tree. */
export function growth<T>(F: Ring<T>, α: T, l: number): T {
  const powers = doubled(F.add(F.one, α), l - 1, (x, y) => F.mul(x, y));
  return linear(F).sum([F.one, ...powers]);
}

/** By the binomial theorem: the coefficients are literals. */
export function growthByBinomials<T>(F: Ring<T>, α: T, l: number): T {
  const powers = doubled(α, l - 1, (x, y) => F.mul(x, y));
  let coefficient = BigInt(l);
  const terms = powers.map((power, i) => {
    const k = BigInt(i + 2);
    coefficient = (coefficient * (BigInt(l) - k + 1n)) / k;
    return F.mul(F.of(coefficient), power);
  });
  return linear(F).sum([F.of(l), ...terms]);
}

/** The quotient, which asks whether α is 0 (so it has no span) and loses its digits where α is nearly so. */
export function growthByQuotient<T>(F: Ring<T>, α: T, l: number): T {
  if (F.isZero(α)) return F.of(l);
  return dividing(F).div(F.sub(scalarPower(F, F.add(F.one, α), l), F.one), α);
}
