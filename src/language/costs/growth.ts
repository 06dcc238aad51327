/** A formula read as a growth: what constant factors and lower orders leave of it is decided later, by comparing. */
import { ratio, rationals } from '#scalar';
import type { Growth } from '#cost';
import type { Expression } from '../expression.ts';
import { powerOfEuler } from './euler.ts';
import { logarithm, logarithms } from './logarithm.ts';
import { seriesGrowth } from './series.ts';
import { children } from '../walk.ts';

/** Why a formula is no growth; thrown in here only, and caught at `growthOf`. No Error: its stack would cost more than the reading. */
export class NoGrowth {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

export const constant = (n: number | bigint, d: number | bigint = 1): Growth => ({
  op: 'constant',
  value: ratio(n, d),
});
const one = constant(1);

/** Each factorial is searched for by itself: beyond this many nobody means it. */
const factorialsMost = 24;
const factorials = (e: Expression): number =>
  children(e).reduce((sum, child) => sum + factorials(child), e.op === 'call' && e.name === 'factorial' ? 1 : 0);

/** The growth named, or why it names none. */
export function growthOf(expression: Expression): Growth | { readonly problem: string } {
  if (factorials(expression) > factorialsMost)
    return { problem: `more than ${factorialsMost} factorials in one growth` };
  try {
    return growth(expression, false);
  } catch (cause) {
    if (cause instanceof NoGrowth) return { problem: cause.message };
    throw cause;
  }
}

/** `raised` inside an exponent, where bases of logarithms and constants matter. */
export function growth(e: Expression, raised: boolean): Growth {
  switch (e.op) {
    case 'number':
      if (e.value.n <= 0n) throw new NoGrowth(`${rationals.show(e.value)} is no positive growth`);
      return { op: 'constant', value: e.value };
    case 'symbol':
      return { op: 'variable', name: e.name };
    case 'sum':
      return sum(e.terms, raised);
    case 'negative':
      throw new NoGrowth('a negative quantity is no growth');
    case 'product':
      return { op: 'product', of: e.factors.map((factor) => growth(factor, raised)) };
    case 'hadamard':
    case 'kronecker':
      return { op: 'product', of: [growth(e.left, raised), growth(e.right, raised)] };
    case 'quotient':
      return { op: 'quotient', over: growth(e.over, raised), under: growth(e.under, raised) };
    case 'power':
      return power(e.base, e.exponent, raised);
    case 'call':
      return called(e.name, e.args, raised);
    case 'series':
      return seriesGrowth(e, raised);
    case 'list':
      if (e.items.length === 1 && e.bracket !== '{') return growth(e.items[0]!, raised);
      throw new NoGrowth('a list is no growth');
    case 'matrix':
      if (e.rows.length === 1 && e.rows[0]!.length === 1) return growth(e.rows[0]![0]!, raised);
      throw new NoGrowth('a matrix is no growth');
    case 'relation':
      throw new NoGrowth('a relation is no growth');
    default:
      throw new NoGrowth(`${e.op === 'member' ? e.of : e.op} is no growth`);
  }
}

function sum(terms: readonly Expression[], raised: boolean): Growth {
  const plus = terms.filter((term) => term.op !== 'negative' && !isZero(term));
  const minus = terms.flatMap((term) => (term.op === 'negative' && !isZero(term.of) ? [term.of] : []));
  if (plus.length === 0) throw new NoGrowth('a negative quantity is no growth');
  const positive = total(plus.map((term) => growth(term, raised)));
  if (minus.length === 0) return positive;
  return { op: 'difference', from: positive, less: total(minus.map((term) => growth(term, raised))) };
}

const isZero = (e: Expression): boolean =>
  e.op === 'number' ? e.value.n === 0n : e.op === 'product' && e.factors.some(isZero);
const total = (of: readonly Growth[]): Growth => (of.length === 1 ? of[0]! : { op: 'sum', of });

function power(base: Expression, exponent: Expression, raised: boolean): Growth {
  if (base.op === 'call' && base.name === 'e') return powerOfEuler(exponent, raised);
  // n^(c/log n) is a constant: the logarithm of it is c.
  if (!raised && exponent.op === 'sum') {
    const rest = exponent.terms.filter((term) => !overLog(term, base));
    if (rest.length === 0) return one;
    if (rest.length < exponent.terms.length)
      return power(base, rest.length === 1 ? rest[0]! : { op: 'sum', terms: rest }, raised);
  }
  if (!raised && overLog(exponent, base)) return one;
  const sign = leadingSign(exponent);
  if (sign === 0) return one;
  const of = growth(sign > 0 ? exponent : negated(exponent), true);
  const result: Growth = { op: 'power', base: growth(base, raised), exponent: of };
  return sign > 0 ? result : { op: 'quotient', over: one, under: result };
}

/** c / log b, for an exponent of b. */
const overLog = (e: Expression, base: Expression): boolean =>
  e.op === 'quotient' &&
  e.over.op === 'number' &&
  e.under.op === 'call' &&
  logarithms.has(e.under.name) &&
  base.op === 'symbol' &&
  e.under.args[0]?.op === 'symbol' &&
  e.under.args[0].name === base.name;

/** Whether an exponent is written as a negative quantity: −1, −n, a sum of such. */
function leadingSign(e: Expression): number {
  if (e.op === 'number') return e.value.n > 0n ? 1 : e.value.n < 0n ? -1 : 0;
  if (e.op === 'negative') return -leadingSign(e.of);
  if (e.op === 'sum') return e.terms.every((term) => leadingSign(term) < 0) ? -1 : 1;
  if (e.op === 'product') return e.factors.reduce((sign, factor) => sign * leadingSign(factor), 1);
  if (e.op === 'quotient') return leadingSign(e.over) * leadingSign(e.under);
  return 1;
}

function negated(e: Expression): Expression {
  if (e.op === 'number') return { op: 'number', value: rationals.sub(rationals.zero, e.value) };
  if (e.op === 'negative') return e.of;
  if (e.op === 'sum') return { op: 'sum', terms: e.terms.map(negated) };
  if (e.op === 'product') {
    const at = e.factors.findIndex((factor) => leadingSign(factor) < 0);
    return { op: 'product', factors: e.factors.map((factor, i) => (i === at ? negated(factor) : factor)) };
  }
  if (e.op === 'quotient')
    return leadingSign(e.over) < 0 ? { ...e, over: negated(e.over) } : { ...e, under: negated(e.under) };
  return { op: 'negative', of: e };
}

function called(name: string, args: readonly Expression[], raised: boolean): Growth {
  const [first, second] = args;
  // Constants whose value matters only in an exponent.
  if ((name === 'e' || name === 'pi') && !raised) return constant(3);
  if (first === undefined) throw new NoGrowth(`${name} is outside what is compared`);
  if (name === 'exp') return powerOfEuler(first, raised);
  if (logarithms.has(name)) return logarithm(name, first, second, raised);
  if (name === 'ceil' || name === 'floor' || name === 'abs') return growth(first, raised);
  if (name === 'sqrt') return { op: 'power', base: growth(first, raised), exponent: constant(1, 2) };
  if (name === 'cbrt') return { op: 'power', base: growth(first, raised), exponent: constant(1, 3) };
  if (name === 'max' || name === 'min') return { op: name, of: among(args).map((arg) => growth(arg, raised)) };
  if (name === 'factorial') return { op: 'factorial', of: growth(first, raised) };
  if (name === 'binomial' && second?.op === 'number' && second.value.d === 1n && second.value.n > 0n)
    return { op: 'power', base: growth(first, raised), exponent: { op: 'constant', value: second.value } };
  throw new NoGrowth(`${name} is outside what is compared`);
}

/** The operands of max and min, given one by one or as one list. */
const among = (args: readonly Expression[]): readonly Expression[] =>
  args.length === 1 && args[0]!.op === 'list' ? args[0]!.items : args;
