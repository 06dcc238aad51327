/** A factor: an atom and what is raised, primed or appended to it. */
import { ratio } from '#scalar';
import { atom } from './atom.ts';
import { hasAxis, stands, stretched, withAxis } from './code/broadcast.ts';
import { accept, expect, fail, is, nested, node, peek, take, type Cursor } from './cursor.ts';
import { entry, hasEntry } from './entry.ts';
import type { Expression } from '../expression.ts';
import { multiplied, powered } from './entrywise.ts';
import { mark, shapedMark, startsTransposed, type Mark } from './marks.ts';
import { method, solution } from './code/method.ts';
import { rough } from './joined.ts';
import { limits, over } from '../limits.ts';
import { expression } from './parse.ts';
import { colonsAhead, part } from './code/part.ts';
import { Stop } from './tokens/token.ts';
import { isModulo, startsBracket } from './starts.ts';
import { cut, pieces } from './words.ts';

export const minusOne: Expression = { op: 'negative', of: { op: 'number', value: ratio(1) } };

/** Signs that something may stand before. */
const after = new Set(['^', '.^', '_', '[', "'", "''", 'ᵀ', '⊤', '!', '%', '.']);

export function factor(p: Cursor): Expression {
  const from = p.at;
  let base = atom(p);
  for (;;) {
    const token = peek(p);
    if (token.kind !== 'op' || (p.spacing && token.spaced)) return base;
    const solves = base.op === 'call' && base.name === 'solution';
    if (!after.has(token.text) && !solves) return base;
    if (token.text === '.^') base = entrywise(p, from, base);
    else if (token.text === '^' && isEntrywise(p)) base = entrywise(p, from, base);
    else if (token.text === '^') base = raisedTo(p, from, base);
    else if (token.text === '[' && hasAxis(p, base)) base = withAxis(p, from, base);
    else if (base.op === 'call' && base.name === 'solution') base = solution(p, from, base.args);
    else if (token.text === '[' && p.lexicon.hasMatrices && colonsAhead(p) > 0) {
      const cut = part(p, from, base);
      if (cut === undefined) return base;
      base = cut;
    } else if (hasEntry(p, base)) base = entry(p, from, base);
    else if (token.text === "'" || token.text === "''" || token.text === 'ᵀ' || token.text === '⊤') {
      take(p);
      base = transposed(p, from, base);
      if (token.text === "''") base = node(p, from, { op: 'transpose', of: base });
    } else if (token.text === '!') {
      take(p);
      base = node(p, from, { op: 'call', name: 'factorial', args: [base] });
    } else if (token.text === '%' && !isModulo(p)) {
      take(p);
      p.notes.add('read % as hundredths');
      base = node(p, from, { op: 'quotient', over: base, under: { op: 'number', value: ratio(100) } });
    } else if (token.text === '.' && peek(p, 1).kind === 'word' && !token.spaced) base = method(p, from, base);
    else return base;
  }
}

/** What stands after `^`: a transpose, an inverse, both, or an exponent. */
function raisedTo(p: Cursor, from: number, base: Expression): Expression {
  take(p);
  const braces = is(p, '{');
  const parens = is(p, '(');
  const open = braces || parens ? 1 : 0;
  const close = braces ? '}' : ')';
  const flag = mark(p, open) ?? shapedMark(p, base, open);
  if (
    flag !== undefined &&
    (open === 0 || (peek(p, open + flag.length).kind === 'op' && peek(p, open + flag.length).text === close))
  ) {
    p.at += flag.length + open * 2;
    return marked(p, from, base, flag.is);
  }
  if (braces && peek(p, 1).text === '⊤' && peek(p, 1).kind === 'op') {
    // `A^{⊤k}` is a power of the transpose: the group goes on behind its sign.
    p.at++;
    return power(p, from, transposed(p, from, base), grouped(p, '}'));
  }
  if (open === 0 && startsTransposed(p)) return marked(p, from, base, 'transpose');
  const exponent = open === 1 ? grouped(p, braces ? '}' : ')') : nested(p, bareExponent);
  if (base.op === 'call' && base.name === 'e') return node(p, from, { op: 'call', name: 'exp', args: [exponent] });
  const literal = exponent.op === 'negative' ? exponent.of : exponent;
  if (literal.op === 'number' && literal.value.n > literal.value.d * BigInt(limits.exponent))
    throw new Stop(over('exponent'), exponent.at?.[0] ?? 0);
  return power(p, from, base, exponent);
}

