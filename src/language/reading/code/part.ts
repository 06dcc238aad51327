/** What code cuts out of a matrix or vector: `K[:t]`, `U[:, :k]`, `S(1:k, 1:k)`, `a[1:]`, `x(2:end)`. */
import { minus, one, plus } from '../../build.ts';
import { backwards } from './array-forms.ts';
import { accept, expect, fork, is, node, peek, spend, standing, type Cursor } from '../cursor.ts';
import { fromBrackets } from './bracket-index.ts';
import type { Expression } from '../../expression.ts';
import { rough } from '../joined.ts';
import { expression } from '../parse.ts';
import { sizesOf } from './totals.ts';
import { turn } from '../tokens/token.ts';

/** Tokens in brackets among which a colon is looked for. */
const most = 48;

/** How many colons there are in a bracket that opens right behind what was read. */
export function colonsAhead(p: Cursor): number {
  if ((!is(p, '[') && !is(p, '(')) || peek(p).spaced) return 0;
  let [depth, found] = [0, 0];
  for (let ahead = 0; ahead < most; ahead++) {
    const token = peek(p, ahead);
    const { kind, text } = token;
    if (kind === 'end' || text === 'for' || text === '=') return 0;
    if (kind !== 'op') continue;
    depth += turn(token);
    if (depth === 0) return found;
    if (depth === 1 && text === ':') found++;
  }
  return 0;
}

/** From where to where along one side, from one; an index alone is both. */
interface Side {
  readonly from: Expression;
  readonly to: Expression;
  readonly single: boolean;
}

/** The cursor at the bracket; undefined where what is before it is no matrix of a known size. */
export function part(p: Cursor, from: number, of: Expression): Expression | undefined {
  spend(p, 4);
  const sizes = sizesOf(p, of);
  const kind = rough(p, of);
  if (sizes === undefined || (kind !== 'c' && kind !== 'm' && kind !== 'r')) return undefined;
  if ([0, 1, 2, 3, 4, 5].map((ahead) => peek(p, ahead).text).join('') === '[::-1]') {
    p.at += 6;
    return node(p, from, { ...backwards(p, of) });
  }
  const round = is(p, '(');
  const close = round ? ')' : ']';
  p.at++;
  const whole = (to: Expression): Side => ({ from: one, to, single: false });
  // `A(:)` is one long column.
  if (is(p, ':') && peek(p, 1).text === close && kind === 'm') {
    p.at += 2;
    return node(p, from, { op: 'call', name: 'vec', args: [of] });
  }
  const along = kind === 'r' ? sizes.columns : sizes.rows;
  const first = side(p, along, close, round);
  const second = accept(p, ',')
    ? side(p, sizes.columns, close, round)
    : whole(kind === 'r' ? sizes.rows : sizes.columns);
  expect(p, close);
  const [rows, columns] = kind === 'r' ? [second, first] : [first, second];
  const args = [of, rows.from, rows.to, columns.from, columns.to];
  const cut = node(p, from, { op: 'call', name: 'part', args });
  if (!round && (rows.single || columns.single)) fromBrackets.add(cut);
  // One row of an array has one axis, and stands up.
  return rows.single && !columns.single && !round ? node(p, from, { op: 'transpose', of: cut }) : cut;
}

const side = (p: Cursor, length: Expression, close: string, round: boolean): Side =>
  withEnd(p, length, () => sideOf(p, length, close, round));

/** Runs a reader in which `end` is the last along a side. */
export const withEnd = <T>(p: Cursor, last: Expression, read: () => T): T =>
  standing(p, new Map([['end', { value: last, weight: 1 }]]), read);

/** Signs that Python has not, and MATLAB and Julia have: `'`, `.*`, `\\`, `end`. */
const countsFromOne = /[A-Za-z\])]'|\.[*/^]|\bend\b|[A-Za-z)]\s*\\(?![A-Za-z])/;

export const isMatlab = (p: Cursor): boolean => countsFromOne.test(p.text);

/** Whether `[a:b]` counts from 1 and takes b in, as in Julia: one way in one text. */
export function slicesFromOne(p: Cursor): boolean {
  if (p.python || p.matmul || /\brange\(|\boperator\.|\bfunctools\b/.test(p.text)) return false;
  if (isMatlab(p)) return true;
  p.slices ??= fork(p, 2, 'read [a:b] as Python does');
  return p.slices === 1;
}

function sideOf(p: Cursor, length: Expression, close: string, round: boolean): Side {
  const ends = (): boolean => is(p, close) || is(p, ',');
  const low = is(p, ':') ? undefined : expression(p);
  if (!accept(p, ':')) {
    const first = low?.op === 'number' && p.python ? plus(low, one) : low!;
    const index = first.op === 'negative' ? plus(counted(first, length), one) : first;
    return { from: index, to: index, single: true };
  }
  const julia = peek(p).text === 'end';
  const high = ends() ? undefined : expression(p);
  if (low === undefined) return { from: one, to: high === undefined ? length : counted(high, length), single: false };
  const fromOne = round || julia || (high !== undefined && slicesFromOne(p));
  // Python counts from 0 and leaves the end out; MATLAB and Julia count from 1 and take it in.
  return {
    from: fromOne ? low : plus(counted(low, length), one),
    to: high === undefined ? length : counted(high, length),
    single: false,
  };
}

/** `-1` as the end of a slice is one before the last; as its beginning it is the last. */
const counted = (e: Expression, length: Expression): Expression => (e.op === 'negative' ? minus(length, e.of) : e);
