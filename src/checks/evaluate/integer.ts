/** Sizes, indices, exponents and the ends of ranges: expressions whose values are machine integers. */
import type { Declarations, Expression } from '#language';
import { Absent } from './absent.ts';
import type { Environment } from './environment.ts';

/** Bound indices by name, each with its place among the running ones. */
export type Scope = ReadonlyMap<string, number>;
export type Integer = (env: Environment<unknown>, at: readonly number[]) => number;

const calls: Readonly<Record<string, (xs: readonly number[]) => number>> = {
  floor: ([x]) => Math.floor(x!),
  ceil: ([x]) => Math.ceil(x!),
  min: (xs) => Math.min(...xs),
  max: (xs) => Math.max(...xs),
  abs: ([x]) => Math.abs(x!),
  sign: ([x]) => Math.sign(x!),
  mod: ([x, y]) => {
    if (y === 0) throw new Absent('undefined', 'division by zero');
    return x! - y! * Math.floor(x! / y!);
  },
  gcd: ([x, y]) => {
    let [a, b] = [Math.abs(x!), Math.abs(y!)];
    while (b !== 0) [a, b] = [b, a % b];
    return a;
  },
  binomial: ([n, k]) => choose(n!, k!),
  factorial: ([n]) => {
    if (n! < 0) throw new Absent('undefined', 'the factorial of a negative number');
    let product = 1;
    for (let i = 2; i <= n! && product <= Number.MAX_SAFE_INTEGER; i++) product *= i;
    return product;
  },
};

/** What is no integer by itself, and may be inside a floor or ceiling; exact where the value is an integer. */
const inside: Readonly<Record<string, (xs: readonly number[]) => number>> = {
  log: ([x, base = Math.E]) => {
    const value = Math.log(x!) / Math.log(base);
    const near = Math.round(value);
    return base ** near === x ? near : value;
  },
  sqrt: ([x]) => Math.sqrt(x!),
};

function choose(n: number, k: number): number {
  if (k < 0 || (n >= 0 && k > n)) return 0;
  let c = 1;
  for (let i = 1; i <= k && Math.abs(c) <= Number.MAX_SAFE_INTEGER; i++) c = (c * (n - k + i)) / i;
  return Math.round(c);
}

/** Whether it is an integer by what it is made of: no quotient, no scalar symbol. */
export function isInteger(e: Expression, declared: Declarations, scope: Scope): boolean {
  const every = (parts: readonly Expression[]): boolean => parts.every((part) => isInteger(part, declared, scope));
  switch (e.op) {
    case 'number':
      return e.value.d === 1n;
    case 'symbol': {
      if (scope.has(e.name)) return true;
      const type = declared.get(e.name);
      if (type?.is === 'defined') return type.index === undefined && isInteger(type.by, declared, new Map());
      return type?.is === 'size' || type?.is === 'integer';
    }
    case 'sum':
      return every(e.terms);
    case 'product':
      return every(e.factors);
    case 'negative':
      return isInteger(e.of, declared, scope);
    case 'power':
      return every([e.base, e.exponent]);
    case 'call':
      return e.name === 'floor' || e.name === 'ceil' || (Object.hasOwn(calls, e.name) && every(e.args));
    default:
      return false;
  }
}

const safe = (n: number): number => {
  if (!Number.isSafeInteger(n)) throw new Absent('limit', 'an integer is larger than 2⁵³');
  return n;
};

/** Its value, a fraction where a quotient leaves one. */
function rational(e: Expression, declared: Declarations, scope: Scope): Integer {
  const compiled = (part: Expression): Integer => rational(part, declared, scope);
  const all = (parts: readonly Expression[]): readonly Integer[] => parts.map(compiled);
  switch (e.op) {
    case 'number': {
      const value = Number(e.value.n) / Number(e.value.d);
      return () => value;
    }
    case 'symbol': {
      const place = scope.get(e.name);
      if (place !== undefined) return (_, at) => at[place]!;
      const type = declared.get(e.name);
      if (type?.is === 'defined' && type.index === undefined) return rational(type.by, declared, new Map());
      return (env) => {
        const value = env.integers.get(e.name);
        if (value === undefined) throw new Absent('shape', `${e.name} is no integer, and stands where one should`);
        return value;
      };
    }
    case 'sum': {
      const terms = all(e.terms);
      return (env, at) => checked(terms.reduce((total, term) => total + term(env, at), 0));
    }
    case 'product': {
      const factors = all(e.factors);
      return (env, at) => checked(factors.reduce((total, factor) => total * factor(env, at), 1));
    }
    case 'negative': {
      const of = compiled(e.of);
      return (env, at) => -of(env, at);
    }
    case 'quotient': {
      const [over, under] = [compiled(e.over), compiled(e.under)];
      return (env, at) => {
        const by = under(env, at);
        if (by === 0) throw new Absent('undefined', 'division by zero');
        return over(env, at) / by;
      };
    }
    case 'power': {
      const [base, exponent] = [compiled(e.base), compiled(e.exponent)];
      return (env, at) => checked(base(env, at) ** exponent(env, at));
    }
    case 'call': {
      if (e.name === 'infinity') return endless;
      const f = Object.hasOwn(calls, e.name)
        ? calls[e.name]
        : Object.hasOwn(inside, e.name)
          ? inside[e.name]
          : undefined;
      const args = all(e.args);
      return f ? (env, at) => checked(f(args.map((arg) => arg(env, at)))) : noInteger;
    }
    default:
      return noInteger;
  }
}

const endless: Integer = () => {
  throw new Absent('unknown', 'a sum or product without end is not evaluated');
};

const noInteger: Integer = () => {
  throw new Absent('shape', 'an index, exponent or bound is no integer');
};

const checked = (n: number): number => (Number.isInteger(n) || !Number.isFinite(n) ? safe(n) : n);

/** Its value, which must be an integer where it is asked for. */
export function integer(e: Expression, declared: Declarations, scope: Scope): Integer {
  if (e.op === 'number' && e.value.d === 1n) {
    const n = Number(e.value.n);
    if (Number.isSafeInteger(n)) return () => n;
  }
  const value = rational(e, declared, scope);
  return (env, at) => {
    const n = value(env, at);
    if (!Number.isInteger(n)) throw new Absent('undefined', `an index, exponent or bound is ${n}, no integer`);
    return safe(n) + 0;
  };
}
