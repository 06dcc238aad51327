/** Whether a relation says no more of an index or a size than its declaration: `ℓ ≥ 1`, `1 ≤ ℓ ≤ L`, `ℓ = 1, …, L`. */
import type { Comparison, Declarations, Expression } from '#language';
import { formOf } from './forbid.ts';

/** The least value, as a number. */
function leastOf(name: string, declared: Declarations): number | undefined {
  const type = declared.get(name);
  if (type?.is === 'size') return 1;
  return type?.is === 'integer' ? numberOf(type.from) : undefined;
}
const numberOf = (e: Expression): number | undefined =>
  e.op === 'number' ? Number(e.value.n) / Number(e.value.d) : undefined;

export function saysNoMore(e: Expression, declared: Declarations): boolean {
  if (e.op === 'symbol') return leastOf(e.name, declared) !== undefined;
  if (e.op === 'list') return wholeRange(e.items, declared);
  if (e.op !== 'relation') return false;
  return e.signs.every((sign, i) => holds(e.sides[i]!, sign, e.sides[i + 1]!, declared));
}

function holds(left: Expression, sign: Comparison, right: Expression, declared: Declarations): boolean {
  if (sign === '≤' || sign === '<') return holds(right, sign === '≤' ? '≥' : '>', left, declared);
  if (sign === '∈')
    return (
      right.op === 'list' &&
      wholeRange([{ op: 'relation', sides: [left, right.items[0]!], signs: ['='] }, ...right.items.slice(1)], declared)
    );
  if (sign !== '≥' && sign !== '>') return false;
  // An index from below by a number, or from above by the end of its range.
  const [least, number] = [left.op === 'symbol' ? leastOf(left.name, declared) : undefined, numberOf(right)];
  if (least !== undefined && number !== undefined) return sign === '≥' ? number <= least : number < least;
  const type = right.op === 'symbol' ? declared.get(right.name) : undefined;
  return sign === '≥' && type?.is === 'integer' && formOf(left) === formOf(type.to);
}

/** `ℓ = 1, 2, …, L`. */
function wholeRange([first, ...more]: readonly Expression[], declared: Declarations): boolean {
  if (first?.op !== 'relation' || first.sides.length !== 2 || first.signs[0] !== '=') return false;
  const [index, low] = first.sides;
  const type = index?.op === 'symbol' ? declared.get(index.name) : undefined;
  if (type?.is !== 'integer' || formOf(low!) !== formOf(type.from)) return false;
  const dots = more.findIndex((item) => item.op === 'dots');
  const last = more.at(-1);
  // Before the dots a member or two may be written out; after them the end, and nothing more.
  return dots >= 0 && dots === more.length - 2 && dots <= 2 && last !== undefined && formOf(last) === formOf(type.to);
}
