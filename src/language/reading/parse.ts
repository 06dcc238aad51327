/** Relations, sums and entrywise products: everything looser than a product. */
import { fork, is, isWord, nested, node, peek, take, type Cursor } from './cursor.ts';
import type { Comparison, Expression } from '../expression.ts';
import { levelled } from './code/broadcast.ts';
import { rough } from './joined.ts';
import { groupEnd } from './name.ts';
import { product } from './product.ts';
import { lookup } from './words.ts';
import { filled } from './dots/progression.ts';

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '≈': '=',
  '≠': '≠',
  '<': '<',
  '≤': '≤',
  '>': '>',
  '≥': '≥',
  '∈': '∈',
};

export const comparisonAt = (p: Cursor): Comparison | undefined => {
  const token = peek(p);
  if (token.kind === 'word' && token.text === 'in') return '∈';
  return token.kind === 'op' && Object.hasOwn(comparisons, token.text) ? comparisons[token.text] : undefined;
};

/** A chain of comparisons, or one expression. */
export function relation(p: Cursor, first: (p: Cursor) => Expression = expression): Expression {
  const from = p.at;
  const sides = [first(p)];
  const signs: Comparison[] = [];
  for (let sign = comparisonAt(p); sign !== undefined; sign = comparisonAt(p)) {
    if (sign === '∈' && skippedSpace(p)) continue;
    if (take(p).text === '≈') p.notes.add('read ≈ as =');
    signs.push(sign);
    sides.push(expression(p));
  }
  return signs.length === 0 ? sides[0]! : node(p, from, { op: 'relation', sides, signs });
}

/** `… ∈ ℝ^{d×d}` says a shape, which is inferred anyway; the cursor moves past it. */
function skippedSpace(p: Cursor): boolean {
  const { kind, text } = peek(p, 1);
  if (kind !== 'word' || !['R', 'C', 'N', 'Z'].includes(text) || lookup(p, text) !== undefined) return false;
  p.at += 2;
  if (is(p, '^')) p.at = groupEnd(p, p.at + 1);
  p.notes.add(`left out that it lies in ${text}`);
  return true;
}

/** A sum: terms and their signs. */
export const expression = (p: Cursor): Expression => nested(p, unions);

function unions(p: Cursor): Expression {
  const from = p.at;
  let left = additive(p);
  for (;;) {
    const name = is(p, '∪') ? 'union' : is(p, '∩') ? 'intersection' : is(p, '∖') ? 'difference' : undefined;
    if (name === undefined) return left;
    take(p);
    const start = p.at;
    const right = asSet(p, start, additive(p));
    left = node(p, from, { op: 'call', name, args: [asSet(p, from, left), right] });
  }
}

/** `{5}` beside ∪ is a set of one. */
function asSet(p: Cursor, start: number, e: Expression): Expression {
  const braces = p.tokens[start]?.text === '{' && e.op !== 'list' && e.op !== 'call';
  return braces ? { op: 'list', bracket: '{', items: [e] } : e;
}

function additive(p: Cursor): Expression {
  const from = p.at;
  const terms: Expression[] = [signed(p)];
  while (is(p, '+') || is(p, '-')) {
    // In `[a -b]` white space before a sign and none after it begins the next item.
    if (p.spacing && peek(p).spaced && !peek(p, 1).spaced) break;
    terms.push(signed(p));
  }
  const alike = (p.arrays || p.dotted || p.matmul) && terms.length > 1 ? levelled(p, terms) : terms;
  const sum = terms.length === 1 ? terms[0]! : filled(p, from, node(p, from, { op: 'sum', terms: alike }));
  if (!is(p, 'mod') && !(isWord(p, 'mod') && lookup(p, 'mod') === undefined)) return sum;
  // `k - j \bmod N`: looser than the signs before it.
  take(p);
  return node(p, from, { op: 'call', name: 'mod', args: [sum, product(p)] });
}

/** A term with the sign before it, if any. */
function signed(p: Cursor): Expression {
  const from = p.at;
  let negative = false;
  while (is(p, '+') || is(p, '-')) negative = (take(p).text === '-') !== negative;
  const of = is(p, '…') ? dots(p) : tensor(p);
  return negative ? node(p, from, { op: 'negative', of }) : of;
}

export function dots(p: Cursor): Expression {
  const from = p.at;
  take(p);
  return node(p, from, { op: 'dots' });
}

/** Entrywise and Kronecker products: looser than juxtaposition, `Fc ⊙ Fh`. */
export function tensor(p: Cursor): Expression {
  const from = p.at;
  let left = product(p);
  while (is(p, '⊙') || is(p, '⊗')) {
    const op = take(p).text === '⊙' ? 'hadamard' : 'kronecker';
    const right = product(p);
    left =
      op === 'kronecker' && isDyad(p, left, right) ? dyad(p, from, left, right) : node(p, from, { op, left, right });
  }
  return left;
}

/** `u ⊗ v` of vectors is u vᵀ to some, and the long vector of all products to others. */
const isDyad = (p: Cursor, u: Expression, v: Expression): boolean =>
  rough(p, v) === 'c' &&
  rough(p, u) === 'c' &&
  fork(p, 2, 'read ⊗ of vectors as one long vector; it could also be u vᵀ') === 1;
const dyad = (p: Cursor, from: number, u: Expression, v: Expression): Expression =>
  node(p, from, { op: 'product', factors: [u, node(p, from, { op: 'transpose', of: v })] });
