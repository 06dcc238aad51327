/** The two number systems a path is evaluated in: doubles while they hold the exponents, big floats beyond. */
import type { Rational } from '#scalar';

/** Real numbers with base-2 logarithms and powers. */
export interface Reals<T> {
  of(q: Rational): T;
  add(a: T, b: T): T;
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  div(a: T, b: T): T;
  /** log₂ a, a > 0. */
  log2(a: T): T;
  exp2(a: T): T;
  /** −1, 0 or 1. */
  sign(a: T): number;
  toNumber(a: T): number;
  /** The double itself. */
  from(x: number): T;
  /** log₂ a to some fifty bits behind the point: enough wherever it is not to be an exponent. */
  roughLog2(a: T): number;
  /** The bits before the point of the largest number met: how much precision the result has lost. */
  tallest(): number;
  /** What was computed so far, in cells of the budget of a search. */
  spent(): number;
}

/** No precision within the limit holds the numbers of this path. */
export class TooTall extends Error {}
/** The one that is thrown: it is caught close by, and its stack is of no use. */
export const tooTall = new TooTall('too tall to evaluate');

/** m · 2^e. */
interface Big {
  readonly m: bigint;
  readonly e: number;
}

const length = (m: bigint): number => {
  const hex = (m < 0n ? -m : m).toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0]!, 16)) + 28;
};

/** Binary floats of `bits` bits. */
export function bigFloats(bits: number): Reals<Big> {
  const p = BigInt(bits);
  const one = 1n << p;
  let most = 1;
  // A word is 64 bits; products take about as many cells as they have words.
  const words = Math.ceil(bits / 64);
  let spent = 0;
  const fit = (m: bigint, e: number): Big => {
    spent += 4 + words;
    if (m === 0n) return { m, e: 0 };
    const size = length(m);
    if (size + e > most) most = size + e;
    const extra = size - bits;
    return extra > 0 ? { m: m >> BigInt(extra), e: e + extra } : { m, e };
  };
  const add = (a: Big, b: Big): Big => {
    if (a.m === 0n || b.m === 0n) return a.m === 0n ? b : a;
    const [hi, lo] = a.e >= b.e ? [a, b] : [b, a];
    const shift = hi.e - lo.e;
    // Beyond twice the precision the lesser cannot be seen.
    if (shift > 2 * bits + length(lo.m)) return hi;
    return fit((hi.m << BigInt(shift)) + lo.m, lo.e);
  };
  /** The number over 2^bits, rounded down. */
  const fixed = ({ m, e }: Big): bigint => {
    const shift = e + bits;
    if (shift >= 0) return m << BigInt(shift);
    return -shift > bits + length(m) ? 0n : m >> BigInt(-shift);
  };
  let ln2: bigint | undefined;
  /** 2^y for 0 ≤ y < 1, both over 2^bits: the series of e^(y ln 2 / 2^k), squared k times. */
  const power = (y: bigint): bigint => {
    if (y === 0n) return one;
    ln2 ??= logOfTwo(p);
    const k = BigInt(Math.ceil(Math.sqrt(bits) / 2));
    const q = p + k + 8n;
    const x = (y * ln2) >> (p + k - (q - p));
    let [sum, term] = [1n << q, 1n << q];
    for (let i = 1n; term > 0n; i++) {
      term = ((term * x) >> q) / i;
      sum += term;
      spent += 2 * words;
    }
    spent += Number(k) * words;
    for (let i = 0n; i < k; i++) sum = (sum * sum) >> q;
    return sum >> (q - p);
  };
  const log2 = (a: Big): Big => {
    const size = length(a.m);
    const shift = bits - size + 1;
    const x = shift >= 0 ? a.m << BigInt(shift) : a.m >> BigInt(-shift);
    ln2 ??= logOfTwo(p);
    // From the double's logarithm, each step log₂(1 + δ) ≈ (δ − δ²/2) / ln 2 makes three times as many bits right.
    const first = Math.log2(Number(x >> (p - 52n)) * 2 ** -52);
    let y = BigInt(Math.floor(first * 2 ** 52)) << (p - 52n);
    for (let right = 48; right < bits; right *= 3) {
      const z = power(y);
      const δ = ((x - z) << p) / z;
      y += ((δ - ((δ * δ) >> (p + 1n))) << p) / ln2;
      if (y < 0n) y = 0n;
      if (y >= one) y = one - 1n;
    }
    return fit((BigInt(size - 1 + a.e) << p) + y, -bits);
  };
  const exp2 = (a: Big): Big => {
    if (a.m === 0n) return { m: 1n, e: 0 };
    if (length(a.m) + a.e > 40) {
      if (a.m < 0n) return { m: 0n, e: 0 };
      throw tooTall;
    }
    const x = fixed(a);
    const whole = x >> p;
    if (whole < -4n * p) return { m: 0n, e: 0 };
    return fit(power(x - (whole << p)), Number(whole) - bits);
  };
  return {
    of: (q) => fit((q.n << p) / q.d, -bits),
    add,
    sub: (a, b) => add(a, { m: -b.m, e: b.e }),
    mul: (a, b) => fit(a.m * b.m, a.e + b.e),
    div: (a, b) => fit((a.m << (2n * p)) / b.m, a.e - b.e - 2 * bits),
    log2,
    exp2,
    sign: (a) => (a.m > 0n ? 1 : a.m < 0n ? -1 : 0),
    from: (x) => {
      const whole = Math.trunc(x);
      return add(fit(BigInt(whole), 0), fit(BigInt(Math.round((x - whole) * 2 ** 52)), -52));
    },
    roughLog2: ({ m, e }) => {
      const extra = Math.max(0, length(m) - 60);
      return Math.log2(Number(m >> BigInt(extra))) + e + extra;
    },
    toNumber: ({ m, e }) => {
      const extra = Math.max(0, length(m) - 60);
      return Number(m >> BigInt(extra)) * 2 ** (e + extra);
    },
    tallest: () => most,
    spent: () => spent,
  };
}

const logs = new Map<bigint, bigint>();

/** ln 2 = Σ 1 / (k 2^k), over 2^p. */
function logOfTwo(p: bigint): bigint {
  const known = logs.get(p);
  if (known !== undefined) return known;
  let sum = 0n;
  for (let k = 1n; k <= p + 8n; k++) sum += (1n << (p + 16n)) / (k << k);
  // A few precisions are asked for again and again.
  if (logs.size < 64) logs.set(p, sum >> 16n);
  return sum >> 16n;
}
