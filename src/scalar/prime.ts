import type { Cyclic, Field } from './structure.ts';
import { system } from './system.ts';

/** The integers modulo a prime below 2³¹: exact, and as small as a double. */
export class Prime implements Field<number> {
  readonly name: string;
  readonly exact = true;
  readonly zero = 0;
  readonly one = 1;
  readonly p: number;
  private readonly reciprocal: number;
  /** What was divided by last, and its inverse: a whole row is divided by its pivot. */
  private divisor = 1;
  private inverted = 1;
  constructor(p: number) {
    this.p = p;
    this.reciprocal = 1 / p;
    this.name = `GF(${p})`;
  }
  add(a: number, b: number): number {
    const s = a + b;
    return s < this.p ? s : s - this.p;
  }
  sub(a: number, b: number): number {
    const s = a - b;
    return s < 0 ? s + this.p : s;
  }
  mul(a: number, b: number): number {
    // Off by one at most, and then the rest is within 2⁻²⁰ p of 0 or p: it never leaves 32 bits.
    const q = Math.floor(a * b * this.reciprocal);
    const r = (Math.imul(a, b) - Math.imul(q, this.p)) | 0;
    return r < 0 ? r + this.p : r < this.p ? r : r - this.p;
  }
  div(a: number, b: number): number {
    if (b === 0) throw new RangeError(`${this.name}: division by zero`);
    if (b !== this.divisor) {
      this.inverted = this.inverse(b);
      this.divisor = b;
    }
    return this.mul(a, this.inverted);
  }
  /** Euclid's, keeping of Bézout's coefficients the one of b: no product exceeds p. Three times as fast as b^{p−2}. */
  private inverse(b: number): number {
    let r = this.p;
    let next = b;
    let t = 0;
    let following = 1;
    while (next !== 0) {
      const q = (r / next) | 0;
      const rest = r - q * next;
      r = next;
      next = rest;
      const after = t - q * following;
      t = following;
      following = after;
    }
    return t < 0 ? t + this.p : t;
  }
  product(a: readonly number[], b: readonly number[], rows: number, inner: number, columns: number): number[] {
    const entries: number[] = [];
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        let sum = 0;
        for (let k = 0; k < inner; k++) sum = this.add(sum, this.mul(a[i * inner + k]!, b[k * columns + j]!));
        entries.push(sum);
      }
    return entries;
  }
  isZero(a: number): boolean {
    return a === 0;
  }
  equal(a: number, b: number): boolean {
    return a === b;
  }
  size(a: number): number {
    return a === 0 ? 0 : 1;
  }
  /** The representative nearest to zero: −1, not p − 1. */
  show(a: number): string {
    return `${a > this.p / 2 ? a - this.p : a}`;
  }
  of(n: number | bigint): number {
    const r = typeof n === 'bigint' ? Number(n % BigInt(this.p)) : n % this.p;
    return r < 0 ? r + this.p : r;
  }
  power(b: number, exponent: number): number {
    let [base, r] = [b, 1];
    for (let e = exponent; e > 0; e = Math.floor(e / 2)) {
      if (e % 2 === 1) r = this.mul(r, base);
      base = this.mul(base, base);
    }
    return r;
  }
}

/** 15·2²⁷ + 1, of which 31 is a generator: transforms up to length 2²⁷. */
export class BabyBear extends Prime implements Cyclic<number> {
  private readonly tables = new Map<number, readonly number[]>();
  constructor() {
    super(2013265921);
  }
  roots(n: number): readonly number[] {
    const known = this.tables.get(n);
    if (known) return known;
    const w = this.power(31, (this.p - 1) / n);
    const roots = [1];
    while (roots.length < n) roots.push(this.mul(roots.at(-1)!, w));
    this.tables.set(n, roots);
    return roots;
  }
}

/** GF(2013265921), where identities are decided. */
export const babyBear = new BabyBear();

export default [system(babyBear, 'cyclic', { limits: { bound: 9, most: 4, long: 9, far: { most: 6, long: 17 } } })];
