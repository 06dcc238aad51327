/**
 * Maxima of minima of rational combinations of x, log x, loglog x, …, with every constant kept.
 *
 * An exponent has to be known so exactly, for 2^(E+1) is twice 2^E and 2^(2E) its square; and an exact constraint
 * keeps its constants while it is carried from A ≤ B to 2^A ≤ 2^B.
 */
import { ratio, rationals, type Rational } from '#scalar';
import type { Growth } from '../growth.ts';
import { isNone, levelOf, minus, none, Outside, plus, scaled, variableOf, type Form } from './form.ts';
import { constantIn, monomial, type Monomial } from './monomial.ts';
import { free, z, type Scope } from './scope.ts';

/** Σ cᵢ tᵢ + constant: the atom z(x, l) of `form` stands for exactly x, log x, loglog x, … at l = −1, 0, 1, … */
export interface Linear {
  readonly form: Form;
  /** Undefined where it holds bounded variables. */
  readonly constant: Rational | undefined;
}
/** The greatest over rows of the least over a row. */
export type Lattice = readonly (readonly Linear[])[];

/** What the lattice is read with. */
export interface Reading {
  /** A product that stands in an exponent becomes an atom of its own, where the caller has one for it. */
  readonly product?: (m: Monomial) => Form | undefined;
  /** Whether one growth is certainly o of another: the lesser of a maximum then never matters. */
  readonly isLittle: (small: Growth, large: Growth) => boolean;
}

const { zero } = rationals;
const both = (a: Linear, b: Linear): Linear => ({
  form: plus(a.form, b.form),
  constant: a.constant && b.constant && rationals.add(a.constant, b.constant),
});
const times = (a: Linear, q: Rational): Linear => ({
  form: scaled(a.form, q),
  constant: a.constant && rationals.mul(a.constant, q),
});

const limit = 256;
function cross(a: Lattice, b: Lattice): Lattice {
  const size = (x: Lattice) => x.reduce((n, row) => n + row.length, 0);
  if (size(a) * size(b) > limit) throw new Outside(`an exponent that expands into more than ${limit} terms`);
  return a.flatMap((row) => b.map((other) => row.flatMap((p) => other.map((q) => both(p, q)))));
}

/** −A: maxima and minima change places, then are folded back. */
const negative = (a: Lattice): Lattice =>
  a
    .map((row): Lattice => row.map((p) => [times(p, ratio(-1))]))
    .reduce((x, y) => x.flatMap((p) => y.map((q) => [...p, ...q])));

/** The lattice of an expression, or undefined where it is not one. */
export function lattice(s: Scope, g: Growth, how: Reading): Lattice | undefined {
  const one = (form: Form, constant: Rational | undefined): Lattice => [[{ form, constant }]];
  const list = (of: readonly Growth[], join: (a: Lattice, b: Lattice) => Lattice): Lattice | undefined => {
    let all: Lattice | undefined;
    for (const child of of) {
      const next = lattice(s, child, how);
      if (!next) return undefined;
      all = all ? join(all, next) : next;
    }
    return all;
  };
  switch (g.op) {
    case 'constant':
      return one(none, g.value);
    case 'sum':
      return list(g.of, cross);
    case 'max':
      return list(needed(s, g.of, how, 'max'), (a, b) => [...a, ...b]);
    case 'min':
      return list(needed(s, g.of, how, 'min'), (a, b) => a.flatMap((p) => b.map((q) => [...p, ...q])));
    case 'difference': {
      const [from, less] = [lattice(s, g.from, how), lattice(s, g.less, how)];
      return from && less && cross(from, negative(less));
    }
    default:
      break;
  }
  // A constant times a lattice, else constants times monomials.
  const [by, only] = factored(s, g);
  const inner = only && lattice(s, only, how);
  if (inner) return scaledLattice(inner, by);
  const terms = monomial(s, g);
  if (!terms) return undefined;
  let [form, total]: [Form, Rational | undefined] = [none, zero];
  for (const m of terms) {
    if (isNone(m.form)) {
      total &&= rationals.add(total, m.coefficient);
      continue;
    }
    const unbounded = free(s, m.form);
    if (isNone(unbounded)) {
      total = undefined;
      continue;
    }
    // A bounded factor of something infinite changes the class of a power of two.
    const single =
      unbounded.c.length !== m.form.c.length || !isNone(minus(unbounded, m.form))
        ? undefined
        : (exact(m.form) ?? how.product?.(m));
    if (!single) return undefined;
    form = plus(form, scaled(single, m.coefficient));
  }
  return one(form, total);
}

/** The parts of a maximum (minimum) without those that are no lattice and certainly lose to another. */
function needed(s: Scope, of: readonly Growth[], how: Reading, op: 'max' | 'min'): readonly Growth[] {
  if (of.every((child) => lattice(s, child, how))) return of;
  return of.filter(
    (child) =>
      lattice(s, child, how) !== undefined ||
      !of.some((other) => other !== child && (op === 'max' ? how.isLittle(child, other) : how.isLittle(other, child))),
  );
}

/** A constant and the one factor that varies, if there is just one and it is not divided by. */
function factored(s: Scope, g: Growth): readonly [Rational, Growth | undefined] {
  if (g.op === 'quotient') {
    const under = constantIn(s, g.under);
    return under && under.n !== 0n ? [rationals.div(ratio(1), under), g.over] : [zero, undefined];
  }
  if (g.op !== 'product') return [zero, undefined];
  const values = g.of.map((part) => constantIn(s, part));
  const varying = g.of.filter((_, i) => !values[i]);
  return [
    values.reduce<Rational>((q, value) => (value ? rationals.mul(q, value) : q), ratio(1)),
    varying.length === 1 ? varying[0] : undefined,
  ];
}

const scaledLattice = (a: Lattice, q: Rational): Lattice =>
  q.n < 0n ? negative(scaledLattice(a, rationals.sub(zero, q))) : a.map((row) => row.map((p) => times(p, q)));

/** The atom itself, where an exact monomial is a single x, log x, …: one level below its logarithm. */
export function exact(form: Form): Form | undefined {
  const used = form.c.flatMap((c, a) => (c === 0 ? [] : [a]));
  const [a] = used;
  if (used.length !== 1 || form.d !== 1 || form.c[a!] !== 1) return undefined;
  return z(variableOf(a!), levelOf(a!) - 1);
}

/** 2 to the power of a single log plus an integer, which is linear again; undefined for anything else. */
export function exponential({ form, constant }: Linear): Linear | undefined {
  if (!constant || constant.d !== 1n || constant.n > 64n || constant.n < -64n) return undefined;
  const by = (k: bigint): Rational => (k < 0n ? ratio(1n, 2n ** -k) : ratio(2n ** k));
  if (isNone(form)) return { form, constant: by(constant.n) };
  const a = form.c.findIndex((c) => c !== 0);
  const l = levelOf(a);
  const single = z(variableOf(a), l);
  if (l < 0 || !isNone(minus(form, single))) return undefined;
  // log y = 1 + log₂ y at every level, so 2^(log y + k) = 2^(k+1) y.
  return { form: scaled(z(variableOf(a), l - 1), by(constant.n + 1n)), constant: zero };
}
