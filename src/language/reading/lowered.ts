/** What a range below a name cuts out of it, counted from one, its end taken in: `K_{1:t}`, `U_{:,1:r}`, `V_{<t}`. */
import { isOne, minus, one, plus } from '../build.ts';
import { sizesOf } from './code/totals.ts';
import { accept, expect, fail, fork, is, node, peek, spend, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import type { Family } from '../declarations/lexicon.ts';
import { expression } from './parse.ts';
import { Stop, turn } from './tokens/token.ts';

/** Tokens below a name among which a colon is looked for. */
const most = 24;

const comparisons = new Set(['<', '≤', '>', '≥']);

/** Whether what stands in braces at the cursor is a range, or several sides of which one is. */
function holdsRange(p: Cursor): boolean {
  if (!is(p, '{')) return false;
  let depth = 0;
  for (let ahead = 0; ahead < most; ahead++) {
    const { kind, text } = peek(p, ahead);
    if (kind === 'end') return false;
    if (kind !== 'op') continue;
    depth += turn(peek(p, ahead));
    if (depth === 0) return false;
    if (depth === 1 && (text === ':' || (ahead === 1 && comparisons.has(text)))) return true;
  }
  return false;
}

/** The part of a declared matrix or vector; undefined where no range stands below it, or it is neither. */
export function lowered(p: Cursor, from: number, base: string): Expression | undefined {
  if (p.lexicon.declarations.get(base)?.is !== 'matrix' || !holdsRange(p)) return undefined;
  spend(p, 4);
  const of: Expression = { op: 'symbol', name: base };
  const sizes = sizesOf(p, of);
  if (sizes === undefined) return undefined;
  take(p);
  const lying = isOne(sizes.rows);
  const first = side(p, lying ? sizes.columns : sizes.rows);
  const last = lying ? sizes.rows : sizes.columns;
  const second = accept(p, ',') ? side(p, last) : { from: one, to: last, single: false };
  expect(p, '}');
  const [rows, columns] = lying ? [second, first] : [first, second];
  const cut = node(p, from, { op: 'call', name: 'part', args: [of, rows.from, rows.to, columns.from, columns.to] });
  // Some let a row lie, some let it stand.
  const stands = rows.single && !lying && fork(p, 2, 'read a row of a matrix as lying; it could also stand') === 1;
  return stands ? node(p, from, { op: 'transpose', of: cut }) : cut;
}

interface Side {
  readonly from: Expression;
  readonly to: Expression;
  readonly single: boolean;
}

function side(p: Cursor, length: Expression): Side {
  const { text } = peek(p);
  if (comparisons.has(text)) {
    take(p);
    const end = expression(p);
    const [strict, above] = [text === '<' || text === '>', text === '>' || text === '≥'];
    if (above) return { from: strict ? plus(end, one) : end, to: length, single: false };
    return { from: one, to: strict ? minus(end, one) : end, single: false };
  }
  const low = is(p, ':') ? one : expression(p);
  if (!accept(p, ':')) return { from: low, to: low, single: true };
  if (low.op === 'number' && low.value.n < 1n) throw new Stop('a range below a name counts from one', low.at?.[0] ?? 0);
  const high = is(p, '}') || is(p, ',') ? length : expression(p);
  if (is(p, ':')) fail(p, 'the end of the range');
  return { from: low, to: high, single: false };
}

/** `x_{ij}` beside vectors x_i is the entry j of the one of them; a member at any other index. */
export function entryBelow(p: Cursor, from: number, { name, type }: Family, index: Expression): Expression {
  const [i, j, more] = index.op === 'product' ? index.factors : [];
  const member = (of: string, ...at: readonly Expression[]) => node(p, from, { op: 'member', of, index: at });
  if (i?.op !== 'symbol' || j?.op !== 'symbol' || more) return member(name, index);
  if (type.is === 'part') {
    const whole = p.lexicon.declarations.get(type.of);
    const isVector = type.part === 'rows' && whole?.is === 'matrix' && !isOne(whole.columns);
    return isVector ? member(type.of, i, j) : member(name, index);
  }
  const isVector = type.is === 'family' && type.each.is === 'matrix' && isOne(type.each.columns);
  return isVector ? node(p, from, { op: 'call', name: 'entry', args: [member(name, i), j] }) : member(name, index);
}
