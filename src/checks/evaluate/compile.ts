/** An expression as a function of the point: read once, run over any number system. */
import type { Declarations, Expression } from '#language';
import { Absent } from './absent.ts';
import { banded } from './banded.ts';
import { blocks } from './blocks.ts';
import { call, needsReal } from './calls.ts';
import { condition, isIndicator } from './condition.ts';
import { entry } from './entry.ts';
import type { Environment } from './environment.ts';
import { impliedFamily } from './implied.ts';
import { integer, type Integer, isInteger, type Scope } from './integer.ts';
import { constant, identity, member, number, symbol } from './leaves.ts';
import type { Machine } from './machine.ts';
import { part } from './part.ts';
import { raised } from './power.ts';
import { product } from './product.ts';
import { ranged } from './ranged.ts';
import { sequence } from './sequence.ts';
import { total } from './total.ts';
import { stacked } from './stacked.ts';
import { column, dense, scalar, toScalar, type Dense, type Value } from './value.ts';

/** The value at a point; `at` holds the bound indices that are running. */
export type Run = <T>(m: Machine<T>, env: Environment<T>, at: number[]) => Value<T>;

export interface Compiled {
  readonly run: Run;
  /** Whether roots, logarithms, norms or an order are needed: then no exact field will do. */
  readonly real: boolean;
  /** Declared names that it uses, definitions not followed. */
  readonly uses: ReadonlySet<string>;
}

/** What the parts of a tree are compiled with. */
export interface Compiling {
  readonly declared: Declarations;
  readonly uses: Set<string>;
  needReal(): void;
  build(e: Expression, scope: Scope): Run;
}

export const absent =
  (message: string): Run =>
  () => {
    throw new Absent('unknown', message);
  };

export function compile(expression: Expression, declared: Declarations, scope: Scope = new Map()): Compiled {
  let real = false;
  const c: Compiling = {
    declared,
    uses: new Set(),
    needReal: () => {
      real = true;
    },
    build: (e, inside) => build(c, e, inside),
  };
  const run = build(c, expression, scope);
  return { run, real, uses: c.uses };
}

function build(c: Compiling, e: Expression, scope: Scope): Run {
  const inside = (of: Expression): Run => c.build(of, scope);
  switch (e.op) {
    case 'number':
      return number(e.value);
    case 'symbol':
      return symbol(c, e.name, scope);
    case 'member':
      return member(c, e, scope);
    case 'identity':
      return identity(c, e.size, scope);
    case 'constant':
      return constant(c, e, scope);
    case 'sum': {
      const terms = sequence(c, e.terms, scope);
      return (m, env, at) => total(m, terms(m, env, at));
    }
    case 'negative': {
      const of = inside(e.of);
      return (m, env, at) => m.negate(of(m, env, at));
    }
    case 'product': {
      const factors = sequence(c, e.factors, scope);
      if (!e.factors.some(isIndicator)) return (m, env, at) => product(m, factors(m, env, at));
      const guards = e.factors.filter(isIndicator).map(({ branches }) => condition(c, branches[0]!.when!, scope));
      // Where an indicator is zero, what it stands beside need have no value.
      return (m, env, at) =>
        guards.every((guard) => guard(m, env, at)) ? product(m, factors(m, env, at)) : total(m, []);
    }
    case 'hadamard':
    case 'kronecker': {
      const [left, right, op] = [inside(e.left), inside(e.right), e.op];
      return (m, env, at) => m[op](left(m, env, at), right(m, env, at));
    }
    case 'quotient': {
      const [over, under] = [inside(e.over), inside(e.under)];
      return (m, env, at) => m.divide(over(m, env, at), under(m, env, at));
    }
    case 'power':
      return raised(c, e, scope);
    case 'transpose': {
      const of = inside(e.of);
      return (m, env, at) => m.transpose(of(m, env, at));
    }
    case 'series':
      return ranged(c, e, scope, e.over === 'sum' ? total : product);
    case 'family':
      return ranged(c, e, scope, (_, values) => listed(values));
    case 'call':
      return called(c, e, scope);
    case 'cases':
      return cases(c, e, scope);
    case 'matrix': {
      const stack = stacked(c, e.rows, scope);
      if (stack) return stack;
      const rows = e.rows.map((row) => sequence(c, row, scope));
      return (m, env, at) =>
        blocks(
          m,
          rows.map((row) => row(m, env, at)),
        );
    }
    case 'list': {
      const items = sequence(c, e.items, scope);
      return (m, env, at) => ({ is: 'list', items: items(m, env, at) });
    }
    case 'dots':
      return absent('dots stand where nothing tells what they leave out');
    case 'label':
      return absent(`${e.text} is a name, and has no value`);
    case 'relation':
      return absent('a relation stands where a value should');
  }
}

/** A column of numbers; of lists of numbers the matrix with these for its rows. */
function listed<T>(values: readonly Value<T>[]): Value<T> {
  const [first] = values;
  const isRow = (value: Value<T>): value is Dense<T> =>
    value.is === 'matrix' && value.columns === 1 && first?.is === 'matrix' && value.rows === first.rows;
  if (first?.is !== 'matrix' || first.data.length === 1 || !values.every(isRow)) return column(values.map(toScalar));
  return dense(
    values.length,
    first.rows,
    values.flatMap(({ data }) => data),
  );
}

/** Factors of a factorial multiplied out, at most. */
const factorsMost = 4_096;

/** n! in the field, where it may be larger than a machine integer. */
function factorial(n: Integer): Run {
  return (m, env, at) => {
    const last = n(env, at);
    if (last < 0) throw new Absent('undefined', 'the factorial of a negative number');
    if (last > factorsMost) throw new Absent('limit', `a factorial of more than ${factorsMost} factors`);
    // A product of so many numbers is as long as they are many: its factors are not of one word.
    m.pay(last * (1 + (last >> 7)));
    // By halves, so that long numbers meet long ones, and few.
    const along = (from: number, to: number): typeof m.F.one => {
      const middle = (from + to) >> 1;
      return from >= to ? m.F.of(to) : m.F.mul(along(from, middle), along(middle + 1, to));
    };
    return scalar(along(1, Math.max(1, last)));
  };
}

function called(c: Compiling, e: Expression & { op: 'call' }, scope: Scope): Run {
  if (e.name === 'factorial' && isInteger(e, c.declared, scope))
    return factorial(integer(e.args[0]!, c.declared, scope));
  if (isInteger(e, c.declared, scope)) {
    const value = integer(e, c.declared, scope);
    return (m, env, at) => scalar(m.F.of(value(env, at)));
  }
  if (e.name === 'entry') return entry(c, e.args, scope);
  if (e.name === 'part' && e.args.length === 5) return part(c, e.args, scope);
  const besides = /^(?:diag|tril|triu)$/.test(e.name) ? banded(c, e, scope) : undefined;
  if (besides) return besides;
  const implied = e.name === 'diag' && e.args.length === 1 ? impliedFamily(e.args[0]!, c.declared, scope) : undefined;
  if (implied) return c.build({ ...e, args: [implied] }, scope);
  if (needsReal(e.name)) c.needReal();
  return call(e.name, sequence(c, e.args, scope));
}

function cases(c: Compiling, e: Expression & { op: 'cases' }, scope: Scope): Run {
  const branches = e.branches.map(({ value, when }) => ({
    value: c.build(value, scope),
    when: when && condition(c, when, scope),
  }));
  return (m, env, at) => {
    for (const { value, when } of branches) if (when === undefined || when(m, env, at)) return value(m, env, at);
    // Not a point to draw again: the answer says nothing there.
    throw new Absent('range', 'no case applies');
  };
}
