/** Arrays laid out anew by code: `x.reshape(-1, 1)` stands up, `x.unsqueeze(0)` lies down, `A.flatten()` is one long vector. */
import { stretched } from './broadcast.ts';
import { accept, fail, is, node, peek, take, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { rough } from '../joined.ts';
import { sizeKey } from '../../typing/size.ts';
import { expression } from '../parse.ts';
import { sizesOf } from './totals.ts';
import type { Token } from '../tokens/token.ts';

export const reshapes = /^(?:reshape|view|flatten|ravel|squeeze|unsqueeze|copy|clone|contiguous|detach|numpy|item)$/;

/** The cursor after the name, at the bracket. */
export function reshaped(p: Cursor, from: number, base: Expression, word: Token): Expression {
  const { sizes, columnwise } = given(p);
  const kind = rough(p, base);
  if (/^(?:copy|clone|contiguous|detach|numpy|item)$/.test(word.text)) return base;
  if (word.text === 'squeeze') return kind === 'r' ? node(p, from, { op: 'transpose', of: base }) : base;
  if (word.text === 'unsqueeze' && kind === 'c')
    return stretched(p, from, base, literal(sizes[0]) === 0 ? 'row' : 'column');
  const flat = word.text === 'flatten' || word.text === 'ravel' || (sizes.length === 1 && literal(sizes[0]) === -1);
  if (flat) return flattened(p, from, base, columnwise);
  const vector = kind === 'r' ? node(p, from, { op: 'transpose', of: base }) : kind === 'c' ? base : undefined;
  const [rows, columns, more] = sizes;
  if (vector === undefined || rows === undefined || columns === undefined || more !== undefined)
    return fail(p, 'a vector stood up or laid down', word);
  const fits = (e: Expression): boolean => {
    const length = sizesOf(p, vector)?.rows;
    const key = (of: Expression): string => sizeKey(of, p.lexicon.declarations);
    return literal(e) === -1 || (length !== undefined && key(e) === key(length));
  };
  if (literal(columns) === 1 && fits(rows)) return stretched(p, from, vector, 'column');
  if (literal(rows) === 1 && fits(columns)) return stretched(p, from, vector, 'row');
  return fail(p, 'a vector stood up or laid down', word);
}

/** Row by row, as arrays lie in memory; column by column where they are told to. */
export function flattened(p: Cursor, from: number, base: Expression, columnwise: boolean): Expression {
  const kind = rough(p, base);
  if (kind === 'c') return base;
  const turned = node(p, from, { op: 'transpose', of: base });
  if (kind === 'r') return turned;
  return node(p, from, { op: 'call', name: 'vec', args: [columnwise ? base : turned] });
}

/** `(-1, 1)`, `((1, n))`, `(-1, order='F')`. */
function given(p: Cursor): { readonly sizes: readonly Expression[]; readonly columnwise: boolean } {
  if (!accept(p, '(')) fail(p, "'('");
  const sizes: Expression[] = [];
  let columnwise = false;
  const nested = accept(p, '(');
  while (!is(p, ')') && peek(p).kind !== 'end') {
    if (peek(p).text === 'order' && peek(p, 1).text === '=') p.at += 2;
    if (peek(p).kind === 'word' && /^[FC]$/.test(peek(p).text) && peek(p).whole) columnwise = take(p).text === 'F';
    else if (!is(p, ')')) sizes.push(expression(p));
    if (!accept(p, ',')) break;
  }
  if (nested && !accept(p, ')')) fail(p, "')'");
  if (!accept(p, ')')) fail(p, "')'");
  return { sizes, columnwise };
}

/** A whole number that was written out. */
export function literal(e: Expression | undefined): number | undefined {
  const of = e?.op === 'negative' ? e.of : e;
  if (of?.op !== 'number' || of.value.d !== 1n) return undefined;
  return e?.op === 'negative' ? -Number(of.value.n) : Number(of.value.n);
}
