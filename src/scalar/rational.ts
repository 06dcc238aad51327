import type { Field } from './structure.ts';
import { system } from './system.ts';

/** An exact fraction in lowest terms, the denominator positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const safe = 2n ** 53n;

/** Bits of the leading parts that Lehmer's steps are found on, few enough that doubles hold whatever comes up. */
const leading = 50;

/**
 * Several turns of Euclid's algorithm at once, found on the leading bits alone (Lehmer 1938): a matrix of determinant ±1.
 * Undefined where these bits settle no turn.
 */
function turns(x: number, y: number): readonly [number, number, number, number] | undefined {
  let [a, b, c, d] = [1, 0, 0, 1];
  while (y + c !== 0 && y + d !== 0) {
    const q = Math.floor((x + a) / (y + c));
    if (q !== Math.floor((x + b) / (y + d))) break;
    [a, c] = [c, a - q * c];
    [b, d] = [d, b - q * d];
    [x, y] = [y, x - q * y];
  }
  return b === 0 ? undefined : [a, b, c, d];
}

const positive = (a: bigint): bigint => (a < 0n ? -a : a);

/** Euclid's: many turns at once while the numbers are long, the last and most of them in doubles. */
const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [positive(a), positive(b)];
  let below = -1; // bits that are not looked at, once they have been counted
  while (x >= safe || y >= safe) {
    if (x < y) [x, y] = [y, x];
    if (y === 0n) return x;
    if (below < 0) below = 4 * x.toString(16).length - leading;
    let top = Number(x >> BigInt(Math.max(0, below)));
    while (below > 0 && top < 2 ** (leading - 4)) {
      below -= leading - (top === 0 ? 0 : Math.ceil(Math.log2(top + 1)));
      top = Number(x >> BigInt(Math.max(0, below)));
    }
    const many = below <= 0 ? undefined : turns(top, Number(y >> BigInt(below)));
    if (many === undefined) [x, y] = [y, x % y];
    else {
      const [p, q, r, s] = many.map(BigInt) as [bigint, bigint, bigint, bigint]; // four, as they were
      [x, y] = [positive(p * x + q * y), positive(r * x + s * y)];
    }
  }
  let m = Number(x);
  let n = Number(y);
  while (n !== 0) {
    const rest = m % n;
    m = n;
    n = rest;
  }
  return BigInt(m);
};

/** n / d in lowest terms, d not zero. */
const reduced = (n: bigint, d: bigint): Rational => {
  if (d === 1n) return { n, d };
  const g = d < 0n ? -gcd(n, d) : gcd(n, d);
  return g === 1n ? { n, d } : { n: n / g, d: d / g };
};

/** n / d in lowest terms. Throws a RangeError where d is zero. */
export function ratio(n: bigint | number, d: bigint | number = 1n): Rational {
  const under = BigInt(d);
  if (under === 0n) throw new RangeError('rationals: division by zero');
  return reduced(BigInt(n), under);
}

/** The rationals over bigint: exact, and readable in a counterexample. */
export const rationals: Field<Rational> = {
  name: 'rationals',
  exact: true,
  zero: { n: 0n, d: 1n },
  one: { n: 1n, d: 1n },
  add: (a, b) => (a.d === b.d ? reduced(a.n + b.n, a.d) : reduced(a.n * b.d + b.n * a.d, a.d * b.d)),
  sub: (a, b) => (a.d === b.d ? reduced(a.n - b.n, a.d) : reduced(a.n * b.d - b.n * a.d, a.d * b.d)),
  mul: (a, b) => (a.d === 1n && b.d === 1n ? { n: a.n * b.n, d: 1n } : reduced(a.n * b.n, a.d * b.d)),
  div: (a, b) => ratio(a.n * b.d, a.d * b.n),
  of: (n) => ({ n: BigInt(n), d: 1n }),
  isZero: (a) => a.n === 0n,
  equal: (a, b) => a.n === b.n && a.d === b.d,
  size: (a) => Math.abs(Number(a.n) / Number(a.d)) || (a.n === 0n ? 0 : Number.MIN_VALUE),
  show: (a) => (a.d === 1n ? `${a.n}` : `${a.n}/${a.d}`),
};

export default [system(rationals, 'field')];
