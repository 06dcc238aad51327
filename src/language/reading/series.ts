/** Sums and products over an index, and the lists that code makes with one. */
import { accept, expect, fail, fork, is, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { rangeOf, span } from './extent.ts';
import { argument } from './construct.ts';
import { limits, over as beyond } from '../limits.ts';
import { reorder } from './name.ts';
import { tensor } from './parse.ts';
import { below, forClause, next, previous, type Bounds } from './range.ts';
import { fromBrackets } from './bracket-index.ts';
import { sizeKey } from '../typing/size.ts';
import { Stop } from './token.ts';
import { children, transform } from '../walk.ts';
import { lookup } from './words.ts';

/** Whether a sum or product over an index begins here: Σ only where it is no declared matrix, or has a range. */
export function startsSeries(p: Cursor): boolean {
  const { text, kind } = peek(p);
  const after = peek(p, 1);
  if (kind === 'word' && (text === 'sum' || text === 'prod') && after.kind !== 'op')
    return lookup(p, text) === undefined && impliedIndex(p) !== undefined;
  if (kind !== 'word' || after.kind !== 'op' || (after.text !== '_' && after.text !== '^')) return false;
  if (text === 'sum' || text === 'prod') return lookup(p, text) === undefined;
  if (text !== '\\Sigma' && text !== '\\Pi') return false;
  if (after.text !== '_') return false;
  const { declarations, bases } = p.lexicon;
  const index = peek(p, 2);
  // A declared matrix Σ has entries with two indices: with one, Σ_i sums.
  const single =
    index.kind === 'word' && index.text.length === 1 && declarations.get(text)?.is === 'matrix' && !bases.has(text);
  return lookup(p, text) === undefined || peek(p, 4).text === '=' || single;
}

export function series(p: Cursor): Expression {
  const from = p.at;
  reorder(p);
  const word = take(p).text;
  const over = word === 'sum' || word === '\\Sigma' ? 'sum' : 'product';
  let upper = accept(p, '^') ? argument(p) : undefined;
  const scope = p.bound.length;
  const ranges = is(p, '_') ? (take(p), below(p)) : implied(p, over);
  if (accept(p, '^')) upper = argument(p);
  const start = p.at;
  const read = tensor(p);
  p.bound.length = scope;
  const [body, ...rest] = over === 'product' && !isGroup(p, start) ? extents(p, from, read, ranges) : [read];
  const made = ranges.toReversed().reduce((inner, range) => ranged(p, from, over, range, inner, upper), body);
  return rest.length === 0 ? made : node(p, from, { op: 'product', factors: [made, ...rest] });
}

/** Tokens after a bare sign in which its index is looked for. */
const aheadMost = 24;

/** `\prod a_i`: the one index that nothing else binds, in what is summed or multiplied. */
function impliedIndex(p: Cursor): string | undefined {
  const found = new Set<string>();
  let depth = 0;
  for (let ahead = 1; ahead < aheadMost; ahead++) {
    const { kind, text } = peek(p, ahead);
    if (kind === 'end' || (depth === 0 && kind === 'op' && '+-=,;'.includes(text))) break;
    if (kind === 'op' && '([{'.includes(text)) depth++;
    if (kind === 'op' && ')]}'.includes(text) && --depth < 0) break;
    if (kind !== 'op' || text !== '_') continue;
    const inner = peek(p, ahead + (peek(p, ahead + 1).text === '{' ? 2 : 1));
    const isFree = inner.kind === 'word' && inner.text.length === 1 && !p.bound.includes(inner.text);
    if (isFree && !p.lexicon.declarations.has(inner.text)) found.add(inner.text);
  }
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

function implied(p: Cursor, over: string): readonly Bounds[] {
  p.at--;
  const index = impliedIndex(p);
  p.at++;
  if (index === undefined) fail(p, `an index below the ${over}`);
  p.bound.push(index);
  p.notes.add(`took ${index} as what runs`);
  return [{ index }];
}

/** Whether what was read from there to here is one pair of brackets. */
function isGroup(p: Cursor, start: number): boolean {
  let depth = 0;
  for (let i = start; i < p.at; i++) {
    const { kind, text } = p.tokens[i]!;
    if (kind === 'op' && '([{'.includes(text)) depth++;
    if (kind === 'op' && ')]}'.includes(text)) depth--;
    if (depth === 0) return i > start && i === p.at - 1;
  }
  return false;
}

/** Of `∏_i a_i b` the product ends before what has no index in it: what is multiplied, and what comes after it. */
function extents(
  p: Cursor,
  from: number,
  body: Expression,
  ranges: readonly Bounds[],
): readonly [Expression, ...Expression[]] {
  if (body.op !== 'product') return [body];
  const runs = (e: Expression): boolean =>
    e.op === 'symbol' ? ranges.some(({ index }) => index === e.name) : children(e).some(runs);
  const last = body.factors.findLastIndex(runs) + 1;
  const end = Math.max(1, last);
  if (end === body.factors.length) return [body];
  // Where no factor has the index, `∏ A B`, all of them may be meant.
  if (last === 0 && fork(p, 2, 'read all factors after ∏ as multiplied; it could also be the first alone') === 0)
    return [body];
  const factors = body.factors.slice(0, end);
  return [end === 1 ? factors[0]! : node(p, from, { op: 'product', factors }), ...body.factors.slice(end)];
}

/** `Σ_{k ≥ 0}` has no end where nothing says another. */
const endless: Expression = { op: 'call', name: 'infinity', args: [] };

/** The series over one index; an index left out splits it in two. */
function ranged(
  p: Cursor,
  at: number,
  over: 'sum' | 'product',
  range: Bounds,
  body: Expression,
  upper: Expression | undefined,
): Expression {
  const { index, not } = range;
  const natural = rangeOf(body, index, p.lexicon.declarations);
  const last = range.to ?? upper ?? natural?.to;
  const [from, to] = [range.from ?? natural?.from, last ?? (range.from && !range.equals ? endless : undefined)];
  if (from === undefined || to === undefined)
    throw new Stop(`the range of '${index}' is not said, and no declared family gives it`, p.tokens[at]!.start);
  if (from.op === 'number' && to.op === 'number' && to.value.n - from.value.n > BigInt(limits.range))
    throw new Stop(beyond('range'), p.tokens[at]!.start);
  const part = (low: Expression, high: Expression) =>
    node(p, at, { op: 'series', over, index, from: low, to: high, body });
  if (not === undefined) return part(from, to);
  const halves = [part(from, previous(not)), part(next(not), to)];
  return over === 'sum' ? node(p, at, { op: 'sum', terms: halves }) : node(p, at, { op: 'product', factors: halves });
}

/** Binds the indices of `for i in ..` that stand inside the bracket at the cursor, before what comes before them is read. */
export function bindAhead(p: Cursor): void {
  if (!p.hasFor) return;
  let depth = 1;
  for (let ahead = 0; depth > 0; ahead++) {
    const { kind, text } = peek(p, ahead);
    if (kind === 'end') return;
    if (kind === 'word' && text === 'for' && depth === 1 && peek(p, ahead + 1).kind === 'word')
      p.bound.push(peek(p, ahead + 1).text);
    if (kind === 'op' && ('([{'.includes(text) || text === 'set{')) depth++;
    if (kind === 'op' && (')]}'.includes(text) || text === 'set}')) depth--;
  }
}

/** `f(i) for i in range(1, n+1)`: the body is read, its index bound; the cursor is at `for`. */
export function generator(p: Cursor, from: number, body: Expression, close: string): Expression {
  take(p);
  const { index, from: low, to, python } = forClause(p);
  const counted = python && countsFromZero(p, body, index, low, to) ? shifted(p, body, index) : body;
  // Of several clauses the last runs innermost.
  const inner = peek(p).kind === 'word' && peek(p).text === 'for' ? generator(p, from, counted, close) : counted;
  if (inner === counted) expect(p, close);
  return node(p, from, { op: 'family', index, from: low, to, body: inner });
}

/** Whether code counts from 0: its range begins there, or ends one before the last of a family that it goes through. */
function countsFromZero(p: Cursor, body: Expression, index: string, low: Expression, to: Expression): boolean {
  if (low.op === 'number' && low.value.n === 0n) return true;
  const last = rangeOf(body, index, p.lexicon.declarations)?.to;
  const key = (e: Expression): string => sizeKey(e, p.lexicon.declarations);
  return last !== undefined && key(to) === key(previous(last));
}

/** Under `range(n)`, `K[i]` counts from 0 where the declared family counts from 1. */
function shifted(p: Cursor, body: Expression, index: string): Expression {
  return transform(body, (e) => {
    if (e.op !== 'member' || !fromBrackets.has(e)) return e;
    const type = p.lexicon.declarations.get(e.of);
    const uses = (i: Expression): boolean => rangeOf({ ...e, index: [i] }, index, p.lexicon.declarations) !== undefined;
    const at = e.index.map((i, place) => {
      const first = type && span(type, place, p.lexicon.declarations)?.from;
      const fromOne = first?.op === 'number' && first.value.n === 1n;
      return fromOne && uses(i) ? next(i) : i;
    });
    if (at.some((i, k) => i !== e.index[k]))
      p.notes.add(`read ${e.of.replace(/_.*/, '')}[${index}] as counted from 0, as range is`);
    const moved = { ...e, index: at };
    // Another clause may count another of its indices.
    fromBrackets.add(moved);
    return moved;
  });
}
