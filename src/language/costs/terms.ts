/** The terms of a sum as they depend on its index: C iᵃ (log i)ᵇ rⁱ, where C is free of it. */
import { ratio, rationals, type Rational } from '#scalar';
import type { Expression } from '../expression.ts';
import { children, mentions, transform } from '../walk.ts';
import { NoGrowth } from './growth.ts';

export const substituted = (e: Expression, name: string, by: Expression): Expression =>
  transform(e, (part) => (part.op === 'symbol' && part.name === name ? by : part));

/** Exponents and ratios of one term, its constant left out. */
export interface Term {
  readonly power: Rational;
  readonly logs: number;
  readonly ratio: Rational;
}

const [zero, one] = [ratio(0), ratio(1)];
const free: Term = { power: zero, logs: 0, ratio: one };
const refuse = (): never => {
  throw new NoGrowth('this sum over an index is not read');
};
const times = (a: Term, b: Term): Term => ({
  power: rationals.add(a.power, b.power),
  logs: a.logs + b.logs,
  ratio: rationals.mul(a.ratio, b.ratio),
});

/** Throws `NoGrowth` for what is no such term. */
export function termOf(e: Expression, index: string): Term {
  if (!mentions(e, index)) return e.op === 'negative' ? refuse() : free;
  switch (e.op) {
    case 'symbol':
      return { ...free, power: one };
    case 'product':
      return e.factors.map((factor) => termOf(factor, index)).reduce(times);
    case 'quotient':
      return times(termOf(e.over, index), toThe(termOf(e.under, index), ratio(-1)));
    case 'power':
      return powerOf(e.base, e.exponent, index);
    case 'list':
      return e.items.length === 1 ? termOf(e.items[0]!, index) : refuse();
    // i + 1 and i log i + i are of the order of their largest part.
    case 'sum':
      return e.terms.map((term) => termOf(term, index)).reduce(larger);
    case 'call': {
      const [of] = e.args;
      if (of === undefined) return refuse();
      const term = termOf(of, index);
      if (e.name === 'sqrt') return toThe(term, ratio(1, 2));
      if (e.name === 'ceil' || e.name === 'floor') return term;
      return e.name.startsWith('log') && term.ratio.n === term.ratio.d && term.power.n > 0n
        ? { ...free, logs: 1 }
        : refuse();
    }
    default:
      return refuse();
  }
}

function toThe({ power, logs, ratio: r }: Term, by: Rational): Term {
  const whole = by.d === 1n && by.n <= 16n && by.n >= -16n;
  if ((logs > 0 && (!whole || by.n < 0n)) || (r.n !== r.d && !whole)) return refuse();
  return { power: rationals.mul(power, by), logs: logs * Number(by.n), ratio: r.n === r.d ? one : raised(r, by.n) };
}

const raised = (r: Rational, k: bigint): Rational => (k < 0n ? ratio(r.d ** -k, r.n ** -k) : ratio(r.n ** k, r.d ** k));

function powerOf(base: Expression, exponent: Expression, index: string): Term {
  if (!mentions(exponent, index))
    return exponent.op === 'number' ? toThe(termOf(base, index), exponent.value) : refuse();
  if (base.op !== 'number' || base.value.n <= 0n) return refuse();
  const slope = slopeOf(exponent, index);
  return { ...free, ratio: raised(base.value, slope) };
}

/** k of k i + c, a small whole number; a half as base may stand for a ratio that falls. */
function slopeOf(e: Expression, index: string): bigint {
  if (!mentions(e, index)) return 0n;
  if (e.op === 'symbol') return 1n;
  if (e.op === 'negative') return -slopeOf(e.of, index);
  if (e.op === 'sum') return e.terms.reduce((sum, term) => sum + slopeOf(term, index), 0n);
  if (e.op === 'product' && e.factors.length === 2) {
    const [by, of] = e.factors;
    if (by!.op === 'number' && by!.value.d === 1n && by!.value.n <= 16n) return by!.value.n * slopeOf(of!, index);
  }
  return refuse();
}

function larger(a: Term, b: Term): Term {
  const apart = [rationals.sub(a.ratio, b.ratio).n, rationals.sub(a.power, b.power).n, BigInt(a.logs - b.logs)];
  return (apart.find((n) => n !== 0n) ?? 0n) >= 0n ? a : b;
}

/** Counted from the other end where the index is only seen as what is left to the last: Σ (n − i)² is Σ i². */
export function counted(e: Expression, index: string, to: Expression): Expression {
  // A last index of n − 1 or so is n.
  const last =
    to.op === 'sum' ? to.terms.find((term) => (term.op === 'negative' ? term.of : term).op !== 'number') : to;
  const isLast = (term: Expression): boolean =>
    last?.op === 'symbol' && term.op === 'symbol' && term.name === last.name;
  const isIndex = (term: Expression): boolean =>
    term.op === 'negative' && term.of.op === 'symbol' && term.of.name === index;
  let turned = 0;
  const found = transform(e, (part) => {
    if (part.op !== 'sum' || !part.terms.some(isLast) || !part.terms.some(isIndex)) return part;
    const rest = part.terms.filter((term) => !isLast(term) && !isIndex(term));
    // What is subtracted beside it changes no order.
    if (rest.some((term) => (term.op === 'negative' ? term.of : term).op !== 'number')) return part;
    turned++;
    return { op: 'symbol', name: index };
  });
  const before = occurrences(e, index);
  return turned > 0 && turned === before ? found : e;
}

const occurrences = (e: Expression, name: string): number =>
  e.op === 'symbol' && e.name === name ? 1 : children(e).reduce((sum, child) => sum + occurrences(child, name), 0);
