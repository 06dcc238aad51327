import type { Field } from './structure.ts';
import { system } from './system.ts';

/** An exact fraction in lowest terms, the denominator positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const safe = 2n ** 53n;

/** Euclid's; the last and most turns of it in doubles, which are several times as fast. */
const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (x >= safe || y >= safe) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  let [m, n] = [Number(x), Number(y)];
  while (n !== 0) [m, n] = [n, m % n];
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
