/** Vectors without an index where code goes through them: `sum(sigma**2)`, `np.prod(a[j:i])`, `diag(σ ./ (σ .+ λ))`. */
import { ratio, rationals } from '#scalar';
import { expect, is, node, peek, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { span } from '../extent.ts';
import { expression } from '../parse.ts';
import { slicesFromOne, withEnd } from './part.ts';
import { sizeKey } from '../../typing/size.ts';
import { Stop, turn } from '../tokens/token.ts';
import { mentions, transform } from '../../walk.ts';

/** The index that runs, which nobody can write. */
const runner = { op: 'symbol', name: '∗' } as const;
const number = (n: number): Expression => ({ op: 'number', value: ratio(n) });
const plus = (a: Expression, b: Expression): Expression =>
  b.op === 'number' && b.value.n === 0n ? a : { op: 'sum', terms: [a, b] };
const minus = (a: Expression, b: Expression): Expression =>
  a.op === 'number' && b.op === 'number'
    ? { op: 'number', value: rationals.sub(a.value, b.value) }
    : plus(a, b.op === 'number' ? { op: 'number', value: { n: -b.value.n, d: b.value.d } } : { op: 'negative', of: b });

/** Functions that go through a vector. */
export const gathers: ReadonlySet<string> = new Set(['sum', 'prod', 'diag', 'max', 'min']);

/** The numbers that a name has: which it is a member of, from which to which. */
function numbersOf(p: Cursor, base: string): { of: string; from: Expression; to: Expression } | undefined {
  const { declarations, families } = p.lexicon;
  const family = families.get(base);
  const own = declarations.get(base);
  if (own?.is === 'matrix' && own.columns.op === 'number' && own.columns.value.n === 1n)
    return { of: base, from: number(1), to: own.rows };
  if (family === undefined) return undefined;
  const { type } = family;
  const scalars =
    (type.is === 'part' && type.part !== 'rows' && type.part !== 'columns') ||
    (type.is === 'family' && type.each.is === 'scalar');
  const range = scalars ? span(type, 0, declarations) : undefined;
  return range && { of: family.name, ...range };
}

function member(p: Cursor, from: number, of: string, offset: Expression, length: Expression): Expression {
  const key = (e: Expression): string => sizeKey(e, p.lexicon.declarations);
  if (p.running && key(p.running) !== key(length)) throw new Stop('slices of different lengths', p.tokens[from]!.start);
  p.running = length;
  return node(p, from, { op: 'member', of, index: [plus(runner, offset)] });
}

/** `sigma` inside a function that goes through it, where only its members are declared. */
export function bareMembers(p: Cursor, from: number, base: string): Expression | undefined {
  const numbers = p.gathering > 0 && !p.lexicon.declarations.has(base) ? numbersOf(p, base) : undefined;
  if (numbers === undefined) return undefined;
  const offset = minus(numbers.from, number(1));
  return member(p, from, numbers.of, offset, minus(numbers.to, offset));
}

/** `U * sigma` in code over arrays, where only the members are declared: the column of them. */
export function columnOf(p: Cursor, from: number, base: string): Expression | undefined {
  const isCode = p.arrays || p.matmul || p.dotted;
  const numbers = isCode && !p.lexicon.declarations.has(base) ? numbersOf(p, base) : undefined;
  if (numbers === undefined) return undefined;
  const offset = minus(numbers.from, number(1));
  const body: Expression = { op: 'member', of: numbers.of, index: [plus(runner, offset)] };
  return node(p, from, { op: 'family', index: '∗', from: number(1), to: minus(numbers.to, offset), body });
}

/** `a[j:i]`, `sigma[k:]`, `sigma(k+1:end)` inside a function that goes through it; the cursor is at the bracket. */
export function slicedMembers(p: Cursor, from: number, base: string): Expression | undefined {
  if (p.gathering === 0 || !hasColon(p)) return undefined;
  const numbers = numbersOf(p, base);
  if (numbers === undefined) return undefined;
  const round = is(p, '(');
  const ends = peek(p, 1).text;
  p.at++;
  const bound = (): Expression => withEnd(p, numbers.to, () => expression(p));
  const low = ends === ':' ? undefined : bound();
  expect(p, ':');
  const close = round ? ')' : ']';
  const toEnd = peek(p).kind === 'word' && peek(p).text === 'end';
  const high = is(p, close) ? undefined : bound();
  expect(p, close);
  const { of, to } = numbers;
  // Python counts from 0 and leaves the end out; MATLAB and Julia count from 1 and take it in.
  const fromOne = round || toEnd || (low !== undefined && high !== undefined && slicesFromOne(p));
  const offset = low === undefined ? number(0) : fromOne ? minus(low, number(1)) : counted(low, to);
  const last = high === undefined ? to : counted(high, to);
  return member(p, from, of, offset, minus(last, offset));
}

/** `sigma[:k]` where nothing goes through it: the column of its members. */
export function slicedFamily(p: Cursor, from: number, base: string): Expression | undefined {
  const { gathering, running } = p;
  Object.assign(p, { gathering: 1, running: undefined });
  const members = slicedMembers(p, from, base);
  const found = members && gathered(p, from, members);
  Object.assign(p, { gathering, running });
  return found;
}

/** `-1` is counted from the end. */
const counted = (e: Expression, to: Expression): Expression =>
  e.op === 'negative' && e.of.op === 'number' ? minus(to, e.of) : e;

/** Tokens in brackets that may be a slice. */
const most = 16;

function hasColon(p: Cursor): boolean {
  let depth = 0;
  for (let ahead = 0; ahead < most; ahead++) {
    const token = peek(p, ahead);
    const { kind, text } = token;
    if (kind === 'end') return false;
    if (kind !== 'op') continue;
    depth += turn(token);
    if (depth === 0 || (depth === 1 && text === ',')) return false;
    if (depth === 1 && text === ':') return true;
  }
  return false;
}

const runs = (e: Expression): boolean => mentions(e, runner.name);

/** All the numbers of what runs in it, as a column; itself where nothing does. */
export function gathered(p: Cursor, from: number, body: Expression): Expression {
  const length = p.running;
  if (length === undefined || !runs(body)) return body;
  p.running = undefined;
  return node(p, from, { op: 'family', index: '∗', from: number(1), to: length, body });
}

/** A reader of arguments, inside which vectors run. */
export function gathering<T>(p: Cursor, name: string, read: () => T): T {
  if (!gathers.has(name)) return read();
  p.gathering++;
  const found = read();
  p.gathering--;
  return found;
}

/** `name = value` among arguments: how many tokens the name has. */
export function keywordLength(p: Cursor): number {
  for (let ahead = 0; ahead < 6; ahead++) {
    const { kind, text } = peek(p, ahead);
    if (ahead % 2 === 0 ? kind !== 'word' : kind !== 'op' || (text !== '_' && text !== '=')) return 0;
    if (text === '=') return ahead;
  }
  return 0;
}

/** What is read with all vectors running in it, and how long they are. */
export function gatheringAll(p: Cursor, read: () => Expression): { of: Expression; length: Expression | undefined } {
  const outer = p.running;
  p.running = undefined;
  p.gathering++;
  const of = read();
  p.gathering--;
  const length = runs(of) ? p.running : undefined;
  p.running = outer;
  return { of, length };
}

/** One of what runs. */
export const runAt = (of: Expression, index: Expression): Expression =>
  transform(of, (e) => (e.op === 'symbol' && e.name === runner.name ? index : e));
