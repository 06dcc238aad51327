/**
 * Exact formulas of sizes: sums of rational multiples of products of functions such as n², ⌈log₂ n⌉ and
 * the power of two not below n.
 */
import type { Rational } from '#scalar';

/** f(x) = ⌊log₂ x⌋, and −1 below 1: by integers, never by `Math.log2`. */
export function floorLog(x: number): number {
  let k = -1;
  for (let power = 1; power <= x; power *= 2) k++;
  return k;
}

/** c(x) = ⌈log₂ x⌉; undefined below 1. */
export function ceilLog(x: number): number | undefined {
  if (x < 1) return undefined;
  let k = 0;
  for (let power = 1; power < x; power *= 2) k++;
  return k;
}

const ones = (x: number): number => x.toString(2).replaceAll('0', '').length;

/** The functions of a size that a formula may be made of. */
export const functions = {
  x: (x: number) => x,
  c: ceilLog,
  /** c(2x − 1) */
  c2: (x: number) => ceilLog(2 * x - 1),
  cUp: (x: number) => ceilLog(x + 1),
  cDown: (x: number) => ceilLog(x - 1),
  /** c(x / 3) */
  cThird: (x: number) => ceilLog(x / 3),
  /** c(x(x − 1)/2): a tree over all pairs. */
  cPairs: (x: number) => ceilLog((x * (x - 1)) / 2),
  cc: (x: number) => ceilLog(ceilLog(x) ?? 0),
  /** f(c(x)): of a power of two, ⌊log₂ log₂ x⌋. */
  fc: (x: number) => floorLog(ceilLog(x) ?? 0),
  f: floorLog,
  fUp: (x: number) => floorLog(x + 1),
  /** f((x + 1) / 3) */
  fThird: (x: number) => floorLog((x + 1) / 3),
  /** P(x) = 2^c(x) */
  P: (x: number) => 2 ** (ceilLog(x) ?? 0),
  P2: (x: number) => 2 ** (ceilLog(2 * x - 1) ?? 0),
  /** The number of one bits. */
  s2: (x: number) => ones(x),
  /** s2(x − 1) */
  s2Down: (x: number) => ones(x - 1),
  /** 2^x: of a size that is an exponent. */
  power: (x: number) => 2 ** x,
} as const;
export type Function1 = keyof typeof functions;

/** Functions of two sizes: c(xy), and the larger of c(x) and c(y). */
export const pairs = {
  cProduct: (x: number, y: number) => ceilLog(x * y),
  cMax: (x: number, y: number) => ceilLog(Math.max(x, y)),
} as const;
export type Function2 = keyof typeof pairs;

export type Factor =
  | { readonly of: Function1; readonly in: string; readonly to: number }
  | { readonly of: Function2; readonly in: readonly [string, string]; readonly to: number };

/** A product of functions; the empty product is 1. */
export type Monomial = readonly Factor[];

export interface Term {
  readonly coefficient: Rational;
  readonly factors: Monomial;
}

export type Sizes = Readonly<Record<string, number>>;

const factorAt = (factor: Factor, at: Sizes): number | undefined => {
  const value =
    typeof factor.in === 'string'
      ? functions[factor.of as Function1](at[factor.in]!) // one size, so a function of one
      : pairs[factor.of as Function2](at[factor.in[0]]!, at[factor.in[1]]!); // two, so of two
  return value === undefined ? undefined : value ** factor.to;
};

/** The value of a product at the sizes; undefined where a factor has none, such as c(n − 1) at n = 1. */
export function monomialAt(factors: Monomial, at: Sizes): number | undefined {
  let product = 1;
  for (const factor of factors) {
    const value = factorAt(factor, at);
    if (value === undefined) return undefined;
    product *= value;
  }
  return product;
}

/** The exact value of a formula at the sizes, where it is an integer; undefined elsewhere. */
export function formulaAt(terms: readonly Term[], at: Sizes): number | undefined {
  let [sum, under] = [0n, 1n];
  for (const { coefficient, factors } of terms) {
    const value = monomialAt(factors, at);
    if (value === undefined || !Number.isSafeInteger(value)) return undefined;
    sum = sum * coefficient.d + BigInt(value) * coefficient.n * under;
    under *= coefficient.d;
  }
  return sum % under === 0n ? Number(sum / under) : undefined;
}