/** Whether it is code, whose powers go entry by entry. */
const inCode = (p: Cursor): boolean => p.python || p.arrays || p.matmul;

/** A power: of a vector by a number, and of what code multiplies entry by entry, that of the entries. */
export function power(p: Cursor, from: number, base: Expression, exponent: Expression): Expression {
  const literal = exponent.op === 'negative' ? exponent.of : exponent;
  const squared = exponent.op === 'number' && exponent.value.n === 2n && exponent.value.d === 1n;
  const isNumber = literal.op === 'number' || inCode(p);
  if (isNumber && p.lexicon.hasMatrices && rough(p, base) === 'c' && rough(p, literal) === 's') {
    p.notes.add('read the power of a vector as entry by entry');
    const raised = squared
      ? node(p, from, { op: 'hadamard', left: base, right: base })
      : powered(p, from, base, exponent);
    return stands(p, base) ? stretched(p, from, raised, 'column') : raised;
  }
  const entries = squared && rough(p, base) === 'm' ? multiplied(p, from, base, base) : undefined;
  return entries ?? node(p, from, { op: 'power', base, exponent });
}

/** `v^{\odot 2}`, whose mark is then taken out. */
function isEntrywise(p: Cursor): boolean {
  if (peek(p, 1).text !== '{' || peek(p, 2).text !== '⊙' || peek(p, 3).text === '}') return false;
  p.tokens.splice(p.at + 2, 1);
  return true;
}

/** `A.^2`: of numbers a power, of matrices the product entry by entry. */
function entrywise(p: Cursor, from: number, base: Expression): Expression {
  const power = raisedTo(p, from, base);
  if (power.op !== 'power' || !p.lexicon.hasMatrices || rough(p, base) === 's') return power;
  const { exponent } = power;
  if (exponent.op === 'number' && exponent.value.n === 2n && exponent.value.d === 1n)
    return node(p, from, { op: 'hadamard', left: base, right: base });
  if (rough(p, base) === 'c') return powered(p, from, base, exponent);
  throw new Stop('of powers of a matrix entry by entry only the square is read', exponent.at?.[0] ?? 0);
}

/** A bold 1 is the vector of ones in some hands: with its size it is read, `1_n`. */
function transposed(p: Cursor, from: number, of: Expression): Expression {
  if (of.op === 'number')
    throw new Stop('a number has no transpose; the vector of ones is written 1_n', p.tokens[from]!.start);
  return node(p, from, { op: 'transpose', of });
}

function marked(p: Cursor, from: number, base: Expression, what: Mark['is']): Expression {
  if (what === 'pseudo') return node(p, from, { op: 'call', name: 'pinv', args: [base] });
  if (what === 'transpose') return transposed(p, from, base);
  const inverse = node(p, from, { op: 'power', base, exponent: minusOne });
  return what === 'inverse' ? inverse : node(p, from, { op: 'transpose', of: inverse });
}

function grouped(p: Cursor, close: string): Expression {
  take(p);
  const { spacing } = p;
  p.spacing = false;
  const inside = expression(p);
  expect(p, close);
  p.spacing = spacing;
  return inside;
}

/** An exponent without brackets: a sign, one atom, and a tower's next storey. */
function bareExponent(p: Cursor): Expression {
  const from = p.at;
  if (accept(p, '-')) return node(p, from, { op: 'negative', of: nested(p, bareExponent) });
  if (accept(p, '+')) return nested(p, bareExponent);
  const token = peek(p);
  if (token.kind === 'word' && !token.whole) {
    const found = pieces(p, token.text);
    if (found !== undefined) cut(p, found);
  }
  if (token.kind === 'op' && !startsBracket(p) && !is(p, '√')) fail(p, 'an exponent');
  const base = atom(p);
  if (!is(p, '^') || mark(p, 1) !== undefined) return base;
  take(p);
  const exponent = is(p, '{') || is(p, '(') ? grouped(p, is(p, '{') ? '}' : ')') : nested(p, bareExponent);
  return node(p, from, { op: 'power', base, exponent });
}
