/**
 * Reals that are exact rationals as long as they can be, and balls of ninety digits from the first irrational on:
 * a closed expression is decided exactly where it is rational, and to ninety digits with a bound where it is not.
 */
import { ratio, rationals as Q, type Rational, type Real } from '#scalar';
import {
  ballOf,
  exponential,
  logarithm,
  minus,
  over,
  pi,
  plus,
  root,
  sharp,
  sign,
  size,
  squareRoot,
  times,
  toDouble,
  type Ball,
} from './number-ball.ts';

export type Precise = Rational | Ball;

export const isExact = (a: Precise): a is Rational => 'd' in a;
const ball = (a: Precise): Ball => (isExact(a) ? ballOf(a.n, a.d) : a);

/** Where numerator or denominator reaches this, an exact number is a ball from there on. */
const most = 1n << 20_000n;
const least = -most;
const kept = (a: Rational): Precise => (a.n < most && a.n > least && a.d < most ? a : ballOf(a.n, a.d));

const lift =
  (exact: (a: Rational, b: Rational) => Rational, rounded: (a: Ball, b: Ball) => Ball) =>
  (a: Precise, b: Precise): Precise =>
    isExact(a) && isExact(b) ? kept(exact(a, b)) : rounded(ball(a), ball(b));

/** √(n/d) where both are squares. */
function rationalRoot(a: Rational): Rational | undefined {
  const [over, under] = [root(a.n), root(a.d)];
  return over * over === a.n && under * under === a.d ? { n: over, d: under } : undefined;
}

const isZero = (a: Precise): boolean => (isExact(a) ? a.n === 0n : sign(a) === 0);
const add = lift((a, b) => Q.add(a, b), plus);
const negative = (a: Precise): Precise => (isExact(a) ? { n: -a.n, d: a.d } : minus(a));
const sub = (a: Precise, b: Precise): Precise => add(a, negative(b));
const toNumber = (a: Precise): number => toDouble(ball(a));

export const precise: Real<Precise> = {
  name: 'exact rationals, or reals to ninety digits',
  exact: true,
  zero: Q.zero,
  one: Q.one,
  add,
  sub,
  mul: lift((a, b) => Q.mul(a, b), times),
  div: lift((a, b) => Q.div(a, b), over),
  of: (n) => ratio(n),
  isZero,
  equal: (a, b) => isZero(sub(a, b)),
  size: (a) => Math.abs(toNumber(a)) || (isZero(a) ? 0 : Number.MIN_VALUE),
  show: (a) => (isExact(a) ? Q.show(a) : `≈ ${toNumber(a)}`),
  less: (a, b) => {
    const gap = sub(a, b);
    return isExact(gap) ? gap.n < 0n : sign(gap) < 0;
  },
  sqrt: (a) => {
    if (!isExact(a)) return squareRoot(a);
    if (a.n < 0n) throw new RangeError('the root of a negative number');
    return rationalRoot(a) ?? squareRoot(ball(a));
  },
  exp: (a) => (isZero(a) && isExact(a) ? Q.one : exponential(ball(a))),
  log: (a) => (isExact(a) && a.n === a.d ? Q.zero : logarithm(ball(a))),
  from: (x) => fromDouble(x),
  toNumber,
};

export const piPrecise: Precise = pi;

/** The double, exactly; an infinity or NaN is refused. */
function fromDouble(x: number): Rational {
  if (!Number.isFinite(x)) throw new RangeError(`${x} is no number`);
  let [m, e] = [x, 0];
  while (!Number.isInteger(m)) [m, e] = [m * 2, e + 1];
  return ratio(BigInt(m), 1n << BigInt(e));
}

const tiny = (a: Ball): boolean => a.r === 0n || size(a.r) + a.e < -200;

/** Whether two numbers are one: undefined where ninety digits do not suffice to say. */
export function sameNumber(a: Precise, b: Precise): boolean | undefined {
  const gap = sub(a, b);
  if (isExact(gap)) return gap.n === 0n;
  if (sign(gap) !== 0) return false;
  const [x, y] = [ball(a), ball(b)];
  if (isZero(a) && isZero(b)) return tiny(x) && tiny(y) ? true : undefined;
  return sharp(x, 200) && sharp(y, 200) ? true : undefined;
}
