/** Values under conditions, however they are said: `D if ℓ = 0, C A^{ℓ-1} B otherwise`. */
import { accept, attempt, expect, fail, is, isWord, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { comparesInside } from './starts.ts';
import { expression, relation } from './parse.ts';
import { toText } from '../printing/text.ts';
import { Stop } from './tokens/token.ts';
import { children } from '../walk.ts';

const openers = new Set(['if', 'for', 'when', 'where', 'with', 'all', 'given', 'unless', 'valid']);
type Branch = { readonly value: Expression; readonly when: Expression | undefined };

/** `if ℓ = 0`, `ℓ ≥ 1`, `otherwise` (undefined); several joined by `and` or commas are one call of `and`. */
export function condition(p: Cursor): Expression | undefined {
  if (is(p, '(') && comparesInside(p)) {
    take(p);
    const inside = condition(p);
    expect(p, ')');
    return inside;
  }
  accept(p, ',');
  const negated = isWord(p, 'unless');
  while (peek(p).kind === 'word' && openers.has(peek(p).text)) take(p);
  if (negated) fail(p, 'a condition said without unless', peek(p, -1));
  if (isWord(p, 'otherwise') || isWord(p, 'else')) {
    take(p);
    return undefined;
  }
  const from = p.at;
  const parts = [compared(p)];
  while (isWord(p, 'and') || is(p, '∧')) {
    const before = p.at;
    take(p);
    const next = attempt(p, compared);
    // `D for ℓ = 0 and C for ℓ ≥ 1`: what follows is the next value.
    if (next instanceof Stop || next.op !== 'relation') {
      p.at = before;
      break;
    }
    parts.push(next);
  }
  // `for diagonal A` says of A what no comparison says.
  if (parts.length === 1 && parts[0]!.op === 'call') fail(p, 'a comparison', p.tokens[from]);
  return parts.length === 1 ? parts[0]! : node(p, from, { op: 'call', name: 'and', args: parts });
}

/** A comparison; `ℓ = 1, …, L` and `ℓ = 1..L` are ranges. */
function compared(p: Cursor): Expression {
  const from = p.at;
  const first = relation(p);
  if (first.op !== 'relation' || first.signs[0] !== '=' || first.sides.length !== 2) return first;
  const [index, low] = first.sides;
  const dotted = is(p, ',') && peek(p, 1).text === '…';
  if (dotted) p.at += 2;
  else if (is(p, ',') && peek(p, 1).kind === 'number' && peek(p, 2).text === ',' && peek(p, 3).text === '…') p.at += 4;
  else if (!accept(p, '..') && !accept(p, ':')) return first;
  accept(p, ',');
  return node(p, from, { op: 'relation', sides: [low!, index!, expression(p)], signs: ['≤', '≤'] });
}

/** The value with the conditions said after it, if any. */
export function conditional(p: Cursor, value: Expression): Expression {
  const from = p.at;
  const branches: Branch[] = [];
  let next = value;
  let said = conditionAhead(p);
  while (said) {
    // `where A⁰ = I` states what should be so, and is seen to; `if D = 0` assumes it.
    const states = isWord(p, 'where') || isWord(p, 'with');
    const when = condition(p);
    if (states && when?.op === 'relation' && when.signs.every((sign) => sign === '=')) {
      if (branches.length > 0) break;
      return node(p, from, stated(value, when));
    }
    branches.push({ value: next, when });
    if (is(p, ',') && (peek(p, 1).text === 'where' || peek(p, 1).text === 'with')) {
      const found = branched(p, from, value, branches);
      return branches.length === 1 ? conditional(p, found) : found;
    }
    const more =
      when !== undefined &&
      (accept(p, ',') || accept(p, ';') || isWord(p, 'else') || isWord(p, 'otherwise') || isWord(p, 'and'));
    if (!more || peek(p).kind === 'end') break;
    const last = isWord(p, 'otherwise') || isWord(p, 'else');
    if (last || isWord(p, 'and')) take(p);
    if (last) accept(p, ',');
    next = expression(p);
    said = !last && conditionAhead(p);
    if (!said) branches.push({ value: next, when: undefined });
  }
  return branches.length === 0 ? value : branched(p, from, value, branches);
}

/** The value, which is there only where what is stated beside it is so. */
function stated(value: Expression, when: Expression): Expression {
  const under = (of: Expression): Expression => ({ op: 'cases', branches: [{ value: of, when }] });
  return value.op === 'relation'
    ? { ...value, sides: [...value.sides.slice(0, -1), under(value.sides.at(-1)!)] }
    : under(value);
}

/** A value and the condition said after it. */
export const underCondition = (p: Cursor, from: number, value: Expression, when: Expression): Expression =>
  branched(p, from, value, [{ value, when }]);

function branched(p: Cursor, from: number, value: Expression, branches: readonly Branch[]): Expression {
  const [only] = branches;
  const assumes = only?.when?.op === 'relation' && restricts(p, only.when);
  if (branches.length === 1 && only?.when !== undefined && !assumes && !aboutIndices(p, only.when)) {
    p.notes.add(`read as said under ${toText(only.when)}`);
    return value;
  }
  // A label before the first value names all of it.
  if (value.op !== 'relation') return node(p, from, { op: 'cases', branches });
  const first: Branch = { value: value.sides.at(-1)!, when: only!.when };
  const cases = node(p, from, { op: 'cases', branches: [first, ...branches.slice(1)] });
  return { ...value, sides: [...value.sides.slice(0, -1), cases] };
}

/** Whether a condition says more than where a value makes sense: `u = v`, `λ < 1`, but not `λ ≠ 0` or `λ > 0` of a positive λ. */
function restricts(p: Cursor, { sides, signs }: Expression & { op: 'relation' }): boolean {
  if (signs.every((sign) => sign === '≠')) return false;
  const positive = (e: Expression | undefined): boolean => {
    const type = e?.op === 'symbol' ? p.lexicon.declarations.get(e.name) : undefined;
    return type?.is === 'scalar' && type.has.includes('positive');
  };
  const zero = (e: Expression | undefined): boolean => e?.op === 'number' && e.value.n === 0n;
  const [first, second] = sides;
  if (sides.length !== 2) return true;
  return signs[0] === '>' || signs[0] === '≥'
    ? !(positive(first) && zero(second))
    : signs[0] !== '<' && signs[0] !== '≤'
      ? true
      : !(zero(first) && positive(second));
}

function conditionAhead(p: Cursor): boolean {
  const ahead = is(p, ',') || is(p, ';') ? 1 : 0;
  const { kind, text } = peek(p, ahead);
  if (text === '(' && ahead === 0 && comparesInside(p)) return true;
  const found = kind === 'word' && (openers.has(text) || text === 'otherwise');
  if (found) p.at += ahead;
  return found;
}

/** Whether a condition bears on integers alone, so that it selects values rather than restating what is given. */
export function aboutIndices(p: Cursor, e: Expression): boolean {
  if (e.op === 'symbol') {
    const type = p.lexicon.declarations.get(e.name);
    return type === undefined || type.is === 'integer' || type.is === 'size';
  }
  return children(e).every((child) => aboutIndices(p, child));
}
