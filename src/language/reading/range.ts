/** The range of an index, however it is written: below a sum, or after `for .. in` in code. */
import { ratio } from '#scalar';
import { accept, expect, fail, is, isWord, peek, take, type Cursor } from './cursor.ts';
import { addends } from './convolved.ts';
import type { Expression } from '../expression.ts';
import { expression, comparisonAt } from './parse.ts';
import { lookup } from './words.ts';

export const one: Expression = { op: 'number', value: ratio(1) };
const minus: Expression = { op: 'negative', of: one };
export const next = (e: Expression): Expression => ({ op: 'sum', terms: [e, one] });
export const previous = (e: Expression): Expression => ({ op: 'sum', terms: [e, minus] });

export interface Bounds {
  readonly index: string;
  readonly from?: Expression;
  readonly to?: Expression;
  /** The value of the index that is left out. */
  readonly not?: Expression;
  /** Whether the start was given by `=`. */
  readonly equals?: true;
  /** Where it is what another index leaves of a total. */
  readonly rest?: { readonly from: string; readonly total: Expression };
}

/** What stands below a sum: `i=1`, `i`, `i<j`, `1≤i<j≤n`, `i, j`, `i=1, i≠j`, `i ∈ {1,…,n}`, `i=1..n`; its indices are bound. */
export function below(p: Cursor): readonly Bounds[] {
  const close = is(p, '{') ? '}' : is(p, '(') ? ')' : undefined;
  if (close === undefined) return [{ index: bind(p, take(p).text) }];
  take(p);
  // `\\substack{..}` is a group in the group.
  const inner = close === '}' && accept(p, '{');
  const pair = close === '}' && is(p, '(') && peek(p, 2).text === ',' && peek(p, 4).text === ')' && accept(p, '(');
  const own = new Set<string>();
  const found = new Map<string, Bounds>();
  do for (const bounds of chain(p, own)) found.set(bounds.index, { ...found.get(bounds.index), ...bounds });
  while (accept(p, ',') || accept(p, '\\\\'));
  for (const bracket of [...(pair ? [')'] : []), ...(inner ? ['}'] : []), close]) expect(p, bracket);
  // `i, j = 1` and `i, j ≥ 0` start both there.
  const start = [...found.values()].find(({ equals, from }) => equals || from?.op === 'number')?.from;
  return [...found.values()].map((bounds) =>
    bounds.from || bounds.to || bounds.not || !start ? bounds : { ...bounds, from: start },
  );
}

const bind = (p: Cursor, index: string): string => {
  if (!/^\\?[A-Za-z]+$/.test(index)) fail(p, 'an index', peek(p, -1));
  p.bound.push(index);
  return index;
};

/** A side of a chain: a bare name, or an expression. */
interface Side {
  readonly name?: string;
  readonly value: Expression;
}

function side(p: Cursor): Side {
  const { kind, text } = peek(p);
  const after = peek(p, 1);
  const bare =
    kind === 'word' &&
    (after.kind !== 'op' || !'+-*/^_([!'.includes(after.text)) &&
    (after.kind === 'op' || after.text === 'in');
  if (!bare) return { value: expression(p) };
  const known = lookup(p, text);
  if (known === undefined && !/^\\?[A-Za-z]+$/.test(text)) return { value: expression(p) };
  take(p);
  return { name: known ?? text, value: { op: 'symbol', name: known ?? text } };
}

function chain(p: Cursor, own: Set<string>): readonly Bounds[] {
  const pair = addends(p, own);
  if (pair) {
    for (const { index } of pair) if (!own.has(index)) own.add(bind(p, index));
    return pair;
  }
  const first = side(p);
  const sides = [first];
  const signs: string[] = [];
  for (let sign = comparisonAt(p); sign !== undefined; sign = comparisonAt(p)) {
    take(p);
    if (sign === '=' || sign === '∈') return [assigned(p, first, own)];
    signs.push(sign);
    sides.push(side(p));
  }
  if (signs.length === 0 && first.name !== undefined) return apart(p, first.name, own);
  const names = sides.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const { declarations } = p.lexicon;
  const isNew = (name: string): boolean => own.has(name) || (!declarations.has(name) && !p.bound.includes(name));
  const fresh = names.filter(isNew);
  // Where every name has a meaning already, the first is bound again.
  const indices = fresh.length > 0 ? fresh : names.slice(0, 1);
  if (indices.length === 0) fail(p, 'an index in the range');
  for (const index of indices) if (!own.has(index)) own.add(bind(p, index));
  return compared(sides, signs, indices);
}

