/** What stands lower right of a name: part of the name, an index of a family, the entries of a matrix. */
import { ratio } from '#scalar';
import { isOne } from '../build.ts';
import { accept, brief, expect, fail, is, meet, node, peek, take, type Cursor } from './cursor.ts';
import type { Declarations } from '../declaration.ts';
import type { Expression } from '../expression.ts';
import type { Family } from '../declarations/lexicon.ts';
import { axesOf } from './entry.ts';
import { extremeOf } from './calculus/extreme.ts';
import { entryBelow, lowered } from './lowered.ts';
import { definedHere } from './statement/indexed.ts';
import { nearest } from '../declarations/names.ts';
import { expression } from './parse.ts';
import { Stop, turn, type Token } from './tokens/token.ts';
import { cut, lookup, pieces } from './words.ts';

export function subscript(p: Cursor, from: number, base: string): Expression {
  const underscore = take(p);
  const defined = definedHere(p, base);
  if (defined) return defined;
  const named = wholeName(p, base);
  if (named !== undefined) return node(p, from, { op: 'symbol', name: named });
  if (base === 'I') return node(p, from, { op: 'identity', size: sizeOf(p) });
  const { declarations, families } = p.lexicon;
  const family = families.get(base);
  const local = p.local.get(base)?.value;
  const axes = local === undefined ? 0 : axesOf(p, local);
  if (local !== undefined && axes > 0)
    return node(p, from, { op: 'call', name: 'entry', args: [local, ...indices(p, base, axes === 2)] });
  if (family === undefined && !declarations.has(base)) {
    const meant = [...declarations.keys()].filter((d) => d.startsWith(`${base}_`));
    throw new Stop(
      `'${base}' with this subscript is not declared${meant[0] === undefined ? '' : `; '${meant[0]}' is`}`,
      underscore.start,
    );
  }
  const range = lowered(p, from, base);
  if (range) return range;
  const extreme = family && extremeOf(p, from, family);
  if (extreme) return extreme;
  const entries = family === undefined || (declarations.has(base) && family.name !== base && wantsTwo(p));
  const index = indices(p, base, entries || hasTwo(family, declarations));
  const whole = entries ? undefined : family?.type;
  // `σ_1(A)` says again whose it is.
  if (whole?.is === 'part' && is(p, '(') && peek(p, 1).text === whole.of && peek(p, 2).text === ')') p.at += 3;
  if (!entries && index.length === 1) return entryBelow(p, from, family, index[0]!);
  return node(p, from, { op: 'member', of: entries ? base : family.name, index });
}

/** Whether what is declared as `w_{ij}` are the entries of a matrix. */
function hasTwo(family: Family, declarations: Declarations): boolean {
  if (family.type.is !== 'part' || family.type.part !== 'entries') return false;
  const whole = declarations.get(family.type.of);
  return whole?.is === 'matrix' && !isOne(whole.columns) && !isOne(whole.rows);
}

/** Tokens in braces below a name, in which two indices are looked for. */
const indexMost = 64;

/** `A_{ij}` beside declared rows `A_i`: two indices are an entry. */
function wantsTwo(p: Cursor): boolean {
  if (!is(p, '{')) return false;
  let depth = 0;
  let count = 0;
  for (let ahead = 0; ahead < indexMost; ahead++) {
    const token = peek(p, ahead);
    const { kind, text } = token;
    if (kind === 'end') return false;
    depth += turn(token);
    if (depth === 0) return count === 2;
    if (kind === 'op' && text === ',' && depth === 1) return true;
    if (kind === 'op' && depth === 1 && ahead > 0) count = -99;
    if (kind === 'word') count += pieces(p, text)?.length ?? 1;
    if (kind === 'number') count++;
  }
  return false;
}

/** `d_v`, `x_new`, `S_t`: the declared name that base and subscript spell, if they do; the cursor moves past it. */
function wholeName(p: Cursor, base: string): string | undefined {
  const { declarations, families } = p.lexicon;
  const plain = (sub: string): string | undefined => {
    const full = `${base}_${sub}`;
    return declarations.has(full) && families.get(base)?.name !== full ? full : undefined;
  };
  if (is(p, '{') || is(p, '(')) {
    let text = '';
    for (let ahead = 1; ahead < 12; ahead++) {
      const token = peek(p, ahead);
      const closing = token.kind === 'op' && (token.text === '}' || token.text === ')');
      const found = closing ? plain(text) : undefined;
      if (found !== undefined) p.at += ahead + 1;
      if (closing || token.kind === 'end') return found;
      text += token.text;
    }
    return undefined;
  }
  const { kind, text } = peek(p);
  if (kind !== 'word' && kind !== 'number') return undefined;
  for (let length = text.length; length > 0; length--) {
    const found = plain(text.slice(0, length));
    if (found === undefined || (kind === 'number' && length < text.length)) continue;
    if (length < text.length) cut(p, [text.slice(0, length), text.slice(length)]);
    take(p);
    return found;
  }
  return undefined;
}

