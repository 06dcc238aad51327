/** What code goes through without an index: `x in a`, `x, y in zip(a, b)`, `i, x in enumerate(a)`, `row in A`. */
import { call, negative, number, one, plus, symbol, times, transposed } from '../../build.ts';
import { accept, expect, fail, is, isWord, peek, spend, take, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { span } from '../extent.ts';
import { rough } from '../joined.ts';
import { expression } from '../parse.ts';
import type { Bounds } from '../range.ts';
import { gatheringAll, runAt } from './running.ts';
import { sizeKey } from '../../typing/size.ts';
import { Stop } from '../tokens/token.ts';
import { sizesOf } from './totals.ts';
import { lookup } from '../words.ts';

/** Its elements by an index from one, and how many there are. */
export interface Elements {
  readonly length: Expression;
  readonly at: (index: Expression) => Expression;
}

/** A clause without a range: its own index, and what its names stand for. */
export interface Clause extends Required<Pick<Bounds, 'index' | 'from' | 'to'>> {
  readonly python: boolean;
  readonly names: ReadonlyMap<string, Expression>;
}

/** The names before `in`, where what follows is gone through and no range; the cursor after `for`. */
function namesAhead(p: Cursor, ahead: number): readonly string[] | undefined {
  const names: string[] = [];
  let at = ahead;
  const open = peek(p, at).text === '(' ? 1 : 0;
  at += open;
  for (;;) {
    const { kind, text } = peek(p, at);
    if (kind !== 'word' && text !== '_') return undefined;
    names.push(text);
    at++;
    if (peek(p, at).text !== ',') break;
    at++;
  }
  at += open;
  const after = peek(p, at);
  if (after.text !== 'in' && after.text !== '∈') return undefined;
  const source = peek(p, at + 1);
  if (names.length > 1 || source.text === '[' || /^(?:zip|enumerate|reversed)$/.test(source.text)) return names;
  const name = source.kind === 'word' ? lookup(p, source.text) : undefined;
  const type = name === undefined ? undefined : p.lexicon.declarations.get(name);
  const isNumber = type !== undefined && (type.is === 'size' || type.is === 'integer' || type.is === 'scalar');
  return name === undefined || isNumber || p.bound.includes(name) ? undefined : names;
}

/** Whether a clause that goes through elements begins so many tokens from here. */
export const startsElements = (p: Cursor, ahead = 0): boolean => namesAhead(p, ahead) !== undefined;

/** The cursor after `for`; past the clause afterwards. */
export function elementsClause(p: Cursor): Clause {
  const names = namesAhead(p, 0);
  if (names === undefined) fail(p, 'a name that goes through elements');
  while (!isWord(p, 'in') && !is(p, '∈')) take(p);
  take(p);
  // A name of its own, by where the sequence stands, which is read twice.
  const index = `⋅x${peek(p).start}`;
  const runner: Expression = symbol(index);
  if (isWord(p, 'enumerate')) return enumerated(p, names);
  const sources = isWord(p, 'zip') ? zipped(p) : [elements(p)];
  if (sources.length !== names.length) fail(p, `${names.length} sequences for ${names.length} names`);
  return {
    index,
    from: one,
    to: shortest(
      p,
      sources.map(({ length }) => length),
    ),
    python: false,
    names: new Map(names.map((name, i) => [name, sources[i]!.at(runner)])),
  };
}

/** `i, x in enumerate(a)`: counted from 0, or from what is said. */
function enumerated(p: Cursor, [index, name, more]: readonly string[]): Clause {
  take(p);
  expect(p, '(');
  const found = elements(p);
  const start = accept(p, ',') ? (isWord(p, 'start') && (p.at += 2), expression(p)) : number(0);
  expect(p, ')');
  if (index === undefined || name === undefined || more !== undefined) return fail(p, 'an index and a name');
  const counted: Expression = symbol(index);
  const place: Expression = plus(counted, one, negative(start));
  const to: Expression = plus(found.length, start, negative(one));
  return { index, from: start, to, python: true, names: new Map([[name, found.at(place)]]) };
}

function zipped(p: Cursor): readonly Elements[] {
  take(p);
  expect(p, '(');
  const found = [elements(p)];
  while (accept(p, ',')) found.push(elements(p));
  expect(p, ')');
  return found;
}

/** Where one of several ends, all do. */
function shortest(p: Cursor, lengths: readonly Expression[]): Expression {
  const keys = new Map(lengths.map((length) => [sizeKey(length, p.lexicon.declarations), length]));
  return keys.size === 1 ? lengths[0]! : call('min', ...keys.values());
}

/** A sequence: a vector or family, a slice of one, the rows of a matrix, `reversed(..)` of these. */
export function elements(p: Cursor): Elements {
  if (isWord(p, 'reversed')) {
    take(p);
    expect(p, '(');
    const { length, at } = elements(p);
    expect(p, ')');
    const back = (index: Expression): Expression => plus(length, one, negative(index));
    return { length, at: (index) => at(back(index)) };
  }
  spend(p);
  const members = family(p);
  if (members) return members;
  const start = p.at;
  const { of, length } = gatheringAll(p, () => expression(p));
  if (of.op === 'list' && of.bracket === '[') {
    const column: Expression = { op: 'matrix', rows: of.items.map((item) => [item]) };
    return { length: number(of.items.length), at: (index) => call('entry', column, index) };
  }
  if (length !== undefined) return { length, at: (index) => runAt(of, index) };
  const kind = rough(p, of);
  const sizes = sizesOf(p, of);
  if (sizes === undefined || (kind !== 'c' && kind !== 'm'))
    throw new Stop('what is gone through is no vector or matrix of a known size', p.tokens[start]!.start);
  const at = (index: Expression): Expression =>
    kind === 'c' ? call('entry', of, index) : times(transposed(of), call('unit', index));
  return { length: sizes.rows, at };
}

/** `x` where only its members x_i are declared. */
function family(p: Cursor): Elements | undefined {
  const base = lookup(p, peek(p).text);
  const found = base === undefined || p.lexicon.declarations.has(base) ? undefined : p.lexicon.families.get(base);
  const range = found && span(found.type, 0, p.lexicon.declarations);
  if (range === undefined || (peek(p, 1).kind === 'op' && /^[[_(.]$/.test(peek(p, 1).text))) return undefined;
  take(p);
  const first = range.from;
  const before: Expression = negative(one);
  return {
    length: plus(range.to, one, negative(first)),
    at: (index) => ({ op: 'member', of: found!.name, index: [plus(index, first, before)] }),
  };
}
