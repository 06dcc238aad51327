/** Products: factors side by side or with a sign between, quotients, the run that a bare function takes. */
import { solved } from './code/array-forms.ts';
import { accept, fail, fork, is, nested, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { divided } from './entrywise.ts';
import { factor, minusOne } from './factor.ts';
import { isModulo, startsBracket, startsFactor, startsFunction, startsRoot } from './starts.ts';
import { extend, kindOf, replace, rough, starting, whole, type Run } from './joined.ts';
import { dots } from './parse.ts';
import { isMatlab } from './code/part.ts';
import { filled } from './dots/progression.ts';
import { Stop, type Token } from './tokens/token.ts';

function joins(sign: string): boolean {
  switch (sign) {
    case '*':
    case '·':
    case '×':
    case '@':
    case '.*':
    case './':
    case '/':
    case '⧵':
      return true;
    default:
      return false;
  }
}

/** Factors one after another, with or without a sign between them. */
export function product(p: Cursor): Expression {
  const found = starting(p.at, factor(p));
  for (;;) {
    const token = peek(p);
    if (isModulo(p)) {
      take(p);
      replace(found, node(p, found.from, { op: 'call', name: 'mod', args: [whole(p, found), operand(p)] }));
    } else if (token.kind === 'op' && joins(token.text)) {
      take(p);
      if (token.text === '/' && is(p, '/') && !peek(p).spaced) floored(p, found);
      else signed(p, found, token.text);
    } else if (token.text === '.' && token.spaced && peek(p, 1).spaced && continues(p)) {
      take(p);
      signed(p, found, '·');
    } else if (is(p, '…') && continues(p)) found.factors.push(dots(p));
    else if (startsFactor(p)) beside(p, found);
    else break;
  }
  const made = whole(p, found);
  return made.op === 'product' && found.factors.length > 1 ? filled(p, found.from, made) : made;
}

/** `a // b`, the cursor at the second stroke. */
function floored(p: Cursor, found: Run): void {
  take(p);
  const ratio = node(p, found.from, { op: 'quotient', over: whole(p, found), under: operand(p) });
  replace(found, node(p, found.from, { op: 'call', name: 'floor', args: [ratio] }));
}

function signed(p: Cursor, found: Run, sign: string): void {
  if (sign === '/' || sign === './') return quotient(p, found, sign);
  if (sign === '⧵') {
    const base = whole(p, found);
    return replace(found, node(p, found.from, { ...solved(p, base, operand(p)) }));
  }
  // `p · K q`: a dot after a vector takes all that is juxtaposed after it.
  const dotted = sign === '·' && kindOf(p, found) === 'c';
  extend(p, found, sign, dotted ? juxtaposed(p) : operand(p));
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
function beside(p: Cursor, found: Run): void {
  const start = peek(p);
  const right = factor(p);
  const left = found.factors.at(-1)!;
  const mixed = left.op === 'number' && left.value.d === 1n && isMixed(p, start, right);
  if (mixed) found.factors.splice(-1, 1, node(p, found.from, { op: 'sum', terms: [left, right] }));
  else found.factors.push(right);
}

function isMixed(p: Cursor, start: Token, right: Expression): boolean {
  if (right.op === 'number' && start.kind === 'number') {
    if (/[^\d.]/.test(start.text) && right.value.d > 1n) return true;
    throw new Stop('expected an operator between two numbers', start.start);
  }
  const fraction = right.op === 'quotient' && right.over.op === 'number' && right.under.op === 'number';
  if (!fraction || start.text !== 'frac') return false;
  return fork(p, 2, 'a number before a fraction is read as a product; it could also be a mixed number') === 1;
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
  const found = starting(p.at, operand(p));
  while (startsFactor(p)) found.factors.push(factor(p));
  return whole(p, found);
}

/** `a/b c` is `(a/b) c`; whether `a/(b c)` was meant is another reading. */
function quotient(p: Cursor, found: Run, sign: string): void {
  const over = whole(p, found);
  const under = starting(p.at, operand(p));
  const ambiguous = startsFactor(p) && !(over.op === 'number' && under.factors[0]!.op === 'number');
  if (ambiguous && fork(p, 2, 'a/b c is read as (a/b) c; it could also be a/(b c)') === 1)
    while (startsFactor(p)) under.factors.push(factor(p));
  const divisor = whole(p, under);
  // In MATLAB and Julia `B / A` is B A⁻¹, where nothing else it could be fits.
  if (sign === '/' && rough(p, divisor) === 'm' && 'mr'.includes(kindOf(p, found)) && isMatlab(p)) {
    const inverse = node(p, found.from, { op: 'power', base: divisor, exponent: minusOne });
    return replace(found, node(p, found.from, { op: 'product', factors: [over, inverse] }));
  }
  const vectors = p.lexicon.hasMatrices && (sign === './' || (kindOf(p, found) === 'c' && rough(p, divisor) === 'c'));
  if (!vectors) return replace(found, node(p, found.from, { op: 'quotient', over, under: divisor }));
  const entries = divided(p, found.from, over, divisor);
  if (entries === undefined) fail(p, 'numbers or vectors: matrices are not divided entry by entry', peek(p, -1));
  p.notes.add('read a quotient of vectors as entry by entry');
  replace(found, entries);
}

/** Juxtaposed factors as a bare function takes them: up to a sign, a function, or a bracket after the first. */
export function run(p: Cursor): Expression {
  if (!startsFactor(p) && !is(p, '-')) fail(p, 'an argument');
  if (is(p, '-')) return operand(p);
  const found = starting(p.at, factor(p));
  while (startsFactor(p) && !startsBracket(p) && !startsFunction(p) && !startsRoot(p)) found.factors.push(factor(p));
  return whole(p, found);
}
