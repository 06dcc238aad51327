import type { Declarations, Expression } from '#language';
import { formOf } from './forbid.ts';

/** `K_ℓ = …, ℓ = 1, …, L`: the formula, where what follows it is the whole declared range of an index, and nothing else. */
export function rangedClaim(e: Expression, declared: Declarations): Expression | undefined {
  if (e.op !== 'list' || e.bracket !== '(') return undefined;
  const [claim, from, ...more] = e.items;
  if (claim === undefined || from?.op !== 'relation' || from.sides.length !== 2 || from.signs[0] !== '=')
    return undefined;
  const [index, low] = from.sides;
  const type = index?.op === 'symbol' ? declared.get(index.name) : undefined;
  if (type?.is !== 'integer' || formOf(low!) !== formOf(type.from)) return undefined;
  const dots = more.findIndex((item) => item.op === 'dots');
  const last = more.at(-1);
  // Before the dots a member or two may be written out; after them the end, and nothing more.
  if (dots < 0 || dots !== more.length - 2 || dots > 2 || last === undefined) return undefined;
  return formOf(last) === formOf(type.to) ? claim : undefined;
}
