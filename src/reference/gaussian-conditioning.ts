/**
 * How badly conditioned square matrices of independent standard normal entries are (Edelman 1988): as n grows,
 *
 *     P(κ/n ≤ x) → exp(−2/x − 2/x²)
 */
import type { Real } from '#scalar';

/** The x below which κ/n lies with probability p, 0 < p < 1: 2 / (√(1 − 2 ln p) − 1). */
export function conditionQuantile<T>(F: Real<T>, p: T): T {
  const two = F.of(2);
  const root = F.sqrt(F.sub(F.one, F.mul(two, F.log(p))));
  return F.div(two, F.sub(root, F.one));
}

/** Without the difference of nearly equal numbers that p near 1 brings: (√(1 − 2 ln p) + 1) / (−ln p). */
export function conditionQuantileStable<T>(F: Real<T>, p: T): T {
  const log = F.log(p);
  const root = F.sqrt(F.sub(F.one, F.mul(F.of(2), log)));
  return F.div(F.add(root, F.one), F.sub(F.zero, log));
}
