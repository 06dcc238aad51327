/** The derivative of what is written with one variable, as a formula; for limits of the form 0/0. */
import { rationals, ratio, type Rational } from '#scalar';
import type { Expression } from '../../expression.ts';
import { call, minus, negative, number, times } from '../../build.ts';
import { mentions } from '../../walk.ts';

const quotient = (over: Expression, under: Expression): Expression => ({ op: 'quotient', over, under });
const power = (base: Expression, exponent: Expression): Expression => ({ op: 'power', base, exponent });

/** f′(u) by the name of f. */
const outer: Readonly<Record<string, (u: Expression) => Expression>> = {
  exp: (u) => call('exp', u),
  sin: (u) => call('cos', u),
  cos: (u) => negative(call('sin', u)),
  tan: (u) => quotient(number(1), power(call('cos', u), number(2))),
  sinh: (u) => call('cosh', u),
  cosh: (u) => call('sinh', u),
  log: (u) => quotient(number(1), u),
  sqrt: (u) => quotient(number(1), times(number(2), call('sqrt', u))),
  arctan: (u) => quotient(number(1), { op: 'sum', terms: [number(1), power(u, number(2))] }),
};

/** Undefined where a function is met whose derivative is not known here. */
export function derivative(e: Expression, x: string): Expression | undefined {
  if (!mentions(e, x)) return number(0);
  const of = (part: Expression): Expression | undefined => derivative(part, x);
  switch (e.op) {
    case 'symbol':
      return number(1);
    case 'negative': {
      const inner = of(e.of);
      return inner && negative(inner);
    }
    case 'sum': {
      const terms = e.terms.filter((term) => mentions(term, x)).map(of);
      return terms.includes(undefined) ? undefined : { op: 'sum', terms: [number(0), ...(terms as Expression[])] }; // none undefined, as just seen
    }
    case 'product': {
      const terms = e.factors.flatMap((factor, i) => {
        const inner = mentions(factor, x) ? of(factor) : number(0);
        if (inner === undefined) return [undefined];
        return mentions(factor, x) ? [times(...e.factors.slice(0, i), inner, ...e.factors.slice(i + 1))] : [];
      });
      return terms.includes(undefined) ? undefined : { op: 'sum', terms: [number(0), ...(terms as Expression[])] }; // as above
    }
    case 'quotient': {
      const [over, under] = [of(e.over), of(e.under)];
      if (!over || !under) return undefined;
      return quotient(minus(times(over, e.under), times(e.over, under)), power(e.under, number(2)));
    }
    case 'power': {
      if (e.base.op === 'call' && e.base.name === 'e') return chained(e, of(e.exponent));
      if (!mentions(e.exponent, x)) {
        const inner = of(e.base);
        return inner && times(e.exponent, power(e.base, minus(e.exponent, number(1))), inner);
      }
      return mentions(e.base, x) ? undefined : chained(times(e, call('log', e.base)), of(e.exponent));
    }
    case 'call': {
      const [u, more] = e.args;
      const f = u !== undefined && more === undefined && Object.hasOwn(outer, e.name) ? outer[e.name] : undefined;
      return f && chained(f(u!), of(u!));
    }
    default:
      return undefined;
  }
}

const chained = (slope: Expression, inner: Expression | undefined): Expression | undefined =>
  inner && times(slope, inner);

const atZero: Readonly<Record<string, number>> = {
  exp: 1,
  sin: 0,
  cos: 1,
  tan: 0,
  sinh: 0,
  cosh: 1,
  arctan: 0,
  sqrt: 0,
};

/** The rational number that a formula comes to, where that is plain. */
export function plainly(e: Expression): Rational | undefined {
  const all = (parts: readonly Expression[], join: (a: Rational, b: Rational) => Rational, from: number) =>
    parts.map(plainly).reduce((a, b) => a && b && join(a, b), ratio(from));
  switch (e.op) {
    case 'number':
      return e.value;
    case 'negative': {
      const of = plainly(e.of);
      return of && { n: -of.n, d: of.d };
    }
    case 'sum':
      return all(e.terms, rationals.add, 0);
    case 'product':
      return e.factors.some((factor) => plainly(factor)?.n === 0n) ? ratio(0) : all(e.factors, rationals.mul, 1);
    case 'quotient': {
      const [over, under] = [plainly(e.over), plainly(e.under)];
      return over && under && under.n !== 0n ? rationals.div(over, under) : undefined;
    }
    case 'power': {
      const [base, exponent] = [plainly(e.base), plainly(e.exponent)];
      if (exponent?.n === 0n || (base?.n === 1n && base.d === 1n)) return ratio(1);
      if (!base || exponent?.d !== 1n || exponent.n < 0n || exponent.n > 64n) return undefined;
      return ratio(base.n ** exponent.n, base.d ** exponent.n);
    }
    case 'call': {
      const [u, more] = e.args;
      const value = u && more === undefined ? plainly(u) : undefined;
      if (e.name === 'log') return value?.n === 1n && value.d === 1n ? ratio(0) : undefined;
      if (e.name === 'sqrt' && value?.n === 1n && value.d === 1n) return ratio(1);
      return value?.n === 0n && Object.hasOwn(atZero, e.name) ? ratio(atZero[e.name]!) : undefined;
    }
    default:
      return undefined;
  }
}
