/** Sums and products over an index, as growths. */
import { ratio, rationals } from '#scalar';
import type { Growth } from '#cost';
import type { Expression } from '../expression.ts';
import { growth, NoGrowth } from './growth.ts';
import { counted, substituted, termOf } from './terms.ts';
import { mentions } from '../walk.ts';

type Series = Extract<Expression, { op: 'series' }>;

/**
 * Σ of a body without the index is its number of terms times the body. With it, of a body C iᵃ (log i)ᵇ rⁱ the first term is
 * the sum where r < 1, or r = 1 and a < −1; the last where r > 1; a logarithm times C where a = −1; and else the last term
 * as often as there are terms. Anything else is refused.
 */
export function seriesGrowth(e: Series, raised: boolean): Growth {
  if (!mentions(e.body, e.index)) return repeated(e, raised);
  if (e.over === 'product') {
    if (isLeast(e.from) && e.body.op === 'symbol') return { op: 'factorial', of: growth(e.to, raised) };
    throw new NoGrowth('this sum or product over an index is not read');
  }
  const body = counted(inner(e.body), e.index, e.to);
  if (body.op === 'sum') return termwise({ ...e, body }, body.terms, raised);
  const { ratio: r, power, logs } = termOf(body, e.index);
  const rising = rationals.sub(r, one);
  const first = (): Growth => growth(substituted(body, e.index, number(1n)), raised);
  if (rising.n < 0n) return power.n === 0n && logs === 0 ? growth(substituted(body, e.index, e.from), raised) : first();
  if (!isLeast(e.from)) throw new NoGrowth('this sum over an index is not read');
  const last = (): Growth => growth(substituted(body, e.index, e.to), raised);
  if (rising.n > 0n) return last();
  const slow = rationals.add(power, one);
  if (slow.n > 0n) return { op: 'product', of: [growth(e.to, raised), last()] };
  if (slow.n < 0n) return first();
  if (logs > 0) throw new NoGrowth('this sum over an index is not read');
  return { op: 'product', of: [first(), { op: 'log', of: growth(e.to, raised) }] };
}

/** Σ (a − b) is Σ a less Σ b. */
function termwise(e: Series, terms: readonly Expression[], raised: boolean): Growth {
  const total = (some: readonly Expression[]): Growth =>
    added(some.map((body) => seriesGrowth({ ...e, body }, raised)));
  const less = terms.flatMap((term) => (term.op === 'negative' ? [term.of] : []));
  const from = terms.filter((term) => term.op !== 'negative');
  if (from.length === 0) throw new NoGrowth('a negative quantity is no growth');
  return less.length === 0 ? total(from) : { op: 'difference', from: total(from), less: total(less) };
}

function repeated({ from, to, body, over }: Series, raised: boolean): Growth {
  const terms = isLeast(from)
    ? growth(to, raised)
    : growth({ op: 'sum', terms: [to, { op: 'negative', of: from }, number(1n)] }, raised);
  const each = growth(body, raised);
  return over === 'sum' ? { op: 'product', of: [terms, each] } : { op: 'power', base: each, exponent: terms };
}

const one = ratio(1);
const number = (n: bigint): Expression => ({ op: 'number', value: ratio(n) });
const added = (of: readonly Growth[]): Growth => (of.length === 1 ? of[0]! : { op: 'sum', of });
/** The sizes of a sum that begins at 2 or 3 are those of one that begins at 1. */
const isLeast = (from: Expression): boolean => from.op === 'number' && from.value.n >= 0n && from.value.n <= 8n;

/** Sums within as what they grow like: Σ_{j≤t} jᵃ is t · tᵃ. */
function inner(e: Expression): Expression {
  if (e.op === 'product') return { ...e, factors: e.factors.map(inner) };
  if (e.op !== 'series' || e.over !== 'sum' || !isLeast(e.from)) return e;
  const body = inner(e.body);
  if (!mentions(body, e.index)) return { op: 'product', factors: [e.to, body] };
  const { ratio: r, power } = termOf(body, e.index);
  if (r.n !== r.d || power.n < 0n) return e;
  return { op: 'product', factors: [e.to, substituted(body, e.index, e.to)] };
}
