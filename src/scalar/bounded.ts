/**
 * Doubles that carry a bound on their own error (running error analysis, Wilkinson 1986).
 *
 * Every operation adds what it inherits to what its rounding may add, so the tolerance of a comparison is
 * computed, not chosen. Invariant: the exact result of the same operations lies within `e` of `v`.
 */
import type { Real } from './structure.ts';
import { system } from './system.ts';

export interface Bounded {
  readonly v: number;
  /** At least |v − exact|; ∞ where nothing is known. */
  readonly e: number;
}

const u = 2 ** -53;
const tiny = 2 ** -1074;
/** Covers the roundings of the bound's own arithmetic, fewer than eight a step. */
const slack = 1 + 16 * u;
/** Math.exp and Math.log are good to one unit in the last place; twice that is taken. */
const ulps = 4;

/** A computed value, the error it inherits, and the roundings it adds. */
const at = (v: number, inherited: number, roundings = 1): Bounded => ({
  v,
  e: (inherited + roundings * u * Math.abs(v)) * slack + tiny,
});
const unknown: Bounded = { v: 0, e: Infinity };

export const bounded: Real<Bounded> = {
  name: 'bounded',
  exact: false,
  zero: { v: 0, e: 0 },
  one: { v: 1, e: 0 },
  add: (a, b) => at(a.v + b.v, a.e + b.e),
  sub: (a, b) => at(a.v - b.v, a.e + b.e),
  mul: (a, b) => at(a.v * b.v, Math.abs(a.v) * b.e + Math.abs(b.v) * a.e + a.e * b.e),
  div: (a, b) => {
    const least = Math.abs(b.v) - b.e * slack;
    if (!(least > 0)) return unknown;
    const v = a.v / b.v;
    return at(v, ((a.e + Math.abs(v) * b.e * slack) / least) * slack);
  },
  of: (n) => {
    const v = Number(n);
    return { v, e: Number.isSafeInteger(v) ? 0 : 2 * u * Math.abs(v) };
  },
  isZero: (a) => Math.abs(a.v) <= a.e,
  /** Whether the two may be the same number; where nothing is known they may. */
  equal: (a, b) => a.e + b.e === Infinity || Math.abs(a.v - b.v) <= (a.e + b.e) * slack,
  size: (a) => Math.max(0, Math.abs(a.v) - a.e),
  show: (a) => (a.e === 0 ? `${a.v}` : `${a.v} ± ${a.e.toPrecision(2)}`),
  /** By the values alone: an order must be total. */
  less: (a, b) => a.v < b.v,
  sqrt: (a) => {
    const [low, high] = [a.v - a.e, a.v + a.e];
    if (high < 0) return { v: NaN, e: NaN };
    if (low <= 0) return { v: 0, e: Math.sqrt(high) * slack };
    return at(Math.sqrt(a.v), (a.e / (Math.sqrt(a.v) + Math.sqrt(low))) * slack);
  },
  exp: (a) => {
    const v = Math.exp(a.v);
    return at(v, v * Math.expm1(a.e) * (1 + ulps * u) * slack, ulps);
  },
  log: (a) => {
    const low = a.v - a.e;
    if (a.v + a.e < 0) return { v: NaN, e: NaN };
    return low > 0 ? at(Math.log(a.v), -Math.log1p(-a.e / a.v) * (1 + ulps * u) * slack, ulps) : unknown;
  },
  from: (x) => ({ v: x, e: 0 }),
  toNumber: (a) => a.v,
};

export default [system(bounded, 'real', { limits: { far: { most: 6, long: 12 } } })];
