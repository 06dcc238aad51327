/** A function and its arguments, with or without brackets: `log n`, `\log_2^2 n`, `tr(AB)`, `outer(u, v)`. */
import { ratio } from '#scalar';
import { accept, expect, fail, fork, is, isWord, node, peek, take, unbind, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { minusOne } from './factor.ts';
import { functions, type Known } from './functions.ts';
import { normNamed } from './bars.ts';
import { diagonal, extreme, ofSize } from './dots/diagonal.ts';
import { relation } from './parse.ts';
import { run } from './product.ts';
import { rewrite } from './code/rewrite.ts';
import { rough } from './joined.ts';
import { argument } from './construct.ts';
import { counting } from './brackets.ts';
import { isKeyword, keyword, norms, order } from './code/keyword.ts';
import { gathering } from './code/running.ts';
import { bindAhead, generator } from './code/generator.ts';
import { Stop, type Token } from './tokens/token.ts';
import { meanAlong } from './code/totals.ts';

export function call(p: Cursor): Expression {
  const from = p.at;
  const word = take(p);
  const known = functions.get(word.text);
  if (known === undefined) return rewrite(p, from, word);
  if (known.name === 'norm' && is(p, '_')) {
    const name = normNamed(p);
    return node(p, from, { op: 'call', name, args: args(p, known) });
  }
  if ((known.name === 'max' || known.name === 'min') && is(p, '_')) return extreme(p, from, known.name);
  const base = is(p, '_') ? subscripted(p, known) : undefined;
  const power = raised(p);
  const { args: given, bracketed } = gathering(p, known.name, () => applied(p, known));
  const { axis } = p;
  p.axis = undefined;
  if (axis !== undefined && known.name === 'mean') return meanAlong(p, from, given[0]!, axis);
  if (axis !== undefined) throw new Stop(`an axis of ${known.name} is not read`, word.start);
  const [first, second] = given;
  // MATLAB counts the sides from 1, and leaves the mean of the rows lying down.
  if (known.name === 'mean' && second !== undefined) {
    const side = second.op === 'number' ? second.value.n : 0n;
    const mean = meanAlong(p, from, first!, p.arrays ? `${side}` : `${side - 1n}`);
    return side === 1n && !p.arrays ? node(p, from, { op: 'transpose', of: mean }) : mean;
  }
  if (known.name === 'diag' && second?.op === 'call' && second.name === 'offset')
    return node(p, from, { op: 'call', name: 'diag', args: [given[0]!, second.args[0]!] });
  const sized = known.name === 'diag' ? ofSize(p, given) : undefined;
  if (sized) return node(p, from, { op: 'call', name: 'diag', args: sized });
  const items =
    known.name === 'diag' || known.name === 'max' || known.name === 'min' ? diagonal(p, from, given) : given;
  const inner = named(p, from, known, base === undefined ? items : [...items, base]);
  if (power?.op === 'iterated') return iterate(p, from, known, inner, power.times);
  if (power !== undefined) return node(p, from, { op: 'power', base: inner, exponent: power });
  return bracketed && known.name.startsWith('log') && is(p, '^') && !inCode(peek(p))
    ? squared(p, from, known, given, inner)
    : inner;
}

/** `**`, as code has it: what stands before it is called first. */
const inCode = ({ start, end }: Token): boolean => end - start === 2;

/** `log(n)^2` may be (log n)² or log(n²). */
function squared(p: Cursor, from: number, known: Known, given: readonly Expression[], inner: Expression): Expression {
  if (fork(p, 2, 'log(n)^2 is read as (log n)^2; it could also be log(n^2)') === 0) return inner;
  take(p);
  const exponent = argument(p);
  const power = node(p, from, { op: 'power', base: given[0]!, exponent });
  return named(p, from, known, [power, ...given.slice(1)]);
}

export function named(p: Cursor, from: number, known: Known, args: readonly Expression[]): Expression {
  if (known.name === 'log2')
    return node(p, from, { op: 'call', name: 'log', args: [...args, { op: 'number', value: ratio(2) }] });
  if (known.name === 'log10')
    return node(p, from, { op: 'call', name: 'log', args: [...args, { op: 'number', value: ratio(10) }] });
  const [first, second] = args;
  if (known.name.endsWith('norm') && second?.op === 'symbol')
    return node(p, from, { op: 'call', name: norms[second.name] ?? 'norm', args: [first!] });
  if (known.name.startsWith('entrywise') && first && rough(p, first) !== 'm')
    return node(p, from, { op: 'call', name: known.name.slice('entrywise'.length), args });
  const name = known.name !== 'numpynorm' ? known.name : second === undefined ? 'normF' : 'norm';
  return node(p, from, { op: 'call', name, args });
}

type Iterated = { readonly op: 'iterated'; readonly times: number };

/** The power between a function and its argument: `\log^2 n`, `\log^{(2)} n`, `log**2 n`. */
function raised(p: Cursor): Expression | Iterated | undefined {
  if (!accept(p, '^')) return undefined;
  if (
    is(p, '{') &&
    peek(p, 1).text === '(' &&
    peek(p, 2).kind === 'number' &&
    peek(p, 3).text === ')' &&
    peek(p, 4).text === '}'
  ) {
    const times = Number(peek(p, 2).text);
    p.at += 5;
    if (!Number.isInteger(times) || times < 1 || times > 8) fail(p, 'a function applied 1 to 8 times');
    return { op: 'iterated', times };
  }
  if (accept(p, '-')) {
    const token = take(p);
    if (token.text !== '1') fail(p, '1', token);
    return minusOne;
  }
  return argument(p);
}

function iterate(p: Cursor, from: number, known: Known, inner: Expression, times: number): Expression {
  let found = inner;
  for (let i = 1; i < times; i++) found = named(p, from, known, [found]);
  return found;
}

/** The base of a logarithm. */
function subscripted(p: Cursor, known: Known): Expression | undefined {
  const at = take(p);
  if (known.name !== 'log') throw new Stop(`'${known.name}' takes no subscript`, at.start);
  return argument(p);
}

function applied(p: Cursor, known: Known): { args: readonly Expression[]; bracketed: boolean } {
  if (is(p, '(') || (is(p, '[') && known.bare !== true)) return { args: args(p, known), bracketed: true };
  if ((known.name === 'max' || known.name === 'min') && (is(p, '{') || is(p, 'set{')))
    return { args: args(p, known), bracketed: true };
  if (known.name === 'span' && (is(p, 'set{') || is(p, '{'))) return { args: args(p, known), bracketed: true };
  if (is(p, '{')) return { args: [argument(p)], bracketed: true };
  if (known.bare !== true) fail(p, `'(' after ${known.name}`);
  return { args: [run(p)], bracketed: false };
}

/** Arguments in brackets, their number checked. */
export function args(
  p: Cursor,
  known: { readonly name: string; readonly least: number; readonly most: number },
): readonly Expression[] {
  const from = p.at;
  const opening = take(p);
  const close = { '(': ')', '[': ']', '{': '}', 'set{': 'set}' }[opening.text];
  if (close === undefined) fail(p, `'(' after ${known.name}`, opening);
  const { spacing, bars } = p;
  p.spacing = false;
  p.bars = [];
  const found: Expression[] = [];
  const scope = p.bound.length;
  bindAhead(p);
  if (!is(p, close)) {
    do {
      if (isKeyword(p)) keyword(p, found);
      else if (found.length === 1 && isWord(p, 'all')) p.axis = take(p).text;
      else if (known.name.endsWith('norm') && found.length === 1) found.push(order(p));
      else found.push(counting(p, p.at, relation(p)));
    } while (accept(p, ','));
  }
  if (peek(p).kind === 'word' && peek(p).text === 'for' && found.length === 1) {
    const list = generator(p, from, found[0]!, close);
    unbind(p, scope);
    p.spacing = spacing;
    p.bars = bars;
    return [list];
  }
  expect(p, close);
  p.spacing = spacing;
  p.bars = bars;
  unbind(p, scope);
  if (found.length < known.least || found.length > known.most) {
    const wanted = known.least === known.most ? `${known.least}` : `${known.least} to ${known.most}`;
    throw new Stop(
      `${known.name} takes ${wanted} argument${wanted === '1' ? '' : 's'}, found ${found.length}`,
      opening.start,
    );
  }
  return found;
}
