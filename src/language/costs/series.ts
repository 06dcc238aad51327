/** Sums and products over an index, as growths. */
import type { Growth } from '#cost';
import type { Expression } from '../expression.ts';
import { children } from '../walk.ts';
import { growth, NoGrowth } from './growth.ts';

type Series = Extract<Expression, { op: 'series' }>;

/**
 * Σ of a body without the index is its number of terms times the body. With it, Σ iᵃ (log i)ᵇ for a ≥ 0 is Θ(t · tᵃ (log t)ᵇ),
 * and Σ cⁱ for c > 1 is Θ(cᵗ), Σ c/i is c log t, t the last index; anything else is refused.
 */
export function seriesGrowth(outer: Series, raised: boolean): Growth {
  const e = flattened(outer);
  const least = isLeast(e.from);
  if (!mentions(e.body, e.index)) {
    const terms = least
      ? growth(e.to, raised)
      : growth(
          { op: 'sum', terms: [e.to, { op: 'negative', of: e.from }, { op: 'number', value: { n: 1n, d: 1n } }] },
          raised,
        );
    const body = growth(e.body, raised);
    return e.over === 'sum' ? { op: 'product', of: [terms, body] } : { op: 'power', base: body, exponent: terms };
  }
  if (e.over === 'product' && least && e.body.op === 'symbol') return { op: 'factorial', of: growth(e.to, raised) };
  if (e.over === 'product' || !least) throw new NoGrowth('this sum or product over an index is not read');
  const last = growth(e.to, raised);
  const [over, harmonic] = divided(e.body, e.index);
  // Σ c/i is c times a logarithm.
  if (harmonic) return { op: 'product', of: [growth(over, raised), { op: 'log', of: last }] };
  const shape = rising(e.body, e.index);
  const body = growth(substituted(e.body, e.index, e.to), raised);
  if (shape === 'geometric') return body;
  if (shape === 'polynomial') return { op: 'product', of: [last, body] };
  throw new NoGrowth('this sum over an index is not read');
}

const isLeast = (from: Expression): boolean => from.op === 'number' && (from.value.n === 0n || from.value.n === 1n);

const mentions = (e: Expression, name: string): boolean =>
  (e.op === 'symbol' && e.name === name) || children(e).some((child) => mentions(child, name));

/** A sum within a sum as what it grows like: Σ_{j≤t} jᵃ is t · tᵃ. */
function flattened(e: Series): Series {
  if (e.over !== 'sum' || e.body.op !== 'series' || e.body.over !== 'sum' || !isLeast(e.body.from)) return e;
  const inner = flattened(e.body);
  const shape = rising(inner.body, inner.index);
  if (shape !== 'polynomial' && shape !== 'free') return e;
  return { ...e, body: { op: 'product', factors: [inner.to, substituted(inner.body, inner.index, inner.to)] } };
}

/** Whether a body is c/i, and its c. */
function divided(e: Expression, index: string): [over: Expression, is: boolean] {
  const is = e.op === 'quotient' && e.under.op === 'symbol' && e.under.name === index && !mentions(e.over, index);
  return [is ? e.over : e, is];
}

/** How a body grows with its index; undefined where it may fall, or is not told. */
function rising(e: Expression, index: string): 'polynomial' | 'geometric' | 'free' | undefined {
  if (!mentions(e, index)) return e.op === 'negative' ? undefined : 'free';
  if (e.op === 'symbol') return 'polynomial';
  if (e.op === 'call')
    return e.name.startsWith('log') || e.name === 'sqrt'
      ? rising(e.args[0]!, index) === 'polynomial'
        ? 'polynomial'
        : undefined
      : undefined;
  if (e.op === 'power') {
    if (!mentions(e.exponent, index))
      return e.exponent.op === 'number' && e.exponent.value.n > 0n ? rising(e.base, index) : undefined;
    const base = e.base.op === 'number' && e.base.value.n > e.base.value.d;
    return base && e.exponent.op === 'symbol' ? 'geometric' : undefined;
  }
  if (e.op !== 'sum' && e.op !== 'product') return undefined;
  const kinds = new Set(children(e).map((child) => rising(child, index)));
  kinds.delete('free');
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function substituted(e: Expression, name: string, by: Expression): Expression {
  const go = (child: Expression): Expression => substituted(child, name, by);
  switch (e.op) {
    case 'symbol':
      return e.name === name ? by : e;
    case 'sum':
      return { ...e, terms: e.terms.map(go) };
    case 'product':
      return { ...e, factors: e.factors.map(go) };
    case 'power':
      return { ...e, base: go(e.base), exponent: go(e.exponent) };
    case 'call':
      return { ...e, args: e.args.map(go) };
    default:
      return e;
  }
}
