/** Real numbers to some ninety digits, each with a bound on its error: (m ± r)·2ᵉ. */
export interface Ball {
  readonly m: bigint;
  readonly r: bigint;
  readonly e: number;
}

/** Bits kept of a middle: beyond them a bit of the radius pays. */
export const bits = 320;
/** Exponents of two beyond which exp is not computed: a number of more than 300 000 digits. */
const most = 1_000_000;

const word = 2n ** 53n;
const abs = (x: bigint): bigint => (x < 0n ? -x : x);
/** Bits of |x|; those of a machine word are counted without writing it out. */
export const size = (x: bigint): number => {
  if (x < word && -x < word) {
    const small = Math.abs(Number(x));
    return small < 2 ** 32 ? 32 - Math.clz32(small) : 64 - Math.clz32(small / 2 ** 32);
  }
  const hex = abs(x).toString(16);
  return hex === '0' ? 0 : 4 * (hex.length - 1) + (32 - Math.clz32(Number.parseInt(hex[0]!, 16)));
};
/** x·2ᵏ, rounded down. */
const shift = (x: bigint, k: number): bigint => (k >= 0 ? x << BigInt(k) : x >> BigInt(-k));

function tidy(m: bigint, r: bigint, e: number): Ball {
  const extra = Math.max(size(m), size(r)) - bits;
  if (Math.abs(e) > 4 * most) throw new RangeError('limit: a number of more digits than are kept');
  return extra <= 0 ? { m, r, e } : { m: shift(m, -extra), r: shift(r, -extra) + 2n, e: e + extra };
}

export const ballOf = (n: bigint, d: bigint): Ball => {
  if (d === 1n) return tidy(n, 0n, 0);
  const k = Math.max(0, bits + size(d) - size(n));
  return tidy((n << BigInt(k)) / d, 1n, -k);
};

export function plus(a: Ball, b: Ball): Ball {
  const [high, low] = a.e >= b.e ? [a, b] : [b, a];
  const gap = high.e - low.e;
  if (gap > 4 * bits && size(high.m) > 0) {
    // The lower is below every bit that is kept of the higher.
    const m = high.m << BigInt(2 * bits);
    const fallen = shift(abs(low.m) + low.r, 2 * bits - gap);
    return tidy(m, (high.r << BigInt(2 * bits)) + fallen + 1n, high.e - 2 * bits);
  }
  return tidy((high.m << BigInt(gap)) + low.m, (high.r << BigInt(gap)) + low.r, low.e);
}

export const minus = (a: Ball): Ball => ({ ...a, m: -a.m });
export const times = (a: Ball, b: Ball): Ball =>
  tidy(a.m * b.m, abs(a.m) * b.r + abs(b.m) * a.r + a.r * b.r, a.e + b.e);

/** Throws a RangeError where the divisor may be zero. */
export function over(a: Ball, b: Ball): Ball {
  if (abs(b.m) <= b.r) throw new RangeError('division by zero');
  const k = Math.max(0, bits + size(b.m) - size(a.m));
  const q = (a.m << BigInt(k)) / b.m;
  const radius = ((abs(a.m) * b.r + abs(b.m) * a.r) << BigInt(k)) / (abs(b.m) * (abs(b.m) - b.r));
  return tidy(q, radius + 2n, a.e - b.e - k);
}

