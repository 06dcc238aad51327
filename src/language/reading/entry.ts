/** Entries of what is no name: `(A v)_i`, `[A B]_{ij}`, `(A @ v)[i]`. */
import { ratio } from '#scalar';
import { bracketed, indicesAhead } from './code/bracket-index.ts';
import { fail, fork, is, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { rough } from './joined.ts';
import { over } from '../limits.ts';
import { next } from './range.ts';
import { sizesOf } from './code/totals.ts';
import { indices } from './subscript.ts';
import { Stop } from './tokens/token.ts';
import { mentions } from '../walk.ts';

/** Whether an index stands at the cursor that takes an entry of what is before it: `_{…}`, or `[…]` with integers alone. */
export const hasEntry = (p: Cursor, of: Expression): boolean =>
  (isLocal(p) || (peek(p, -1).kind === 'op' && isGroup(p))) &&
  (is(p, '_') || (is(p, '[') && (indicesAhead(p) === axesOf(p, of) || hasRow(p, of))));

/** `(A @ B)[i]`, one row of what is computed. */
const hasRow = (p: Cursor, of: Expression): boolean =>
  (p.python || p.matmul) && indicesAhead(p) === 1 && axesOf(p, of) === 2;

/** Whether a bracket closes just before the cursor, which a subscript then takes an entry of. */
const isGroup = (p: Cursor): boolean => p.lexicon.hasMatrices && [')', ']', "'", 'ᵀ', '⊤'].includes(peek(p, -1).text);

/** `w[i]`, where w was defined beside the answer. */
const isLocal = (p: Cursor): boolean => is(p, '[') && peek(p, -1).kind === 'word' && p.local.has(peek(p, -1).text);

/** Entries of products that one text may take, counted by its notes, which are its own. */
const entriesMost = 200;
const entries = new WeakMap<object, number>();

/** `(A v)_i`, `[A B]_{ij}`, `(A @ v)[i]`. */
export function entry(p: Cursor, from: number, of: Expression): Expression {
  const many = axesOf(p, of);
  if (many === 0) fail(p, 'a vector or matrix before an index');
  const before = (entries.get(p.notes) ?? 0) + 1;
  entries.set(p.notes, before);
  if (before > entriesMost) throw new Stop(over('nodes'), peek(p).start);
  const sizes = is(p, '[') ? sizesOf(p, of) : undefined;
  const one: Expression = { op: 'number', value: ratio(1) };
  const side = (place: number): { from: Expression; to: Expression } | undefined =>
    sizes && { from: one, to: place === 1 || rough(p, of) === 'r' ? sizes.columns : sizes.rows };
  const index = is(p, '[') ? bracketed(p, side) : (take(p), indices(p, '', many === 2));
  const counted = sizes !== undefined && (p.python || p.matmul) ? index.map((i) => fromOne(p, i)) : index;
  if (many === 2 && counted.length === 1 && sizes) {
    const row = node(p, from, { op: 'call', name: 'part', args: [of, counted[0]!, counted[0]!, one, sizes.columns] });
    return node(p, from, { op: 'transpose', of: row });
  }
  return node(p, from, { op: 'call', name: 'entry', args: [of, ...counted] });
}

/** What code has computed is counted from 0, by an index of its own or where it says so: `np.cumsum(a)[t-1]`. */
function fromOne(p: Cursor, index: Expression): Expression {
  const last = index.op === 'sum' ? index.terms.at(-1) : undefined;
  const isLess = index.op === 'sum' && index.terms.length === 2 && last?.op === 'negative' && last.of.op === 'number';
  if (isLess || p.bound.some((name) => mentions(index, name))) return next(index);
  const isOpen = p.arrays && index.op === 'symbol';
  return isOpen && fork(p, 2, 'read an index of what is computed as counted from 1') === 1 ? next(index) : index;
}

/** Indices that an entry of it has: none where it is a number, or nothing is known of it. */
export const axesOf = (p: Cursor, of: Expression): 0 | 1 | 2 => {
  const kind = rough(p, of);
  return kind === 'm' ? 2 : kind === 'c' || kind === 'r' ? 1 : 0;
};
