/** Relations, sums and products: everything looser than a factor. */
import { accept, fail, fork, is, nested, node, peek, take, type Cursor } from './cursor.ts';
import type { Comparison, Expression } from './expression.ts';
import { factor, startsFactor, startsBracket } from './factor.ts';
import { joined } from './joined.ts';

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
    if (take(p).text === '≈') p.notes.add('read ≈ as =');
    signs.push(sign);
    sides.push(expression(p));
  }
  return signs.length === 0 ? sides[0]! : node(p, from, { op: 'relation', sides, signs });
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
    left = node(p, from, { op: 'call', name, args: [left, additive(p)] });
  }
}

function additive(p: Cursor): Expression {
  const from = p.at;
  const terms: Expression[] = [signed(p)];
  while (is(p, '+') || is(p, '-')) {
    // In `[a -b]` white space before a sign and none after it begins the next item.
    if (p.spacing && peek(p).spaced && !peek(p, 1).spaced) break;
    terms.push(signed(p));
  }
  return terms.length === 1 ? terms[0]! : node(p, from, { op: 'sum', terms });
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
function tensor(p: Cursor): Expression {
  const from = p.at;
  let left = product(p);
  while (is(p, '⊙') || is(p, '⊗')) {
    const op = take(p).text === '⊙' ? 'hadamard' : 'kronecker';
    left = node(p, from, { op, left, right: product(p) });
  }
  return left;
}

const signs: ReadonlySet<string> = new Set(['*', '·', '×', '@', '.*', './', '/', '&*']);

/** Factors one after another, with or without a sign between them. */
export function product(p: Cursor): Expression {
  const from = p.at;
  let left = factor(p);
  for (;;) {
    const token = peek(p);
    if (token.kind === 'op' && signs.has(token.text)) {
      take(p);
      left =
        token.text === '/' || token.text === './'
          ? quotient(p, from, left)
          : joined(p, from, left, token.text, operand(p));
    } else if (is(p, '…') && left.op !== 'dots') left = joined(p, from, left, '', dots(p));
    else if (startsFactor(p)) left = joined(p, from, left, '', factor(p));
    else return left;
  }
}

/** A factor that may carry its own sign: `A @ -B`. */
function operand(p: Cursor): Expression {
  const from = p.at;
  if (is(p, '…')) return dots(p);
  if (accept(p, '+')) return operand(p);
  if (accept(p, '-')) return node(p, from, { op: 'negative', of: nested(p, operand) });
  return factor(p);
}

/** `a/b c` is `(a/b) c`; whether `a/(b c)` was meant is another reading. */
function quotient(p: Cursor, from: number, over: Expression): Expression {
  const start = p.at;
  let under = operand(p);
  const ambiguous = startsFactor(p) && !(over.op === 'number' && under.op === 'number');
  if (ambiguous && fork(p, 2, 'a/b c is read as (a/b) c; it could also be a/(b c)') === 1)
    while (startsFactor(p)) under = joined(p, start, under, '', factor(p));
  return node(p, from, { op: 'quotient', over, under });
}

/** Juxtaposed factors as a bare function takes them: up to a sign, a function, or a bracket after the first. */
export function run(p: Cursor): Expression {
  const from = p.at;
  if (!startsFactor(p) && !is(p, '-')) fail(p, 'an argument');
  if (is(p, '-')) return operand(p);
  let left = factor(p);
  while (startsFactor(p) && !startsBracket(p) && !startsFunction(p)) left = joined(p, from, left, '', factor(p));
  return left;
}

import { startsFunction } from './factor.ts';
