/** Sums and products over an index, and the lists that code makes with one. */
import { accept, fail, fork, is, node, peek, take, unbind, type Cursor } from './cursor.ts';
import { withoutSecond } from './convolved.ts';
import type { Expression } from '../expression.ts';
import { rangeOf } from './extent.ts';
import { argument } from './construct.ts';
import { limits, over as beyond } from '../limits.ts';
import { reorder } from './name.ts';
import { tensor } from './parse.ts';
import { below, next, previous, type Bounds } from './range.ts';
import { Stop, turn } from './tokens/token.ts';
import { holds } from '../walk.ts';
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
  const named = is(p, '_') ? (take(p), below(p)) : implied(p, over);
  if (accept(p, '^')) upper = argument(p);
  const start = p.at;
  const read = tensor(p);
  unbind(p, scope);
  const [whole, ...rest] = over === 'product' && !isGroup(p, start) ? extents(p, from, read, named) : [read];
  const { body, ranges } = withoutSecond(p, from, whole, named);
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
    const token = peek(p, ahead);
    const { kind, text } = token;
    if (kind === 'end' || (depth === 0 && kind === 'op' && '+-=,;'.includes(text))) break;
    depth += turn(token);
    if (depth < 0) break;
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
    depth += turn(p.tokens[i]!);
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
  const isIndex = (e: Expression): boolean => e.op === 'symbol' && ranges.some(({ index }) => index === e.name);
  const runs = (e: Expression): boolean => holds(e, isIndex);
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
  const said = range.to ?? upper;
  const natural =
    range.from === undefined || said === undefined ? rangeOf(body, index, p.lexicon.declarations) : undefined;
  const last = said ?? natural?.to;
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
