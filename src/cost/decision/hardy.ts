/**
 * Functions of t → ∞ in closed form: finite sums of c · 2^G · Π lₖ^aₖ with l₀ = t, lₖ₊₁ = log₂ lₖ and G such a sum again.
 * They are ordered by their leading terms, at any height: what no number could hold is compared all the same.
 */
import { tabulate } from '#scalar';

interface Monomial {
  /** The exponent of two; no power of any lₖ is in it. */
  readonly G: Sum;
  /** Powers of l₀, l₁, … */
  readonly a: readonly number[];
}
/** Largest first, none alike; `rough` where known only up to a bounded summand. */
export type Sum = readonly { readonly c: number; readonly m: Monomial }[];
export interface Value {
  readonly of: Sum;
  readonly rough: boolean;
}

/** What this cannot tell. */
export class Untold extends Error {}
export const untold = new Untold();

const unit: Monomial = { G: [], a: [] };
export const iterated = (k: number, power = 1): Monomial => ({ G: [], a: [...Array<number>(k).fill(0), power] });
export const number = (c: number): Sum => (c === 0 ? [] : [{ c, m: unit }]);
const none = (c: number): boolean => Math.abs(c) < 1e-9;

function compareMonomials(p: Monomial, q: Monomial): number {
  if (p.G.length === 0 && q.G.length === 0) {
    for (let k = 0; k < Math.max(p.a.length, q.a.length); k++) {
      const gap = (p.a[k] ?? 0) - (q.a[k] ?? 0);
      if (!none(gap)) return gap;
    }
    return 0;
  }
  return sign(minus(logOf(p), logOf(q)));
}

export const sign = (x: Sum): number => Math.sign(x[0]?.c ?? 0);

export function plus(x: Sum, y: Sum): Sum {
  const all: { c: number; m: Monomial }[] = [];
  let [i, j] = [0, 0];
  while (i < x.length || j < y.length) {
    const order = i === x.length ? -1 : j === y.length ? 1 : compareMonomials(x[i]!.m, y[j]!.m);
    if (order > 0) all.push(x[i++]!);
    else if (order < 0) all.push(y[j++]!);
    else {
      const c = x[i]!.c + y[j++]!.c;
      if (!none(c)) all.push({ c, m: x[i]!.m });
      i++;
    }
  }
  return all;
}
export const scaled = (x: Sum, q: number): Sum => (none(q) ? [] : x.map(({ c, m }) => ({ c: c * q, m })));
export const minus = (x: Sum, y: Sum): Sum => plus(x, scaled(y, -1));

const timesMonomial = (p: Monomial, q: Monomial): Monomial => ({
  G: plus(p.G, q.G),
  a: tabulate(Math.max(p.a.length, q.a.length), (k) => (p.a[k] ?? 0) + (q.a[k] ?? 0)),
});
export const times = (x: Sum, y: Sum): Sum =>
  x
    .flatMap((p) => y.map((q): Sum => [{ c: p.c * q.c, m: timesMonomial(p.m, q.m) }]))
    .reduce<Sum>((total, one) => plus(total, one), []);

/** log₂ of a monomial: sums of the logarithms of what is multiplied. */
const logOf = ({ G, a }: Monomial): Sum =>
  a.reduce<Sum>((total, c, k) => (none(c) ? total : plus(total, [{ c, m: iterated(k + 1) }])), G);

/** The terms that are infinite: what is left when bounded summands do not matter. */
export const infinite = (x: Sum): Sum => x.filter(({ m }) => compareMonomials(m, unit) > 0);

/** 2^x; what tends to 0 in x must be nothing. */
export function twoTo(x: Sum): Sum {
  const a: number[] = [];
  let [c, G]: [number, Sum] = [1, []];
  for (const term of x) {
    const order = compareMonomials(term.m, unit);
    if (order < 0) throw untold;
    const k = term.m.G.length === 0 ? term.m.a.findIndex((p) => !none(p)) : -1;
    const alone = k >= 1 && term.m.a.every((p, i) => none(p - (i === k ? 1 : 0)));
    if (order === 0) c *= 2 ** term.c;
    else if (alone) {
      while (a.length < k) a.push(0);
      a[k - 1] = term.c;
    } else G = plus(G, [term]);
  }
  return [{ c, m: { G, a } }];
}

/** log₂ of a sum that ends positive, to within what tends to 0; exact where it is one term. */
export function log(x: Value): Value {
  const [first] = x.of;
  if (!first || first.c <= 0 || (x.rough && compareMonomials(first.m, unit) <= 0)) throw untold;
  return { of: plus(logOf(first.m), number(Math.log2(first.c))), rough: x.rough || x.of.length > 1 };
}
