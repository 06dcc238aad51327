/** Expressions along a path, in the log domain: a value is its log₂, and `+` is max + log₂(1 + 2^(−Δ)). */
import { ratio, type Rational } from '#scalar';
import type { Growth } from '../growth.ts';
import type { Reals } from './reals.ts';
import type { Tower } from './tower.ts';

/** Not a positive number on the path. */
export class Undefined extends Error {}
const undefinedHere = new Undefined('not a positive number');

const [zero, one] = [ratio(0), ratio(1)];

interface Term<T> {
  readonly log: T;
  readonly negative: boolean;
}

/** Σ sᵢ 2^lᵢ, as its logarithm; throws where that is not positive. */
function logOfSum<T>(R: Reals<T>, terms: readonly Term<T>[]): T {
  let top: T | undefined;
  for (const { log } of terms) if (top === undefined || R.sign(R.sub(log, top)) > 0) top = log;
  if (top === undefined) throw undefinedHere;
  let total = R.of(zero);
  for (const { log, negative } of terms) {
    const part = R.exp2(R.sub(log, top));
    total = negative ? R.sub(total, part) : R.add(total, part);
  }
  if (R.sign(total) <= 0) throw undefinedHere;
  return R.add(top, R.log2(total));
}

/** The same to some fifty bits behind the point, unless so much cancels that they would not do. */
function roughly<T>(R: Reals<T>, terms: readonly Term<T>[]): T {
  let top: T | undefined;
  for (const { log } of terms) if (top === undefined || R.sign(R.sub(log, top)) > 0) top = log;
  if (top === undefined) throw undefinedHere;
  let total = 0;
  for (const { log, negative } of terms) {
    const part = 2 ** R.toNumber(R.sub(log, top));
    total += negative ? -part : part;
  }
  return total > 1e-6 ? R.add(top, R.from(Math.log2(total))) : logOfSum(R, terms);
}

const size = (q: Rational): Rational => (q.n < 0n ? { n: -q.n, d: q.d } : q);

/** log₂ of a tower at t. */
export function logOfTower<T>(R: Reals<T>, tower: Tower, t: T): T {
  const logOfT = tower.some((m) => m.t > 0) ? R.log2(t) : t;
  const logs = tower.map((m) => {
    let log = m.e.length > 0 ? ofTower(R, m.e, t) : R.of(zero);
    if (m.t > 0) log = R.add(log, R.mul(R.of(ratio(m.t)), logOfT));
    if (m.c.d !== 1n || m.c.n !== 1n) log = R.add(log, R.log2(R.of(size(m.c))));
    return { log, negative: m.c.n < 0n };
  });
  if (logs.length === 1 && !logs[0]!.negative) return logs[0]!.log;
  return logOfSum(R, logs);
}

/** A tower at t, of any sign. */
export function ofTower<T>(R: Reals<T>, tower: Tower, t: T): T {
  let total = R.of(zero);
  for (const m of tower) {
    let part = R.of(m.c);
    for (let k = 0; k < m.t; k++) part = R.mul(part, t);
    if (m.e.length > 0) part = R.mul(part, R.exp2(ofTower(R, m.e, t)));
    total = R.add(total, part);
  }
  return total;
}

/**
 * log₂ of an expression, given log₂ of its variables; `exact` to the last bit, as an exponent has to be, or to some
 * fifty bits behind the point. Throws `Undefined` where it is not positive.
 */
export function logOf<T>(R: Reals<T>, g: Growth, at: (name: string) => T, exact = false): T {
  switch (g.op) {
    case 'constant':
      if (g.value.n <= 0n) throw undefinedHere;
      return exact ? R.log2(R.of(g.value)) : R.from(R.roughLog2(R.of(g.value)));
    case 'variable':
      return at(g.name);
    case 'sum': {
      const terms: Term<T>[] = [];
      for (const child of g.of) {
        const term = signed(R, child, at, exact);
        if (term) terms.push(term);
      }
      return exact ? logOfSum(R, terms) : roughly(R, terms);
    }
    case 'difference': {
      const terms = [
        { log: logOf(R, g.from, at, exact), negative: false },
        { log: logOf(R, g.less, at, exact), negative: true },
      ];
      return exact ? logOfSum(R, terms) : roughly(R, terms);
    }
    case 'max':
    case 'min': {
      const sign = g.op === 'max' ? 1 : -1;
      return g.of.map((child) => logOf(R, child, at, exact)).reduce((a, b) => (R.sign(R.sub(b, a)) === sign ? b : a));
    }
    case 'product': {
      let total = R.of(zero);
      for (const child of g.of) total = R.add(total, logOf(R, child, at, exact));
      return total;
    }
    case 'quotient':
      return R.sub(logOf(R, g.over, at, exact), logOf(R, g.under, at, exact));
    case 'power': {
      const exponent = real(R, g.exponent, at);
      // A factor may be huge: what it multiplies must be exact.
      return R.mul(logOf(R, g.base, at, exact || g.exponent.op !== 'constant'), exponent);
    }
    case 'log': {
      const value = R.add(R.of(one), logOf(R, g.of, at, exact));
      if (R.sign(value) <= 0) throw undefinedHere;
      return exact ? R.log2(value) : R.from(R.roughLog2(value));
    }
    case 'factorial':
      return stirling(R, logOf(R, g.of, at, true));
  }
}

/** A summand, a factor −1 in front of it seen; none where it is zero. */
function signed<T>(R: Reals<T>, g: Growth, at: (name: string) => T, exact: boolean): Term<T> | undefined {
  if (g.op === 'constant' && g.value.n === 0n) return undefined;
  if (g.op === 'constant' && g.value.n < 0n) return { log: R.log2(R.of(size(g.value))), negative: true };
  if (g.op !== 'product') return { log: logOf(R, g, at, exact), negative: false };
  let log = R.of(zero);
  let negative = false;
  let isZero = false;
  for (const child of g.of) {
    const part = signed(R, child, at, exact);
    if (part) {
      log = R.add(log, part.log);
      negative = negative !== part.negative;
    } else isZero = true;
  }
  return isZero ? undefined : { log, negative };
}

/** An exponent as a real number of any sign. */
function real<T>(R: Reals<T>, g: Growth, at: (name: string) => T): T {
  const below = (child: Growth): T => real(R, child, at);
  switch (g.op) {
    case 'constant':
      return R.of(g.value);
    case 'sum':
      return g.of.map(below).reduce((a, b) => R.add(a, b), R.of(zero));
    case 'difference':
      return R.sub(below(g.from), below(g.less));
    case 'product':
      return g.of.map(below).reduce((a, b) => R.mul(a, b), R.of(one));
    case 'quotient':
      return R.div(below(g.over), below(g.under));
    case 'max':
    case 'min': {
      const sign = g.op === 'max' ? 1 : -1;
      return g.of.map(below).reduce((a, b) => (R.sign(R.sub(b, a)) === sign ? b : a));
    }
    default:
      return R.exp2(logOf(R, g, at, true));
  }
}

/** log₂ x! from log₂ x: Stirling's series to 1/x. */
function stirling<T>(R: Reals<T>, log: T): T {
  const x = R.exp2(log);
  const half = R.of(ratio(1, 2));
  const logOfE = R.of(ratio(14426950408889634n, 10n ** 16n));
  const logOfTwoPi = R.of(ratio(26514961294723188n, 10n ** 16n));
  const main = R.mul(x, R.sub(log, logOfE));
  const rest = R.add(R.mul(half, R.add(log, logOfTwoPi)), R.div(logOfE, R.mul(R.of(ratio(12)), x)));
  return R.add(main, rest);
}
