/** A declared name with its primes, subscripts and indices; the identity; e and π. */
import { ratio } from '#scalar';
import { expect, fork, is, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { axisAhead } from './broadcast.ts';
import { bracketIndex, slice, slicedAt } from './bracket-index.ts';
import { expression } from './parse.ts';
import { colonsAhead, part, withEnd } from './part.ts';
import { bareMembers, columnOf, slicedFamily, slicedMembers } from './running.ts';
import { subscript } from './subscript.ts';
import { nearest } from '../declarations/names.ts';
import { Stop } from './token.ts';
import { lookup } from './words.ts';

export function name(p: Cursor): Expression {
  const from = p.at;
  reorder(p);
  const token = take(p);
  const base = lookup(p, token.text);
  if (base === undefined) return constant(p, from, token.text);
  const primed = primes(p, base);
  if (primed !== undefined) return node(p, from, { op: 'symbol', name: primed });
  if (is(p, '_')) return subscript(p, from, base);
  if (axisAhead(p) !== undefined) return plain(p, from, base);
  const members = (is(p, '[') || is(p, '(')) && !peek(p).spaced ? slicedMembers(p, from, base) : undefined;
  if (members) return members;
  if (colonsAhead(p) > 0 && !startsFamilyMember(p, base)) {
    const sliced = p.lexicon.declarations.has(base) ? undefined : slicedFamily(p, from, base);
    if (sliced) return sliced;
    const whole = plain(p, from, base);
    return part(p, from, whole) ?? whole;
  }
  if (is(p, '[') && !peek(p).spaced) {
    const found = bracketIndex(p, from, base);
    if (found) return found;
  }
  const entry = memberInParens(p, from, base) ?? entryInParens(p, from, base);
  if (entry) return entry;
  const sliced = is(p, '(') && !peek(p).spaced && p.lexicon.hasMatrices ? slice(p, from, base) : undefined;
  return sliced ?? plain(p, from, base);
}

/** `K[i, :]` and `K(:, j)` where the rows or columns have a name. */
function startsFamilyMember(p: Cursor, base: string): boolean {
  const which = colonsAhead(p) === 1 ? slicedAt(p) : undefined;
  return [...p.lexicon.families.values()].some(
    ({ type }) => type.is === 'part' && type.part === which && type.of === base,
  );
}

/** `x(i)` of a vector is its entry in MATLAB, and a product elsewhere; `x(end)` is its last, and `x(1)` beside it its first. */
function entryInParens(p: Cursor, from: number, base: string): Expression | undefined {
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
function memberInParens(p: Cursor, from: number, base: string): Expression | undefined {
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

function plain(p: Cursor, from: number, base: string): Expression {
  const { declarations, families, indices } = p.lexicon;
  if (p.bound.includes(base)) return node(p, from, { op: 'symbol', name: base });
  const local = p.local.get(base);
  if (local) {
    p.nodes += local.weight;
    return local.value;
  }
  const family = families.get(base);
  const running = bareMembers(p, from, base);
  if (running) return running;
  const column = columnOf(p, from, base);
  if (column) return column;
  if (declarations.has(base) && (family === undefined || family.name !== base))
    return node(p, from, { op: 'symbol', name: base });
  if (indices.has(base)) {
    p.free.set(base, p.tokens[from]!.start);
    return node(p, from, { op: 'symbol', name: base });
  }
  const meant =
    family?.name ??
    nearest(base, declarations.keys()) ??
    [...declarations.keys()].find((d) => d.startsWith(`${base}_`));
  throw new Stop(
    `'${base}' is not declared by itself${meant === undefined ? '' : `; did you mean '${meant}'?`}`,
    p.tokens[from]!.start,
  );
}

/** `m'`, where it is declared. */
function primes(p: Cursor, base: string): string | undefined {
  const direct = peek(p).kind === 'op' && /^'+$/.test(peek(p).text);
  if (!direct) return undefined;
  for (const count of [2, 1]) {
    const text = base + "'".repeat(count);
    if (!p.lexicon.declarations.has(text)) continue;
    let taken = 0;
    while (taken < count && peek(p).kind === 'op' && /^'+$/.test(peek(p).text)) taken += take(p).text.length;
    return text;
  }
  return undefined;
}

/** `I(n)`, as Julia has it. */
function sizedInBrackets(p: Cursor): boolean {
  const size = lookup(p, peek(p, 1).text);
  const isSize = size !== undefined && p.lexicon.declarations.get(size)?.is === 'size';
  return isSize && is(p, '(') && !peek(p).spaced && peek(p, 2).text === ')';
}

function constant(p: Cursor, from: number, text: string): Expression {
  if (text === 'I' && sizedInBrackets(p)) p.tokens.splice(p.at, 3, { ...peek(p), text: '_' }, peek(p, 1));
  if (text === 'I') return is(p, '_') ? subscript(p, from, 'I') : node(p, from, { op: 'identity' });
  if (text === 'e') return node(p, from, { op: 'call', name: 'e', args: [] });
  if (text === '\\infty') return node(p, from, { op: 'call', name: 'infinity', args: [] });
  if (text === '\\pi' || text === 'pi') return node(p, from, { op: 'call', name: 'pi', args: [] });
  return node(p, from, { op: 'number', value: ratio(BigInt(text)) });
}

/** `σ^2_i` is `σ_i^2`: a subscript after the power at a place comes before it. */
export function reorder(p: Cursor, at: number = p.at + 1): void {
  const power = p.tokens[at];
  if (power?.kind !== 'op' || power.text !== '^') return;
  const raised = p.tokens[at + 1];
  // In `A^jBu_i` the subscript is that of u.
  if (raised?.kind === 'word' && !raised.whole && raised.text.length > 1 && lookup(p, raised.text) === undefined)
    return;
  const end = groupEnd(p, at + 1);
  const sub = p.tokens[end];
  if (sub?.kind !== 'op' || sub.text !== '_') return;
  const moved = p.tokens.slice(end, groupEnd(p, end + 1));
  p.tokens.splice(end, moved.length);
  p.tokens.splice(at, 0, ...moved);
}

/** The index after one token, or after a group in braces. */
export function groupEnd(p: Cursor, at: number): number {
  let depth = 0;
  for (let i = at; i < p.tokens.length - 1; i++) {
    const { kind, text } = p.tokens[i]!;
    if (kind === 'op' && text === '{') depth++;
    if (kind === 'op' && text === '}') depth--;
    if (depth === 0) return i + 1;
  }
  return p.tokens.length - 1;
}
