/** Lists that code makes with `for`: `f(i) for i in range(1, n+1)`, `x*y for x, y in zip(a, b)`. */
import { expect, fork, node, peek, take, type Cursor } from '../cursor.ts';
import { beforeOne, fromBrackets } from './bracket-index.ts';
import { elementsClause, startsElements } from './elements.ts';
import type { Expression } from '../../expression.ts';
import { rangeOf, span } from '../extent.ts';
import { forClause, next, previous } from '../range.ts';
import { sizeKey } from '../../typing/size.ts';
import { mapped, mentions } from '../../walk.ts';
import { turn } from '../tokens/token.ts';

/** Binds the indices of `for i in ..` that stand inside the bracket at the cursor, before what comes before them is read. */
export function bindAhead(p: Cursor): void {
  if (!p.hasFor) return;
  let depth = 1;
  for (let ahead = 0; depth > 0; ahead++) {
    const token = peek(p, ahead);
    const { kind, text } = token;
    if (kind === 'end') return;
    if (kind === 'word' && text === 'for' && depth === 1) {
      if (startsElements(p, ahead + 1)) bindElements(p, ahead + 1);
      else if (peek(p, ahead + 1).kind === 'word') p.bound.push(peek(p, ahead + 1).text);
    }
    depth += turn(token);
  }
}

/** The names of a clause, so many tokens ahead, stand for its elements; they are given back where it ends. */
function bindElements(p: Cursor, ahead: number): void {
  const { at } = p;
  p.at += ahead;
  const { index, names } = elementsClause(p);
  p.at = at;
  p.bound.push(index);
  for (const [name, value] of names) p.local.set(name, { value, weight: 4 });
}

/** `f(i) for i in range(1, n+1)`: the body is read, its index bound; the cursor is at `for`. */
export function generator(p: Cursor, from: number, body: Expression, close: string): Expression {
  take(p);
  const through = startsElements(p) ? elementsClause(p) : undefined;
  const { index, from: low, to, python } = through ?? forClause(p);
  for (const name of through?.names.keys() ?? []) p.local.delete(name);
  const counted = python && countsFromZero(p, body, index, low, to) ? shifted(p, body, index) : body;
  // Of several clauses the last runs innermost.
  const inner = peek(p).kind === 'word' && peek(p).text === 'for' ? generator(p, from, counted, close) : counted;
  if (inner === counted) expect(p, close);
  return node(p, from, { op: 'family', index, from: low, to, body: inner });
}

/** Whether code counts from 0: its range begins there, or ends one before the last of a family that it goes through. */
export function countsFromZero(p: Cursor, body: Expression, index: string, low: Expression, to: Expression): boolean {
  if (low.op === 'number' && low.value.n === 0n) return true;
  const last = rangeOf(body, index, p.lexicon.declarations)?.to;
  const key = (e: Expression): string => sizeKey(e, p.lexicon.declarations);
  if (last !== undefined && key(to) === key(previous(last))) return true;
  // `a[k] for k in range(j, i)`: what it takes depends on where one counts from.
  const isOpen = low.op === 'symbol' && beforeOne(to) !== undefined && shifted(p, body, index) !== body;
  return isOpen && fork(p, 2, 'read range as of indices that count from 1') === 1;
}

/** Under `range(n)`, `K[i]` counts from 0 where the declared family counts from 1. */
export function shifted(p: Cursor, body: Expression, index: string, but?: Expression): Expression {
  return transformed(body, but, (e) => {
    const uses = (i: Expression): boolean => mentions(i, index);
    if (e.op === 'call' && fromBrackets.has(e)) return laterPart(e, uses);
    if (e.op !== 'member' || !fromBrackets.has(e)) return e;
    const type = p.lexicon.declarations.get(e.of);
    const at = e.index.map((i, place) => {
      const first = type && span(type, place, p.lexicon.declarations)?.from;
      const fromOne = first?.op === 'number' && first.value.n === 1n;
      return fromOne && uses(i) ? next(i) : i;
    });
    if (at.some((i, k) => i !== e.index[k]))
      p.notes.add(`read ${e.of.replace(/_.*/, '')}[${index}] as counted from 0, as range is`);
    const moved = { ...e, index: at };
    // Another clause may count another of its indices.
    fromBrackets.add(moved);
    return moved;
  });
}

/** `A[:, j]` counted from 0: what is one index is one further on, and slices are what they are. */
function laterPart(e: Expression & { op: 'call' }, uses: (e: Expression) => boolean): Expression {
  const isSingle = (i: number): boolean => i > 0 && e.args[i] === e.args[i % 2 === 1 ? i + 1 : i - 1];
  const moved = { ...e, args: e.args.map((arg, i) => (isSingle(i) && uses(arg) ? next(arg) : arg)) };
  fromBrackets.add(moved);
  return moved;
}

/** As `transform`, but for one object, which is left as it is. */
const transformed = (e: Expression, but: Expression | undefined, change: (e: Expression) => Expression): Expression =>
  e === but ? e : change(mapped(e, (child) => transformed(child, but, change)));
