/** LaTeX constructs: fractions, roots, binomials, braces under and over, environments. */
import { ratio } from '#scalar';
import { expect, fail, is, node, peek, take, type Cursor } from './cursor.ts';
import { atom } from './atom.ts';
import { environment } from './environment.ts';
import type { Expression } from '../expression.ts';
import { expression } from './parse.ts';
import { pieces, cut } from './words.ts';

export function construct(p: Cursor): Expression {
  const from = p.at;
  const { text } = peek(p);
  if (text.startsWith('begin:')) return environment(p);
  take(p);
  if (text === 'frac') {
    const over = argument(p);
    return node(p, from, { op: 'quotient', over, under: argument(p) });
  }
  if (text === 'binom') {
    const n = argument(p);
    return node(p, from, { op: 'call', name: 'binomial', args: [n, argument(p)] });
  }
  if (text === 'norm' || text === 'abs') return node(p, from, { op: 'call', name: text, args: [argument(p)] });
  if (text === 'sqrt') return root(p, from);
  if (text === 'underbrace' || text === 'overbrace') {
    return braced(p, from);
  }
  if (text === 'overset' || text === 'stackrel' || text === 'underset' || text === 'textcolor' || text === 'color') {
    skipArgument(p);
    return argument(p);
  }
  return fail(p, 'an expression', p.tokens[from]);
}

/** A group in braces, or one token: one digit of a number, one letter of a word. */
export function argument(p: Cursor): Expression {
  if (is(p, '{')) {
    take(p);
    const { spacing, bars } = p;
    p.spacing = false;
    p.bars = [];
    const inside = expression(p);
    expect(p, '}');
    p.spacing = spacing;
    p.bars = bars;
    return inside;
  }
  const token = peek(p);
  if (token.kind === 'number' && /^\d{2,}$/.test(token.text)) {
    const digit = (text: string, start: number) => ({
      ...token,
      text,
      start,
      end: start + text.length,
      value: ratio(BigInt(text)),
    });
    p.tokens.splice(p.at, 1, digit(token.text[0]!, token.start), digit(token.text.slice(1), token.start + 1));
  }
  if (token.kind === 'word' && !token.whole) {
    const found = pieces(p, token.text);
    if (found !== undefined) cut(p, found);
  }
  return atom(p);
}

/** What is over or under a brace is a remark; but `A ⋯ A` with a number under it is a power. */
function braced(p: Cursor, from: number): Expression {
  const { repeating } = p;
  p.repeating = true;
  const inside = argument(p);
  p.repeating = repeating;
  const labelled = is(p, '_') || is(p, '^');
  if (labelled) take(p);
  const items = inside.op === 'product' ? inside.factors : inside.op === 'sum' ? inside.terms : [];
  if (!items.some(({ op }) => op === 'dots')) {
    if (labelled) skipArgument(p);
    return inside;
  }
  if (!labelled || !is(p, '{')) fail(p, 'how often it is repeated, under the brace');
  take(p);
  const count = expression(p);
  while (!is(p, '}') && peek(p).kind === 'word') take(p);
  expect(p, '}');
  const base = items[0]!;
  return inside.op === 'sum'
    ? node(p, from, { op: 'product', factors: [count, base] })
    : node(p, from, { op: 'power', base, exponent: count });
}

function root(p: Cursor, from: number): Expression {
  if (!is(p, '[')) return node(p, from, { op: 'call', name: 'sqrt', args: [argument(p)] });
  take(p);
  const degree = expression(p);
  expect(p, ']');
  const base = argument(p);
  const exponent: Expression = { op: 'quotient', over: { op: 'number', value: ratio(1) }, under: degree };
  return node(p, from, { op: 'power', base, exponent });
}

/** Moves past a group that is a remark. */
function skipArgument(p: Cursor): void {
  if (!is(p, '{')) {
    take(p);
    return;
  }
  let depth = 0;
  do {
    const { kind, text } = take(p);
    if (kind === 'end') fail(p, "'}'");
    if (kind === 'op' && text === '{') depth++;
    if (kind === 'op' && text === '}') depth--;
  } while (depth > 0 && peek(p).kind !== 'end');
}
