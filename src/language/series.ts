/** Sums and products over an index, whatever says its range. */
import { ratio } from '#scalar';
import { accept, expect, fail, is, isWord, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { extent } from './extent.ts';
import { argument } from './construct.ts';
import { closed } from './joined.ts';
import { product, expression, comparisonAt } from './parse.ts';
import { Stop } from './token.ts';
import { lookup } from './words.ts';

export const one: Expression = { op: 'number', value: ratio(1) };
export const plus = (e: Expression, n: 1 | -1): Expression => ({
  op: 'sum',
  terms: [e, n === 1 ? one : { op: 'negative', of: one }],
});

/** Whether a sum or product over an index begins here: Σ only where it is no declared matrix, or has a range. */
export function startsSeries(p: Cursor): boolean {
  const { text, kind } = peek(p);
  const next = peek(p, 1);
  if (kind !== 'word' || next.kind !== 'op' || (next.text !== '_' && next.text !== '^')) return false;
  if (text === 'sum' || text === 'prod') return lookup(p, text) === undefined;
  if (text !== '\\Sigma' && text !== '\\Pi') return false;
  return next.text === '_' && (lookup(p, text) === undefined || peek(p, 4).text === '=');
}

interface Bounds {
  readonly index: string;
  readonly from?: Expression;
  readonly to?: Expression;
  /** The value of the index that is left out. */
  readonly not?: Expression;
}

export function series(p: Cursor): Expression {
  const from = p.at;
  const word = take(p).text;
  const over = word === 'sum' || word === '\\Sigma' ? 'sum' : 'product';
  let upper = accept(p, '^') ? argument(p) : undefined;
  if (!accept(p, '_')) fail(p, `an index below the ${over}`);
  const scope = p.bound.length;
  const group = is(p, '{') ? '}' : is(p, '(') ? ')' : undefined;
  if (group !== undefined) take(p);
  const ranges = below(p, group !== undefined);
  if (group !== undefined) expect(p, group);
  if (accept(p, '^')) upper = argument(p);
  const body = product(p);
  p.bound.length = scope;
  return ranges.toReversed().reduce((inner, range) => over_(p, from, over, range, inner, upper), closed(body));
}

function over_(
  p: Cursor,
  from: number,
  over: 'sum' | 'product',
  range: Bounds,
  body: Expression,
  upper?: Expression,
): Expression {
  const { index, not } = range;
  const low = range.from ?? extent(p, body, index, 'from');
  const high =
    range.to ??
    (range.from === undefined || upper === undefined ? undefined : upper) ??
    upper ??
    extent(p, body, index, 'to');
  if (low === undefined || high === undefined)
    throw new Stop(`the range of '${index}' is not said, and no declared family gives it`, p.tokens[from]!.start);
  const whole = (a: Expression, b: Expression) => node(p, from, { op: 'series', over, index, from: a, to: b, body });
  if (not === undefined) return whole(low, high);
  const halves = [whole(low, plus(not, -1)), whole(plus(not, 1), high)];
  return over === 'sum'
    ? node(p, from, { op: 'sum', terms: halves })
    : node(p, from, { op: 'product', factors: halves });
}

/** What stands below: `i=1`, `i`, `i<j`, `1≤i<j≤n`, `i, j`, `i≠j`, `i ∈ 1..n`, `i=1..n`. */
function below(p: Cursor, grouped: boolean): readonly Bounds[] {
  const found: Bounds[] = [];
  do {
    const chain = links(p, grouped);
    found.push(...chain);
  } while (grouped && (accept(p, ',') || accept(p, '\\\\')));
  return merged(found);
}

/** A name not declared is an index; a declared one may be bound again by `=`. */
function indexAt(p: Cursor): string | undefined {
  const { kind, text } = peek(p);
  if (kind !== 'word') return undefined;
  const next = peek(p, 1);
  if (p.bound.includes(text) && next.text !== '=') return undefined;
  const isNew =
    next.text === '=' ||
    next.text === '∈' ||
    next.text === 'in' ||
    lookup(p, text) === undefined ||
    p.lexicon.indices.has(text);
  return isNew ? text : undefined;
}

type Link = { readonly index?: string; readonly value: Expression };

function links(p: Cursor, grouped: boolean): readonly Bounds[] {
  const side = (): Link => {
    const index = indexAt(p);
    if (index === undefined) return { value: grouped ? expression(p) : argument(p) };
    take(p);
    p.bound.push(index);
    return { index, value: { op: 'symbol', name: index } };
  };
  const first = side();
  if (!grouped) return first.index === undefined ? fail(p, 'an index') : [{ index: first.index }];
  const chain: { sign: string; link: Link }[] = [];
  for (let sign = comparisonAt(p); sign !== undefined; sign = comparisonAt(p)) {
    take(p);
    if (sign === '=' || sign === '∈') return [assigned(p, first)];
    chain.push({ sign, link: side() });
  }
  const bounds = new Map<string, { from?: Expression; to?: Expression; not?: Expression }>();
  const all = [first, ...chain.map(({ link }) => link)];
  // In `i<j` with j bound outside or declared, only i is new; in `i<j` with both new, both are summed.
  for (const { index } of all) if (index !== undefined) bounds.set(index, {});
  chain.forEach(({ sign, link }, at) => {
    const left = all[at]!;
    const flipped = sign === '>' || sign === '≥';
    const [low, high] = flipped ? [link, left] : [left, link];
    const strict = sign === '<' || sign === '>';
    if (sign === '≠')
      Object.assign(bounds.get(left.index ?? link.index ?? '') ?? {}, {
        not: left.index === undefined ? left.value : link.value,
      });
    else if (high.index !== undefined)
      Object.assign(bounds.get(high.index)!, { from: strict ? plus(low.value, 1) : low.value });
    else if (low.index !== undefined)
      Object.assign(bounds.get(low.index)!, { to: strict ? plus(high.value, -1) : high.value });
  });
  // The index that bounds another comes first: Σ_{i<j} is Σ_i Σ_{j>i}.
  const order = all.flatMap(({ index }) => (index === undefined ? [] : [index]));
  return (chain.some(({ sign }) => sign === '>' || sign === '≥') ? order.toReversed() : order).map((index) => ({
    index,
    ...bounds.get(index),
  }));
}

/** After `i =` or `i ∈`: a start, or a whole range. */
function assigned(p: Cursor, first: Link): Bounds {
  if (first.index === undefined) fail(p, 'an index before =');
  const { index } = first;
  if (accept(p, 'set{') || (is(p, '[') && accept(p, '['))) {
    const low = expression(p);
    const close = is(p, ']') ? ']' : 'set}';
    if (accept(p, ']')) return { index, from: one, to: low };
    expect(p, ',');
    if (accept(p, '…')) expect(p, ',');
    let high = expression(p);
    while (accept(p, ',')) if (!accept(p, '…')) high = expression(p);
    expect(p, close);
    return { index, from: low, to: high };
  }
  const low = expression(p);
  if (accept(p, '..') || accept(p, ':') || accept(p, '…') || isWord(p, 'to'))
    return { index, from: low, to: expression(p) };
  return { index, from: low };
}

/** `i=1, i≠j` is one index with a hole. */
function merged(found: readonly Bounds[]): readonly Bounds[] {
  const by = new Map<string, Bounds>();
  for (const bounds of found) by.set(bounds.index, { ...by.get(bounds.index), ...bounds });
  return [...by.values()];
}

/** `f(i) for i in range(1, n+1)`, `for i in 1:n`: the family; the text before it was read with the index unbound. */
export function generator(p: Cursor, from: number, body: Expression, close: string): Expression {
  take(p);
  const index = take(p);
  if (index.kind !== 'word') fail(p, 'an index after for', index);
  if (!accept(p, '=') && !accept(p, '∈')) {
    if (!isWord(p, 'in')) fail(p, "'in'");
    take(p);
  }
  const { from: low, to } = range(p);
  expect(p, close);
  return node(p, from, { op: 'family', index: index.text, from: low, to, body });
}

function range(p: Cursor): { from: Expression; to: Expression } {
  if (isWord(p, 'range') || isWord(p, 'arange')) {
    take(p);
    expect(p, '(');
    const first = expression(p);
    const second = accept(p, ',') ? expression(p) : undefined;
    expect(p, ')');
    return second === undefined
      ? { from: { op: 'number', value: ratio(0) }, to: plus(first, -1) }
      : { from: first, to: plus(second, -1) };
  }
  const low = expression(p);
  if (!accept(p, ':') && !accept(p, '..')) fail(p, 'a range, 1:n or range(1, n+1)');
  return { from: low, to: expression(p) };
}
