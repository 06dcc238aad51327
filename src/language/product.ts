/** Products: factors side by side or with a sign between, quotients, the run that a bare function takes. */
import { accept, fail, fork, is, nested, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { factor, startsBracket, startsFactor, startsFunction } from './factor.ts';
import { closed, joined, rough } from './joined.ts';
import { dots } from './parse.ts';
import { filled } from './progression.ts';
import { Stop } from './token.ts';

const signs: ReadonlySet<string> = new Set(['*', '·', '×', '@', '.*', './', '/', '&*']);

/** Factors one after another, with or without a sign between them. */
export function product(p: Cursor): Expression {
  const from = p.at;
  let left = factor(p);
  for (;;) {
    const token = peek(p);
    if (token.kind === 'op' && signs.has(token.text)) {
      take(p);
      left = signed(p, from, left, token.text);
    } else if (is(p, '…') && left.op !== 'dots' && continues(p)) left = joined(p, from, left, '', dots(p));
    else if (startsFactor(p)) left = beside(p, from, left);
    else return left.op === 'product' ? filled(p, from, left) : left;
  }
}

function signed(p: Cursor, from: number, left: Expression, sign: string): Expression {
  if (sign === '/' || sign === './') return quotient(p, from, left);
  // `p · K q`: a dot after a vector takes all that is juxtaposed after it.
  const dotted = sign === '·' && rough(p, left) === 'c';
  return joined(p, from, left, sign, dotted ? juxtaposed(p) : operand(p));
}

/** Whether factors go on after the dots: in `a + b + …` they do not. */
const continues = (p: Cursor): boolean => {
  const { kind, text } = peek(p, 1);
  return (
    kind === 'word' ||
    kind === 'number' ||
    kind === 'command' ||
    (kind === 'op' && ('([{*·×@'.includes(text) || text === 'set{'))
  );
};

/** A factor beside another: `2\frac13` may be two and a third, and two numbers side by side are no product. */
function beside(p: Cursor, from: number, left: Expression): Expression {
  const start = peek(p);
  const right = factor(p);
  if (left.op !== 'number') return joined(p, from, left, '', right);
  if (right.op === 'number' && start.kind === 'number') {
    if (!/[½¼¾]/.test(start.text)) throw new Stop('expected an operator between two numbers', start.start);
    return node(p, from, { op: 'sum', terms: [left, right] });
  }
  const fraction =
    right.op === 'quotient' && right.over.op === 'number' && right.under.op === 'number' && start.text === 'frac';
  if (!fraction || left.value.d !== 1n) return joined(p, from, left, '', right);
  const mixed = fork(p, 2, 'a number before a fraction is read as a product; it could also be a mixed number') === 1;
  return mixed ? closed(node(p, from, { op: 'sum', terms: [left, right] })) : joined(p, from, left, '', right);
}

/** A factor that may carry its own sign: `A @ -B`. */
function operand(p: Cursor): Expression {
  const from = p.at;
  if (is(p, '…')) return dots(p);
  if (accept(p, '+')) return nested(p, operand);
  if (accept(p, '-')) return node(p, from, { op: 'negative', of: nested(p, operand) });
  return factor(p);
}

/** Factors without a sign between them. */
function juxtaposed(p: Cursor): Expression {
  const from = p.at;
  let left = operand(p);
  while (startsFactor(p)) left = joined(p, from, left, '', factor(p));
  return closed(left);
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
