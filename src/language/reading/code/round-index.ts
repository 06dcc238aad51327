/** Indices in round brackets, as MATLAB has them: `x(i)`, `x(end)`, `A(i, j)`, `u(t)`. */
import { expect, fork, is, node, peek, take, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { expression } from '../parse.ts';
import { colonsAhead, withEnd } from './part.ts';
import { lookup } from '../words.ts';

/** `x(i)` of a vector is its entry in MATLAB, and a product elsewhere; `x(end)` is its last, and `x(1)` beside it its first. */
export function entryInParens(p: Cursor, from: number, base: string): Expression | undefined {
  if (!is(p, '(') || peek(p).spaced) return undefined;
  const { declarations } = p.lexicon;
  const [type, { kind, text }] = [declarations.get(base), peek(p, 1)];
  if (type?.is !== 'matrix' || type.columns.op !== 'number') return undefined;
  const counts = p.tokens.some((token) => token.kind === 'word' && token.text === 'end');
  if (counts && (text === 'end' || (kind === 'number' && peek(p, 2).text === ')'))) {
    take(p);
    const index = withEnd(p, type.rows, () => expression(p));
    expect(p, ')');
    return node(p, from, { op: 'member', of: base, index: [index] });
  }
  const index = lookup(p, text);
  if (index === undefined || peek(p, 2).text !== ')' || !isIndex(p, index)) return undefined;
  p.entries ??= fork(p, 2, `read ${base}(${index}) as a product; it could also be an entry`);
  if (p.entries === 0) return undefined;
  p.at += 3;
  return node(p, from, { op: 'member', of: base, index: [{ op: 'symbol', name: index }] });
}

const isIndex = (p: Cursor, name: string): boolean =>
  p.lexicon.declarations.get(name)?.is === 'integer' || p.bound.includes(name);

/** `A(i, j)` of a matrix, and `u(t)` where only the members u_t are declared. */
export function memberInParens(p: Cursor, from: number, base: string): Expression | undefined {
  if (!is(p, '(') || peek(p).spaced || colonsAhead(p) > 0) return undefined;
  const { declarations, families } = p.lexicon;
  const isMatrix = declarations.get(base)?.is === 'matrix';
  const family = declarations.has(base) ? undefined : families.get(base);
  const [first, comma, second, close] = [1, 2, 3, 4].map((ahead) => peek(p, ahead).text);
  const isPair = comma === ',' && close === ')' && [first, second].every((text) => isIndex(p, lookup(p, text!) ?? ''));
  if (isMatrix ? !isPair : family === undefined || !startsIndex(p)) return undefined;
  take(p);
  const index = [expression(p)];
  if (is(p, ',')) {
    take(p);
    index.push(expression(p));
  }
  expect(p, ')');
  return node(p, from, { op: 'member', of: family?.name ?? base, index });
}

/** Whether nothing but numbers and indices stands in the bracket. */
function startsIndex(p: Cursor): boolean {
  for (let ahead = 1; ahead < 12; ahead++) {
    const { kind, text } = peek(p, ahead);
    if (text === ')') return ahead > 1;
    if (kind === 'word' ? !isIndex(p, lookup(p, text) ?? '') : kind !== 'number' && text !== '+' && text !== '-')
      return false;
  }
  return false;
}
