/**
 * The class of an exact formula: ⌈log₂ x⌉ is log x, the power of two not below x is x, constants go, and so does a
 * negative term that a positive one outweighs.
 */
import { constant, log, power, product, sum, variable } from '../decision/build.ts';
import type { Factor, Function1, Monomial, Term } from './formula.ts';
import type { Growth } from '../growth.ts';

/** What a factor is up to constants: 2^(sx) · x^a · log^b x · loglog^c x, as [s, a, b, c]. */
type Orders = readonly [s: number, a: number, b: number, c: number];
const orders: Readonly<Record<Function1, Orders>> = {
  power: [1, 0, 0, 0],
  x: [0, 1, 0, 0],
  P: [0, 1, 0, 0],
  P2: [0, 1, 0, 0],
  c: [0, 0, 1, 0],
  c2: [0, 0, 1, 0],
  cUp: [0, 0, 1, 0],
  cDown: [0, 0, 1, 0],
  cThird: [0, 0, 1, 0],
  cPairs: [0, 0, 1, 0],
  f: [0, 0, 1, 0],
  fUp: [0, 0, 1, 0],
  fThird: [0, 0, 1, 0],
  // Between 1 and log x: used as an upper bound only, see `toGrowth`.
  s2: [0, 0, 1, 0],
  s2Down: [0, 0, 1, 0],
  cc: [0, 0, 0, 1],
  fc: [0, 0, 0, 1],
};

type Class = ReadonlyMap<string, Orders>;

const times = (a: Class, name: string, by: Orders, to: number): Class => {
  const before = a.get(name) ?? [0, 0, 0, 0];
  const [s, p, l, ll] = before.map((order, i) => order + to * by[i]!);
  return new Map(a).set(name, [s!, p!, l!, ll!]); // four orders, as many as before
};

/** Of two sizes both c(xy) and the larger of c(x), c(y) are Θ(log x + log y). */
const factorClasses = (factor: Factor): readonly (readonly [string, Orders])[] =>
  typeof factor.in === 'string'
    ? [[factor.in, orders[factor.of as Function1]]] // of one size
    : factor.in.map((name) => [name, orders.c] as const);

function classes(monomial: Monomial): Class[] {
  let all: Class[] = [new Map()];
  for (const factor of monomial)
    all = all.flatMap((so) => factorClasses(factor).map(([name, by]) => times(so, name, by, factor.to)));
  return all;
}

const compareOrders = (a: Orders, b: Orders): number => {
  const i = a.findIndex((order, j) => order !== b[j]);
  return i < 0 ? 0 : a[i]! - b[i]!;
};
const none: Orders = [0, 0, 0, 0];

/** How a stands to b in every size: `under` where nowhere above, `far` where also below in a size that is unbounded. */
function below(a: Class, b: Class, bounded: ReadonlySet<string>): { under: boolean; far: boolean } {
  let far = false;
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const order = compareOrders(a.get(name) ?? none, b.get(name) ?? none);
    if (order > 0) return { under: false, far: false };
    if (order < 0 && !bounded.has(name)) far = true;
  }
  return { under: true, far };
}

/** Exponentials and powers before logarithms, so that no factor looks like part of an argument. */
const tree = (of: Class): Growth => {
  const to = (base: Growth, n: number): Growth[] => (n === 0 ? [] : [n === 1 ? base : power(base, n)]);
  const all = [...of].map(([name, orders]) => ({ x: variable(name), orders }));
  const factors = [
    ...all.flatMap(({ x, orders: [s] }) =>
      s === 0 ? [] : [power(constant(2), s === 1 ? x : product(constant(s), x))],
    ),
    ...all.flatMap(({ x, orders: [, a] }) => to(x, a)),
    ...all.flatMap(({ x, orders: [, , b] }) => to(log(x), b)),
    ...all.flatMap(({ x, orders: [, , , c] }) => to(log(log(x)), c)),
  ];
  return factors.length === 0 ? constant(1) : factors.length === 1 ? factors[0]! : product(...factors);
};

/**
 * Θ of the formula, where its terms decide it; undefined where a negative term may cancel a positive one, or the
 * number of one bits matters. Names in `bounded` do not grow.
 */
export function toGrowth(terms: readonly Term[], bounded: ReadonlySet<string> = new Set()): Growth | undefined {
  const value = ({ coefficient: { n, d } }: Term): number => Number(n) / Number(d);
  const rough = (term: Term): boolean => term.factors.some((factor) => factor.of === 's2' || factor.of === 's2Down');
  const positive = terms.filter((term) => value(term) > 0 && !rough(term));
  const spare = positive.map((term) => ({ classes: classes(term.factors), left: value(term) }));
  for (const term of terms) {
    if (value(term) > 0 && !rough(term)) continue;
    for (const own of classes(term.factors)) {
      const near = spare.map((p) => ({ p, how: p.classes.map((other) => below(own, other, bounded)) }));
      if (near.some(({ how }) => how.some((h) => h.under && h.far))) continue;
      if (value(term) > 0 && near.some(({ how }) => how.some((h) => h.under))) continue;
      // As large everywhere and of a larger coefficient, of which this term then uses up its part.
      const heavy = near.find(({ p, how }) => how.some((h) => h.under) && p.left > -value(term) && value(term) < 0);
      if (!heavy) return undefined;
      heavy.p.left += value(term);
    }
  }
  const all = positive.flatMap((term) => classes(term.factors));
  const kept = all.filter(
    (own, i) =>
      !all.some((other, j) => {
        if (j === i || !below(own, other, new Set()).under) return false;
        return below(other, own, new Set()).under ? j < i : true;
      }),
  );
  return kept.length === 0 ? constant(1) : kept.length === 1 ? tree(kept[0]!) : sum(...kept.map(tree));
}
