/** Two indices of which the second is what the first leaves: `Σ_{i+j=t} h_i x_j`. */
import { call, minus, number, symbol } from '../build.ts';
import { peek, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { rangeOf } from './extent.ts';
import { expression } from './parse.ts';
import type { Bounds } from './range.ts';
import { Stop } from './tokens/token.ts';
import { holds, transform } from '../walk.ts';
import { lookup } from './words.ts';

/** `i + j = t` at the cursor, which moves past it; undefined where one of the letters means something else. */
export function addends(p: Cursor, own: ReadonlySet<string>): readonly Bounds[] | undefined {
  if (peek(p, 3).text !== '=' || peek(p, 1).text !== '+') return undefined;
  const [first, second] = [peek(p), peek(p, 2)];
  const isFree = ({ kind, text }: typeof first): boolean => {
    const name = lookup(p, text) ?? text;
    const isNew = !p.lexicon.declarations.has(name) && !p.bound.includes(name);
    return kind === 'word' && /^\\?[A-Za-z]+$/.test(text) && (own.has(text) || isNew);
  };
  if (!isFree(first) || !isFree(second) || first.text === second.text) return undefined;
  p.at += 4;
  return [{ index: first.text }, { index: second.text, rest: { from: first.text, total: expression(p) } }];
}

/** Whether something is raised to it: powers without a range begin at the identity. */
const isExponent = (e: Expression, index: string): boolean =>
  holds(e, (part) => part.op === 'power' && part.exponent.op === 'symbol' && part.exponent.name === index);

/** The sum over the first alone, as far as both stay in their ranges. */
export function withoutSecond(
  p: Cursor,
  at: number,
  body: Expression,
  ranges: readonly Bounds[],
): { readonly body: Expression; readonly ranges: readonly Bounds[] } {
  const second = ranges.find(({ rest }) => rest !== undefined);
  const first = ranges.find(({ index }) => index === second?.rest?.from);
  if (second?.rest === undefined || first === undefined) return { body, ranges };
  const { total } = second.rest;
  const ends = ({ index, from, to }: Bounds): { from: Expression; to: Expression | undefined } => {
    const natural = rangeOf(body, index, p.lexicon.declarations);
    const low = from ?? natural?.from ?? (isExponent(body, index) ? number(0) : undefined);
    if (low === undefined) throw new Stop(`where '${index}' begins is not said`, p.tokens[at]!.start);
    return { from: low, to: to ?? natural?.to };
  };
  const [mine, theirs] = [ends(first), ends(second)];
  const most = minus(total, theirs.from);
  const merged: Bounds = {
    index: first.index,
    from: theirs.to === undefined ? mine.from : call('max', mine.from, minus(total, theirs.to)),
    to: mine.to === undefined ? most : call('min', mine.to, most),
  };
  const left = minus(total, symbol(first.index));
  return {
    body: transform(body, (e) => (e.op === 'symbol' && e.name === second.index ? left : e)),
    ranges: ranges.flatMap((range) => (range === first ? [merged] : range === second ? [] : [range])),
  };
}
