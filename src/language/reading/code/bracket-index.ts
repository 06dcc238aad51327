/** Indices as code writes them: `K[i]`, `A[i, j]`, `A[i][j]`, `K[i, :]`, `K(:, j)`. */
import { ratio } from '#scalar';
import { accept, expect, is, node, peek, take, type Cursor } from '../cursor.ts';
import type { Type } from '../../declaration.ts';
import type { Expression } from '../../expression.ts';
import { span } from '../extent.ts';
import { expression } from '../parse.ts';
import { colonsAhead, withEnd } from './part.ts';
import { next } from '../range.ts';
import { Stop, turn } from '../tokens/token.ts';

type Range = NonNullable<ReturnType<typeof span>>;

/** Members written `K[i]`: code may count them from 0. */
export const fromBrackets = new WeakSet<Expression>();

/** The same as `K_i`, `A_{ij}`, counted from one; undefined where the name has no members. */
export function bracketIndex(p: Cursor, from: number, base: string): Expression | undefined {
  const { declarations, families } = p.lexicon;
  const family = families.get(base);
  const type = declarations.get(base);
  if (family === undefined && type?.is !== 'matrix' && type?.is !== 'defined') return undefined;
  const sliced = slice(p, from, base);
  if (sliced) return sliced;
  const index: Expression[] = [];
  const last = (place: number): Range | undefined => span(family?.type ?? type!, place, declarations);
  while (is(p, '[') && !peek(p).spaced && index.length < 3 && colonsAhead(p) === 0)
    index.push(...bracketed(p, last, index.length));
  if (index.length === 1 && type?.is === 'matrix' && isLastOfCut(p, index[0]!)) index.push(next(index.pop()!));
  const rows = index.length === 1 && family === undefined && type?.is === 'matrix' ? rowsOf(p, base, type) : undefined;
  if (rows !== undefined) {
    const row = node(p, from, { op: 'member', of: rows, index });
    fromBrackets.add(row);
    return row;
  }
  if (index.length === 1 && family === undefined && type?.is === 'matrix' && !isColumnType(type))
    return rowOf(p, from, base, index[0]!, type);
  const entry = family === undefined || (declarations.has(base) && family.name !== base && index.length === 2);
  const found = node(p, from, { op: 'member', of: entry ? base : family.name, index });
  fromBrackets.add(found);
  return found;
}

/** `Q[t-1]` beside `K[:t]` or `range(t)`, and no `[t]`: the last of what is cut out, counted from 0. */
function isLastOfCut(p: Cursor, index: Expression): boolean {
  const name = beforeOne(index);
  return (
    name !== undefined &&
    [`[:${name}]`, `[:${name},`, `range(${name})`].some((cut) => p.text.includes(cut)) &&
    !p.text.includes(`[${name}]`)
  );
}

/** The name of t in `t - 1`. */
export function beforeOne(e: Expression): string | undefined {
  const [first, second, more] = e.op === 'sum' ? e.terms : [];
  const isOne = second?.op === 'negative' && second.of.op === 'number' && second.of.value.n === second.of.value.d;
  return isOne && more === undefined && first?.op === 'symbol' ? first.name : undefined;
}

const isColumnType = ({ columns }: Type & { is: 'matrix' }): boolean =>
  columns.op === 'number' && columns.value.n === 1n;

/** `A[i]` where the rows have no name: row i standing up. */
function rowOf(p: Cursor, from: number, name: string, i: Expression, { columns }: Type & { is: 'matrix' }): Expression {
  const one: Expression = { op: 'number', value: ratio(1) };
  const row = node(p, from, { op: 'call', name: 'part', args: [{ op: 'symbol', name }, i, i, one, columns] });
  fromBrackets.add(row);
  return node(p, from, { op: 'transpose', of: row });
}

/** The family of the rows of a matrix, whatever its letter: `Q[i]` is q_i. */
function rowsOf({ lexicon }: Cursor, base: string, { columns }: Type & { is: 'matrix' }): string | undefined {
  if (columns.op === 'number' && columns.value.n === 1n) return undefined;
  return [...lexicon.families.values()].find(
    ({ type }) => type.is === 'part' && type.part === 'rows' && type.of === base,
  )?.name;
}

