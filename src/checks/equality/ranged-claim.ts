import type { Declarations, Expression } from '#language';
import { saysNoMore } from './in-range.ts';

/** `K_ℓ = …, ℓ = 1, …, L`: the formula, where what follows it is the whole declared range of an index, and nothing else. */
export function rangedClaim(e: Expression, declared: Declarations): Expression | undefined {
  if (e.op !== 'list' || e.bracket !== '(') return undefined;
  const [claim, ...range] = e.items;
  return claim !== undefined && saysNoMore({ ...e, items: range }, declared) ? claim : undefined;
}
