/** Expressions as exact sums of monomials in x, log x, loglog x, …: what cancels and what an exponent is can be seen. */
import { ratio, rationals, type Rational } from '#scalar';
import type { Growth } from '../growth.ts';
import { isNone, key, levelOf, minus, none, plus, scaled, variableOf, type Form } from './form.ts';
import { z, type Scope } from './scope.ts';

export interface Monomial {
  readonly coefficient: Rational;
  /** z(x, 0) stands for exactly x, z(x, 1) for exactly log x = 1 + log₂ x, and so on. */
  readonly form: Form;
}

const limit = { terms: 100, exponent: 8n, size: 2n ** 256n } as const;
const one = ratio(1);
const zero = ratio(0);

/** The exact sum, like terms collected, or undefined where the expression is not one (or too long a one). */
export function monomial(s: Scope, g: Growth): readonly Monomial[] | undefined {
  switch (g.op) {
    case 'constant':
      return collected([{ coefficient: g.value, form: none }]);
    case 'variable':
      return [{ coefficient: one, form: z(s.index.get(g.name)!, 0) }];
    case 'sum':
      return folded(s, g.of, (a, b) => [...a, ...b]);
    case 'product':
      return folded(s, g.of, times);
    case 'difference': {
      const [from, less] = [monomial(s, g.from), monomial(s, g.less)];
      const minusLess = less?.map((m) => ({ coefficient: rationals.sub(zero, m.coefficient), form: m.form }));
      return from && minusLess && collected([...from, ...minusLess]);
    }
    case 'quotient': {
      const [over, under] = [monomial(s, g.over), monomial(s, g.under)];
      return over && under?.length === 1 ? times(over, [inverse(under[0]!)]) : undefined;
    }
    case 'power': {
      const q = constantIn(s, g.exponent);
      return q && raised(monomial(s, g.base), q);
    }
    case 'log':
      return logarithm(s, g.of);
    default:
      return undefined;
  }
}

type Terms = readonly Monomial[];

function folded(s: Scope, of: readonly Growth[], join: (a: Terms, b: Terms) => Terms | undefined): Terms | undefined {
  let all: Terms | undefined;
  for (const child of of) {
    const next = monomial(s, child);
    if (!next) return undefined;
    all = all ? join(all, next) : next;
    if (!all || all.length > limit.terms) return undefined;
  }
  return all && collected(all);
}

function collected(terms: Terms): Terms | undefined {
  const [only] = terms;
  if (only && terms.length === 1) return only.coefficient.n === 0n ? [] : tooLong(only.coefficient) ? undefined : terms;
  const all = new Map<string, Monomial>();
  for (const m of terms) {
    const k = key(m.form);
    const before = all.get(k)?.coefficient ?? zero;
    all.set(k, { coefficient: rationals.add(before, m.coefficient), form: m.form });
  }
  const left = [...all.values()].filter((m) => m.coefficient.n !== 0n);
  return left.some((m) => tooLong(m.coefficient)) ? undefined : left;
}

const tooLong = ({ n, d }: Rational): boolean => n >= limit.size || n <= -limit.size || d >= limit.size;

function times(a: Terms, b: Terms): Terms | undefined {
  if (a.length * b.length > limit.terms) return undefined;
  return collected(
    a.flatMap((m) =>
      b.map((o) => ({ coefficient: rationals.mul(m.coefficient, o.coefficient), form: plus(m.form, o.form) })),
    ),
  );
}

const inverse = (m: Monomial): Monomial => ({
  coefficient: rationals.div(one, m.coefficient),
  form: minus(none, m.form),
});

function raised(base: Terms | undefined, q: Rational): Terms | undefined {
  if (!base) return undefined;
  if (q.n === 0n) return [{ coefficient: one, form: none }];
  const [only] = base;
  if (base.length === 1 && isOne(only!.coefficient)) return [{ coefficient: one, form: scaled(only!.form, q) }];
  const n = q.n < 0n ? -q.n : q.n;
  if (q.d !== 1n || n > limit.exponent || (q.n < 0n && base.length !== 1)) return undefined;
  let all: Terms | undefined = base;
  for (let i = 1n; i < n && all; i++) all = times(all, base);
  return q.n < 0n ? all?.map(inverse) : all;
}

const isOne = (q: Rational): boolean => q.n === 1n && q.d === 1n;

/** log y = 1 + log₂ y, exactly, for a power or a single monomial whose coefficient is a power of two. */
function logarithm(s: Scope, of: Growth): Terms | undefined {
  if (of.op === 'power' && of.exponent.op === 'constant') {
    const inner = logarithm(s, of.base);
    const [by, rest] = [of.exponent.value, rationals.sub(one, of.exponent.value)];
    return (
      inner &&
      collected([
        ...inner.map((m) => ({ coefficient: rationals.mul(by, m.coefficient), form: m.form })),
        { coefficient: rest, form: none },
      ])
    );
  }
  const terms = monomial(s, of);
  if (terms?.length !== 1) return undefined;
  const { coefficient, form } = terms[0]!;
  const exponent = binary(coefficient);
  if (exponent === undefined) return undefined;
  const logs: Monomial[] = [{ coefficient: ratio(1 + exponent), form: none }];
  form.c.forEach((c, a) => {
    if (c === 0) return;
    const by = ratio(c, form.d);
    logs.push({ coefficient: by, form: z(variableOf(a), levelOf(a) + 1) });
    logs.push({ coefficient: rationals.sub(zero, by), form: none });
  });
  return collected(logs);
}

/** k where q = 2^k. */
export function binary(q: Rational): number | undefined {
  const part = (n: bigint): number | undefined =>
    n === 1n ? 0 : n > 0n && (n & (n - 1n)) === 0n ? n.toString(2).length - 1 : undefined;
  const [n, d] = [part(q.n), part(q.d)];
  return n === undefined || d === undefined ? undefined : n - d;
}

/** The value of an expression without variables, such as 1/2 written as a quotient. */
export function constantIn(s: Scope, g: Growth): Rational | undefined {
  if (g.op === 'constant' || g.op === 'variable') return g.op === 'constant' ? g.value : undefined;
  const terms = monomial(s, g);
  return terms?.every(isConstant) ? (terms[0]?.coefficient ?? zero) : undefined;
}

export const isConstant = (m: Monomial): boolean => isNone(m.form);