/** `n`, `n×d` below a number; the cursor is at `_`. */
export function sizesBelow(p: Cursor): readonly Expression[] {
  take(p);
  const size = indices(p, 'I', false)[0]!;
  return size.op === 'product' && size.factors.length === 2 && size.factors.every(({ op }) => op === 'symbol')
    ? size.factors
    : [size];
}

/** `I_n`, `I_{d}`, `I_{n×n}`. */
function sizeOf(p: Cursor): Expression {
  const size = indices(p, 'I', false)[0]!;
  if (size.op !== 'product' || size.factors.length !== 2) return size;
  const [rows, columns] = size.factors;
  const [m, n] = [rows, columns].map((side) => (side?.op === 'number' ? side.value.n : undefined));
  if (m !== undefined && m === n) return rows!;
  return rows!.op === 'symbol' && columns!.op === 'symbol' && rows!.name === columns!.name ? rows! : size;
}

/** The indices after `_`; entries of a matrix may be written together, `A_{ij}`. */
export function indices(p: Cursor, base: string, entries: boolean): readonly Expression[] {
  if (is(p, '{') || is(p, '(')) {
    const close = take(p).text === '{' ? '}' : ')';
    const list = [expression(p)];
    while (accept(p, ',')) list.push(expression(p));
    expect(p, close);
    return entries && list.length === 1 ? apart(list[0]!) : list;
  }
  const token = peek(p);
  const from = p.at;
  if (token.kind === 'number') {
    take(p);
    const number = node(p, from, { op: 'number', value: token.value! });
    return entries ? apart(number) : [number];
  }
  if (token.kind !== 'word') fail(p, 'an index');
  const found = pieces(p, token.text) ?? unitAfter(p, token.text);
  if (found === undefined) throw new Stop(unbound(p, token.text), token.start);
  cut(p, found);
  const type = p.lexicon.declarations.get(base);
  // `w_iw_j`: a vector has one index, and a letter with its own subscript is none.
  const two =
    entries &&
    found.length === 2 &&
    !(type?.is === 'matrix' && isOne(type.columns)) &&
    peek(p, found.length).text !== '_';
  const first = oneIndex(p, token);
  return two ? [first, oneIndex(p, token)] : [first];
}

function oneIndex(p: Cursor, token: Token): Expression {
  const start = p.at;
  const { text } = take(p);
  const index = lookup(p, text);
  if (index !== undefined && !p.bound.includes(index) && !p.lexicon.declarations.has(index)) meet(p, index);
  if (/^\d+$/.test(text)) return node(p, start, { op: 'number', value: ratio(BigInt(text)) });
  if (index === undefined) throw new Stop(unbound(p, text), token.start);
  return node(p, start, { op: 'symbol', name: index });
}

/** `e_ie_i^⊤`: the second e is a unit vector as the first is. */
const unitAfter = (p: Cursor, text: string): readonly string[] | undefined =>
  /^[a-z]e$/.test(text) && lookup(p, text[0]!) !== undefined && peek(p, 1).text === '_' ? [text[0]!, 'e'] : undefined;

const unbound = (p: Cursor, text: string): string => {
  const near = nearest(text, [...p.lexicon.declarations.keys(), ...p.bound]);
  return `the index '${brief(text)}' is neither declared nor bound${near === undefined ? '' : `; did you mean '${near}'?`}`;
};

/** `ij` → i, j; `12` → 1, 2. */
function apart(index: Expression): readonly Expression[] {
  if (index.op === 'product' && index.factors.length === 2) return index.factors;
  if (index.op !== 'number' || index.value.d !== 1n || index.value.n < 10n || index.value.n > 99n) return [index];
  const { n } = index.value;
  return [
    { op: 'number', value: ratio(n / 10n) },
    { op: 'number', value: ratio(n % 10n) },
  ];
}