/** `ij` alone is two indices. */
function apart(p: Cursor, name: string, own: Set<string>): readonly Bounds[] {
  const known = lookup(p, name) !== undefined || name.startsWith('\\') || name.length > 3;
  const letters = known ? [name] : name.split('');
  return letters.map((letter) => {
    own.add(bind(p, letter));
    return { index: letter };
  });
}

function compared(sides: readonly Side[], signs: readonly string[], indices: readonly string[]): readonly Bounds[] {
  const bounds = new Map(
    indices.map((index): [string, { from?: Expression; to?: Expression; not?: Expression }] => [index, {}]),
  );
  signs.forEach((sign, at) => {
    const [left, right] = [sides[at]!, sides[at + 1]!];
    const strict = sign === '<' || sign === '>';
    const flipped = sign === '>' || sign === '≥';
    const [low, high] = flipped ? [right, left] : [left, right];
    const ofHigh = bounds.get(high.name ?? '');
    const ofLow = bounds.get(low.name ?? '');
    if (sign === '≠') (ofHigh ?? ofLow)!.not = ofHigh ? low.value : high.value;
    else if (ofHigh) ofHigh.from = strict ? next(low.value) : low.value;
    else if (ofLow) ofLow.to = strict ? previous(high.value) : high.value;
  });
  // `1 ≤ i < j ≤ n` bounds i from above too.
  signs.forEach((sign, at) => {
    const [left, right] = sign === '>' || sign === '≥' ? [sides[at + 1]!, sides[at]!] : [sides[at]!, sides[at + 1]!];
    const [low, high] = [bounds.get(left.name ?? ''), bounds.get(right.name ?? '')];
    if (low && high?.to) low.to ??= high.to;
  });
  // The index that bounds another comes first: Σ_{i<j} is Σ_i Σ_{j>i}.
  const found = indices.map((index): Bounds => ({ index, ...bounds.get(index) }));
  return signs.some((sign) => sign === '>' || sign === '≥') ? found.toReversed() : found;
}

/** After `i =` or `i ∈`: a start, or a whole range. */
function assigned(p: Cursor, first: Side, own: Set<string>): Bounds {
  if (first.name === undefined) fail(p, 'an index before =', peek(p, -1));
  const index = first.name;
  const bounds = written(p);
  own.add(bind(p, index));
  return { index, ...bounds, equals: true };
}

function written(p: Cursor): { from: Expression; to?: Expression } {
  if (accept(p, 'set{')) return listed(p, 'set}');
  if (is(p, '[')) {
    take(p);
    const low = expression(p);
    if (accept(p, ']')) return { from: one, to: low };
    expect(p, ',');
    const to = expression(p);
    expect(p, ']');
    return { from: low, to };
  }
  if (isWord(p, 'range') || isWord(p, 'arange')) return pythonRange(p);
  const from = expression(p);
  return accept(p, '..') || accept(p, ':') || accept(p, '…') ? { from, to: expression(p) } : { from };
}

/** `{1, …, n}` and `{1, 2, …, n}`. */
function listed(p: Cursor, close: string): { from: Expression; to: Expression } {
  const from = expression(p);
  let to = from;
  let dotted = false;
  while (accept(p, ',')) {
    if (accept(p, '…')) dotted = true;
    else to = expression(p);
  }
  if (!dotted) fail(p, '… in the range');
  expect(p, close);
  return { from, to };
}

/** `range(n)` is 0..n−1, `range(1, n+1)` 1..n. */
function pythonRange(p: Cursor): { from: Expression; to: Expression } {
  take(p);
  expect(p, '(');
  const first = expression(p);
  const second = accept(p, ',') ? expression(p) : undefined;
  expect(p, ')');
  return second === undefined
    ? { from: { op: 'number', value: ratio(0) }, to: previous(first) }
    : { from: first, to: previous(second) };
}

/** `i in range(n)`, `i = 1:n`, `i ∈ 1..n` after `for`. */
export function forClause(p: Cursor): Required<Pick<Bounds, 'index' | 'from' | 'to'>> & { readonly python: boolean } {
  const index = take(p);
  if (index.kind !== 'word' && index.text !== '_') fail(p, 'an index after for', index);
  if (!accept(p, '=') && !accept(p, '∈')) {
    if (!isWord(p, 'in')) fail(p, "'in'");
    take(p);
  }
  const python = isWord(p, 'range') || isWord(p, 'arange');
  const { from, to } = written(p);
  if (to === undefined) fail(p, 'a range, 1:n or range(1, n+1)');
  return { index: index.text, from, to, python };
}
