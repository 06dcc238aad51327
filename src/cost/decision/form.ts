/**
 * The base-2 logarithm of a monomial: a rational combination of atoms z(x, l), log₂ applied l+1 times to x.
 *
 * `2^(s x) x^a (log x)^b` is `s z(x,−1) + a z(x,0) + b z(x,1)`. Coefficients are safe integers over one denominator;
 * whatever would leave them is refused, never rounded.
 */
import { zeros } from './zeros.ts';
import type { Rational } from '#scalar';

export interface Form {
  /** Numerators, by atom; missing ones are zero. */
  readonly c: readonly number[];
  /** The common denominator, positive. */
  readonly d: number;
}

/** Outside what is decided; says which sub-expression or which limit. Caught by `compare`, never seen outside. */
export class Outside extends Error {}

/** Levels −1 … 6 of every variable. */
export const levels = 8;
export const atom = (variable: number, level: number): number => {
  if (level > levels - 2) throw new Outside(`logarithms nested deeper than ${levels - 2}`);
  return variable * levels + level + 1;
};
export const variableOf = (a: number): number => Math.floor(a / levels);
export const levelOf = (a: number): number => (a % levels) - 1;

const safe = (x: number): number => {
  if (!Number.isSafeInteger(x)) throw new Outside(`exponents whose exact values exceed ${Number.MAX_SAFE_INTEGER}`);
  return x;
};

export const gcd = (a: number, b: number): number => {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
};

/** In lowest terms, without trailing zeros. */
function lowest(c: number[], d: number): Form {
  while (c.length > 0 && c[c.length - 1] === 0) c.pop();
  if (d === 1) return { c, d };
  let g = d;
  for (let i = 0; i < c.length && g > 1; i++) g = gcd(g, c[i]!);
  return g === 1 ? { c, d } : { c: c.map((x) => x / g), d: d / g };
}

export const none: Form = { c: [], d: 1 };

export function unit(a: number): Form {
  const known = units[a];
  if (known) return known;
  const c = zeros(a + 1);
  c[a] = 1;
  return (units[a] = { c, d: 1 });
}
/** Each is made once. */
const units: (Form | undefined)[] = [];

/** p + s q, s an integer. */
export function plus(p: Form, q: Form, s = 1): Form {
  const g = p.d === q.d ? p.d : gcd(p.d, q.d);
  const [u, v] = [q.d / g, (p.d / g) * s];
  const c: number[] = [];
  const length = Math.max(p.c.length, q.c.length);
  for (let i = 0; i < length; i++) c.push(safe((p.c[i] ?? 0) * u + (q.c[i] ?? 0) * v));
  return lowest(c, safe(p.d * u));
}
export const minus = (p: Form, q: Form): Form => plus(p, q, -1);

/** q p. */
export function scaled(p: Form, q: Rational): Form {
  const [n, d] = [safe(Number(q.n)), safe(Number(q.d))];
  if (n === 0) return none;
  return lowest(
    p.c.map((x) => safe(x * n)),
    safe(p.d * d),
  );
}

export const key = (p: Form): string => `${p.c.join()}/${p.d}`;

export const isNone = (p: Form): boolean => p.c.length === 0;

export function equal(p: Form, q: Form): boolean {
  if (p.d !== q.d || p.c.length !== q.c.length) return false;
  for (let i = 0; i < p.c.length; i++) if (p.c[i] !== q.c[i]) return false;
  return true;
}

/** Each variable's lowest atom with its sign, as long as there are any. */
export function lowestAtoms(p: Form): readonly { readonly atom: number; readonly positive: boolean }[] {
  const found: { atom: number; positive: boolean }[] = [];
  for (let i = 0; i < p.c.length; i++) {
    if (p.c[i] === 0) continue;
    found.push({ atom: i, positive: p.c[i]! > 0 });
    i += levels - 1 - (i % levels);
  }
  return found;
}

/** Bounded below whatever the variables do, once they are at least one: every lowest coefficient is positive. */
export function bounded(p: Form): boolean {
  for (let i = 0; i < p.c.length; i++) {
    if (p.c[i] === 0) continue;
    if (p.c[i]! < 0) return false;
    i += levels - 1 - (i % levels);
  }
  return true;
}

/** Whether 2^p = O(2^q) with a constant that holds everywhere: `bounded(q − p)`, without making the difference. */
export function below(p: Form, q: Form): boolean {
  const most = Math.max(p.c.length, q.c.length);
  for (let i = 0; i < most; i++) {
    const c = cross(q.c[i] ?? 0, p.d, p.c[i] ?? 0, q.d);
    if (c === 0) continue;
    if (c < 0) return false;
    i += levels - 1 - (i % levels);
  }
  return true;
}

/** The sign of a b − c d, exactly. */
function cross(a: number, b: number, c: number, d: number): number {
  const [x, y] = [a * b, c * d];
  if (Number.isSafeInteger(x) && Number.isSafeInteger(y)) return x - y;
  return Number(BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d));
}

/** Infinite whatever the other variables do, since each of its own is: not constant, and `bounded`. */
export const rising = (p: Form): boolean => p.c.length > 0 && bounded(p);