/** The largest integer whose square is at most x. */
export function root(x: bigint): bigint {
  if (x < 2n) return x;
  let guess = 1n << BigInt((size(x) + 1) >> 1);
  for (;;) {
    const next = (guess + x / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** Of what is not negative; where it may be, of its part that is not. */
export function squareRoot(a: Ball): Ball {
  const k = 2 * bits + (Math.abs(a.e) % 2);
  const [low, high] = [a.m - a.r, a.m + a.r];
  if (high < 0n) throw new RangeError('the root of a negative number');
  const least = root((low < 0n ? 0n : low) << BigInt(k));
  const greatest = root(high << BigInt(k)) + 1n;
  return tidy(least + greatest, greatest - least + 1n, (a.e - k) / 2 - 1);
}

/** −1, 0 or 1; 0 where the ball holds zero. */
export const sign = (a: Ball): number => (abs(a.m) <= a.r ? 0 : a.m < 0n ? -1 : 1);
/** Whether the radius is below 2⁻ᵏ of the middle. */
export const sharp = (a: Ball, k: number): boolean => a.r === 0n || size(a.m) - size(a.r) > k;

export function toDouble({ m, e }: Ball): number {
  const extra = Math.max(0, size(m) - 60);
  return Number(shift(m, -extra)) * 2 ** Math.max(-1100, Math.min(1100, e + extra));
}

const scale = bits + 64;
const one = 1n << BigInt(scale);
/** 2·artanh(1/q) = log((q + 1)/(q − 1)) in fixed point. */
const artanh = (q: bigint): bigint => {
  let [sum, power] = [0n, one / q];
  for (let k = 1n; power !== 0n; k += 2n, power /= q * q) sum += power / k;
  return 2n * sum;
};
const ln2 = artanh(3n);
/** π by Machin: 16 arctan(1/5) − 4 arctan(1/239). */
const arctan = (q: bigint): bigint => {
  let [sum, power, plusNext] = [0n, one / q, true];
  for (let k = 1n; power !== 0n; k += 2n, power /= q * q, plusNext = !plusNext)
    sum += plusNext ? power / k : -power / k;
  return sum;
};
/** The series above drop less than 2¹⁰ units each. */
export const pi = tidy(16n * arctan(5n) - 4n * arctan(239n), 1n << 14n, -scale);
const logOfTwo = tidy(ln2, 1n << 12n, -scale);

export function exponential(a: Ball): Ball {
  const x = toDouble(a);
  if (Math.abs(x) > most / 2) throw new RangeError('limit: an exponential of more digits than are kept');
  const k = Math.round(x / Math.LN2);
  const rest = plus(a, minus(times(ballOf(BigInt(k), 1n), logOfTwo)));
  // |rest| ≤ ln 2: halved eight times, then Taylor, then squared back.
  const fixed = shift(rest.m, rest.e + scale - 8);
  let [sum, term] = [0n, one];
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = (term * fixed) / (n << BigInt(scale));
    if (n > 200n) break;
  }
  let value = tidy(sum, 1n << 12n, -scale);
  for (let i = 0; i < 8; i++) value = times(value, value);
  // exp moves by at most twice what its argument moves, near it.
  const slack = shift(rest.r, rest.e + scale + 2) + 4n;
  return plus(
    { ...value, e: value.e + k },
    { m: 0n, r: times(value, tidy(slack, 0n, -scale)).m + 2n, e: times(value, tidy(slack, 0n, -scale)).e + k },
  );
}

/** log x = 2·artanh z, z = (x − 1)/(x + 1), by so many terms that what is left of the series for |z| < 2⁻ˡᵉᵃᵈ is below 2⁻ᵇⁱᵗˢ. */
function logNearOne(x: Ball, lead: number): Ball {
  const z = over(plus(x, ballOf(-1n, 1n)), plus(x, ballOf(1n, 1n)));
  const square = times(z, z);
  let [sum, power] = [z, z];
  for (let n = 3; n < bits / lead + 2; n += 2) {
    power = times(power, square);
    sum = plus(sum, over(power, ballOf(BigInt(n), 1n)));
  }
  return plus(times(sum, ballOf(2n, 1n)), { m: 0n, r: 1n, e: -bits });
}

const guessed = 50;

/** Of what is positive. */
export function logarithm(a: Ball): Ball {
  if (sign(a) <= 0) throw new RangeError('the logarithm of what is not positive');
  const k = size(a.m) + a.e;
  // a = y·2ᵏ with ½ ≤ y < 1, so that |z| ≤ ⅓.
  const y: Ball = { ...a, e: a.e - k };
  const whole = times(ballOf(BigInt(k), 1n), logOfTwo);
  if (a.r !== 0n && size(a.r) > size(a.m) - 2 * guessed) return plus(logNearOne(y, 1), whole);
  // A double is right to 50 bits: what its exponential leaves of y is that near to one.
  const near: Ball = { m: BigInt(Math.round(Math.log(toDouble(y)) * 2 ** guessed)), r: 0n, e: -guessed };
  return plus(plus(near, logNearOne(over(y, exponential(near)), guessed - 4)), whole);
}
