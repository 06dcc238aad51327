/** Groups, tuples, lists, sets and matrices in brackets. */
import { accept, expect, fail, is, isWord, node, peek, take, unbind, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { argument } from './construct.ts';
import { aboutIndices, conditional } from './cases.ts';
import { piecewise } from './environment.ts';
import { iverson } from './indicator.ts';
import { relation } from './parse.ts';
import { bindAhead, generator } from './code/generator.ts';
import { turn } from './tokens/token.ts';

/** Whether the brackets at the cursor separate items by white space: `[a b; c d]`, `[1 2 3]`. */
function spaces(p: Cursor): boolean {
  let depth = 0;
  let numbers = 0;
  let bare = true;
  for (let ahead = 0; ; ahead++) {
    const token = peek(p, ahead);
    const { kind, text } = token;
    if (kind === 'end') return false;
    if (kind === 'number' && depth === 1) numbers++;
    if (kind !== 'op') {
      if (kind !== 'number') bare = false;
      continue;
    }
    const by = turn(token);
    depth += by;
    if (by !== 0) {
      if (depth === 0) return bare && numbers > 1;
    } else if (depth === 1 && text === ',') return false;
    else if (depth === 1 && text === ';') return true;
    else if (text !== '-' && text !== '+') bare = false;
  }
}

export function brackets(p: Cursor): Expression {
  const from = p.at;
  const open = take(p).text;
  if (open === 'set{' && peek(p).text === 'begin:array') return piecewise(p);
  const outer = p.spacing;
  p.spacing = false;
  if (open === '[') {
    p.at--;
    p.spacing = spaces(p);
    p.at++;
  }
  const scope = p.bound.length;
  bindAhead(p);
  const index = sequenceIndex(p, open);
  if (index !== undefined) p.bound.push(index);
  const found = inside(p, from, open);
  unbind(p, scope);
  p.spacing = outer;
  return index === undefined ? found : sequence(p, from, found, index);
}

/** Tokens in a bracket behind which a range may stand. */
const sequenceMost = 64;

/** The index of `(a_k)_{k=0}^{n}`, the cursor behind the bracket. */
function sequenceIndex(p: Cursor, open: string): string | undefined {
  if (open === '[' || !p.hasEquals) return undefined;
  let depth = 1;
  for (let ahead = 0; ahead < sequenceMost; ahead++) {
    const token = peek(p, ahead);
    if (token.kind === 'end') return undefined;
    depth += turn(token);
    if (depth > 0) continue;
    const [below, brace, index, equals] = [1, 2, 3, 4].map((by) => peek(p, ahead + by).text);
    return below === '_' && brace === '{' && equals === '=' && peek(p, ahead + 3).kind === 'word' ? index : undefined;
  }
  return undefined;
}

/** The range below and above the bracket: what stands in it is a column. */
function sequence(p: Cursor, from: number, of: Expression, index: string): Expression {
  const body = of.op === 'list' && of.items.length === 1 ? of.items[0]! : of;
  p.at += 4;
  const low = relation(p);
  expect(p, '}');
  expect(p, '^');
  const to = argument(p);
  return node(p, from, { op: 'family', index, from: low, to, body });
}

function inside(p: Cursor, from: number, open: string): Expression {
  const bracket = open === '(' || open === '[' ? open : '{';
  const own = open === '(' ? ')' : open === '[' ? ']' : open === '{' ? '}' : 'set}';
  const rows: Expression[][] = [[]];
  if (accept(p, own)) return node(p, from, { op: 'list', bracket, items: [] });
  for (;;) {
    const start = p.at;
    const read = relation(p);
    const item =
      bracket !== '{' && isWord(p, 'if') ? conditional(p, read) : bracket === '(' ? counting(p, start, read) : read;
    rows
      .at(-1)!
      .push(
        bracket === '[' && isRow(p, start) && !['list', 'matrix', 'family'].includes(item.op)
          ? node(p, start, { op: 'list', bracket, items: [item] })
          : item,
      );
    if (accept(p, ',')) {
      if (is(p, own)) break;
    } else if (bracket === '[' && accept(p, ';')) {
      if (is(p, own)) break;
      rows.push([]);
    } else if (p.spacing && !is(p, own) && peek(p).kind !== 'end') continue;
    else break;
  }
  if (peek(p).kind === 'word' && peek(p).text === 'for') return generator(p, from, rows[0]![0]!, own);
  if (rows.length > 1) {
    expect(p, own);
    return node(p, from, { op: 'matrix', rows });
  }
  const items = rows[0]!;
  const other = own === ')' ? ']' : own === ']' ? ')' : undefined;
  if (other !== undefined && items.length === 2 && accept(p, other))
    return node(p, from, { op: 'list', bracket, close: other === ']' ? ']' : ')', items });
  const trailing = peek(p, -1).text === ',';
  expect(p, own);
  if (items.length === 1 && !trailing && items[0]!.op !== 'dots' && (open !== 'set{' || is(p, '^'))) {
    const only = items[0]!;
    // `[[[1, 2], [3, 4]]]` is no matrix, and is left as a list of one.
    const deep = only.op === 'list' || (only.op === 'matrix' && p.tokens[from + 2]?.text === '[' && isRow(p, from));
    if (bracket !== '[' || !deep) {
      if (only.op !== 'relation') return only;
      if (bracket === '[' && aboutIndices(p, only)) return iverson(p, from, only);
      return fail(p, 'an expression in brackets, not a relation');
    }
  }
  return listed(p, from, bracket, items);
}

/** `1:n`, all whole numbers from one to another; itself where no colon follows. */
export function counting(p: Cursor, from: number, low: Expression): Expression {
  if (!is(p, ':') || peek(p, 1).kind === 'end') return low;
  take(p);
  const index = `⋅n${p.tokens[from]!.start}`;
  return node(p, from, { op: 'family', index, from: low, to: relation(p), body: { op: 'symbol', name: index } });
}

/** Whether what was read from `start` to here is one pair of square brackets: a row, even of one entry. */
function isRow(p: Cursor, start: number): boolean {
  if (p.tokens[start]?.text !== '[' || peek(p, -1).text !== ']') return false;
  let depth = 0;
  for (let i = start; i < p.at - 1; i++) {
    const { kind, text } = p.tokens[i]!;
    if (kind === 'op' && text === '[') depth++;
    if (kind === 'op' && text === ']') depth--;
    if (depth === 0) return false;
  }
  return true;
}

/**
 * A list; a matrix where every item is a list of the same length. Dots in several rows leave it open how long these are;
 * those in one row, or between the rows of one column, do not.
 */
export function listed(p: Cursor, from: number, bracket: '(' | '[' | '{', items: readonly Expression[]): Expression {
  const rows = items.flatMap((item) =>
    item.op === 'list' && item.bracket !== '{' && item.close === undefined ? [item.items] : [],
  );
  const [first = []] = rows;
  const open = rows.length > 1 && first.length > 1 && rows.flat().some((e) => e.op === 'dots');
  const square = rows.length === items.length && rows.every((row) => row.length === first.length) && !open;
  if (bracket !== '{' && square && first.length > 0) return node(p, from, { op: 'matrix', rows });
  return node(p, from, { op: 'list', bracket, items });
}