/** Tokens that an index in brackets after a product may be of. */
const indexMost = 12;

/** How many indices stand in the square brackets at the cursor, if nothing but numbers and declared or bound integers does. */
export function indicesAhead(p: Cursor): number | undefined {
  if (!is(p, '[') || peek(p).spaced) return undefined;
  let count = 1;
  for (let ahead = 1; ahead <= indexMost; ahead++) {
    const { kind, text } = peek(p, ahead);
    if (kind === 'op' && text === ']') return ahead > 1 ? count : undefined;
    if (kind === 'op' && text === ',') count++;
    else if (kind === 'word' ? !isIndex(p, text) : kind !== 'number' && text !== '+' && text !== '-') return undefined;
  }
  return undefined;
}

const isIndex = (p: Cursor, name: string): boolean => {
  const type = p.lexicon.declarations.get(name);
  return type === undefined ? p.bound.includes(name) : type.is === 'integer' || type.is === 'size';
};

/** The indices between the square brackets at the cursor. */
export function bracketed(
  p: Cursor,
  rangeOf?: (place: number) => Range | undefined,
  before = 0,
): readonly Expression[] {
  take(p);
  const index: Expression[] = [];
  do {
    const range = rangeOf?.(before + index.length);
    const read = range ? withEnd(p, range.to, () => expression(p)) : expression(p);
    index.push(range ? fromOne(p, read, range) : read);
  } while (accept(p, ','));
  expect(p, ']');
  return index;
}

/** A number as code counts: -1 is the last, and where 0 is the first all are one further on. */
/** Brackets that hold a 0, or what is counted from the end. */
const hasZero = /[\w)\]]\[(?:[^[\],]{0,20},)?\s*(?:0|-\s*\d+)\s*[\],]/;

function fromOne(p: Cursor, e: Expression, { from, to }: Range): Expression {
  const first = from.op === 'number' ? from.value.n : undefined;
  if (e.op === 'negative' && e.of.op === 'number' && first === 1n)
    return { op: 'sum', terms: [to, { op: 'number', value: ratio(1) }, e] };
  return e.op === 'number' && hasZero.test(p.text) && first === 1n ? { op: 'number', value: ratio(e.value.n + 1n) } : e;
}

/** `K[i, :]` in square brackets is row i standing up, as one-dimensional arrays are; `K(i, :)` is the row lying down. */
export function slice(p: Cursor, from: number, base: string): Expression | undefined {
  const close = is(p, '[') ? ']' : ')';
  const colon = slicedAt(p);
  if (colon === undefined) return undefined;
  take(p);
  if (colon === 'columns') {
    take(p);
    expect(p, ',');
  }
  const index = expression(p);
  if (colon === 'rows') {
    expect(p, ',');
    expect(p, ':');
  }
  expect(p, close);
  const family = [...p.lexicon.families.values()].find(
    ({ type }) => type.is === 'part' && type.part === colon && type.of === base,
  );
  if (family === undefined) throw new Stop(`no name is declared for the ${colon} of '${base}'`, p.tokens[from]!.start);
  const member = node(p, from, { op: 'member', of: family.name, index: [index] });
  if (close === ']') fromBrackets.add(member);
  return close === ')' && colon === 'rows' ? node(p, from, { op: 'transpose', of: member }) : member;
}

/** Which part the brackets at the cursor cut out, if a bare colon stands in them. */
export function slicedAt(p: Cursor): 'rows' | 'columns' | undefined {
  if (peek(p, 1).text === ':' && peek(p, 2).text === ',') return 'columns';
  let depth = 0;
  for (let ahead = 0; ahead < 40; ahead++) {
    const token = peek(p, ahead);
    const { kind, text } = token;
    if (kind === 'end') return undefined;
    if (kind !== 'op') continue;
    depth += turn(token);
    if (depth === 0) return undefined;
    const next = peek(p, ahead + 2).text;
    if (depth === 1 && text === ',' && peek(p, ahead + 1).text === ':' && (next === ']' || next === ')')) return 'rows';
  }
  return undefined;
}
