/** Closed expressions at their exact values: numbers, and arrays of numbers, that depend on no symbol left open. */
import {
  complexParts,
  isComplex,
  declare,
  holds,
  piPrecise,
  precise,
  transform,
  type Declarations,
  type Expression,
  type Precise,
} from '#language';
import { Fault, type Asked, type Json } from '../answer.ts';
import { derived } from '../keys/derive.ts';
import { Absent, attempt } from '../evaluate/absent.ts';
import { compile, type Compiled } from '../evaluate/compile.ts';
import { withoutEnds } from '../evaluate/endless.ts';
import type { Environment } from '../evaluate/environment.ts';
import { preciseMachine } from '../evaluate/priced.ts';
import type { Value } from '../evaluate/value.ts';
import { hasUnit } from './imaginary.ts';
import { written, type Side } from './side.ts';

/** The question's symbols, what it gave by name among them as definitions. */
export interface Symbols {
  readonly declared: Declarations;
  readonly names: readonly string[];
  /** Given integers by name: `L`. */
  readonly sizes: ReadonlyMap<string, number>;
}

const reserved = new Set(['options', 'asked']);

export function symbolsOf(asked: Asked, more: Readonly<Record<string, string>> = {}): Symbols {
  const symbols: Record<string, string> = { ...asked.symbols, ...more };
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(asked.given ?? {})) {
    const text = textOf(value);
    if (!reserved.has(name) && text !== undefined && text.length < 2_000 && /^\\?[A-Za-z][\w\\{}^']*$/.test(name))
      given[name] = `= ${text}`;
  }
  const all = declare({ ...symbols, ...given });
  const faulty = new Set(all.problems.map(({ symbol }) => symbol));
  const ours = all.problems.find(({ symbol }) => Object.hasOwn(symbols, symbol) && !Object.hasOwn(given, symbol));
  if (ours) throw new Fault(`symbol ${ours.symbol}: ${ours.message}`);
  // What was given only for people, in words, is no definition.
  const kept = Object.fromEntries(Object.entries(given).filter(([name]) => !faulty.has(name)));
  const { declarations } = faulty.size === 0 ? all : declare({ ...symbols, ...kept });
  const sizes = new Map(
    Object.entries(kept).flatMap(([name, text]): [string, number][] =>
      /^= -?\d{1,6}$/.test(text) ? [[name, Number(text.slice(2))]] : [],
    ),
  );
  return { declared: declarations, names: [...declarations.keys()], sizes };
}

/** Texts as they are; numbers and arrays, also of texts, written out; anything else is no answer in text. */
export function textOf(answer: Json | undefined, depth = 0): string | undefined {
  if (typeof answer === 'string') return answer;
  if (typeof answer === 'number') return Number.isFinite(answer) ? String(answer) : undefined;
  if (!Array.isArray(answer) || depth > 4) return undefined;
  const items = answer.map((item: Json) => textOf(item, depth + 1));
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
}

const exact = preciseMachine();
const constants = { pi: piPrecise, e: precise.exp(precise.one) };
/** Functions that the evaluation knows only as doubles. */
const rough = new Set(['sin', 'cos', 'tan', 'arctan', 'tanh', 'norm', 'cond', 'rank']);

/** One side of a comparison, and whether its exact value can be had. */
export interface Closed {
  readonly side: Side;
  readonly closed: boolean;
  value(): Value<Precise> | Absent;
  /** Of a complex number the imaginary part; all else is then of the real part. */
  readonly imaginary?: Closed;
}

export function closedSide(
  expression: Expression,
  declared: Declarations,
  integers: ReadonlyMap<string, number> = new Map(),
): Closed {
  const parts = hasUnit(declared) && isComplex(expression) ? complexParts(expression, declared) : undefined;
  if (parts) return { ...lazily(parts.re, declared, integers), imaginary: lazily(parts.im, declared, integers) };
  return lazily(expression, declared, integers);
}

function lazily(given: Expression, declared: Declarations, integers: ReadonlyMap<string, number>): Closed {
  const expression = withoutEnds(given, declared);
  const compiled = compile(substituted(expression), extended(declared));
  const closed =
    !holds(expression, isRough) && [...compiled.uses].every((name) => integers.has(name) || isClosed(name, declared));
  let [side, value]: [Side | undefined, Value<Precise> | Absent | undefined] = [undefined, undefined];
  return {
    // Asked for where it is not closed, and so seldom.
    get side() {
      return (side ??= written(expression, declared));
    },
    closed,
    value: () => (value ??= run(compiled, declared, integers)),
  };
}

/** The key that a law derives. */
export function derivedSide(asked: Asked, declared: Declarations): Closed {
  if (asked.key.is !== 'law') throw new Fault('there is no law to derive the key from');
  const side = derived(asked.key, declared);
  const closed = !side.cyclic && [...side.uses].every((name) => isClosed(name, declared));
  return {
    side,
    closed,
    value: () => {
      exact.refill();
      return attempt(() => side.value(exact, environment(declared, new Map())));
    },
  };
}

function run(
  compiled: Compiled,
  declared: Declarations,
  integers: ReadonlyMap<string, number>,
): Value<Precise> | Absent {
  exact.refill();
  return attempt(() => compiled.run(exact, environment(declared, integers), []));
}

function environment(declared: Declarations, integers: ReadonlyMap<string, number>): Environment<Precise> {
  const open = (name: string): never => {
    throw new Absent('unknown', `${name} has no value here`);
  };
  return {
    integers,
    value: (name) => {
      const constant = name === ' pi' ? constants.pi : name === ' e' ? constants.e : undefined;
      if (constant) return { is: 'scalar', of: constant };
      const integer = integers.get(name);
      if (integer !== undefined) return { is: 'scalar', of: precise.of(integer) };
      const type = declared.get(name);
      if (type?.is !== 'defined' || type.index !== undefined) return open(name);
      return compile(substituted(type.by), extended(declared)).run(exact, environment(declared, integers), []);
    },
    member: (name) => open(name),
  };
}

function isClosed(name: string, declared: Declarations, depth = 0): boolean {
  if (name.startsWith(' ')) return true;
  const type = declared.get(name);
  if (type?.is !== 'defined' || type.index !== undefined || depth > 8) return false;
  return [...compile(type.by, declared).uses].every((used) => isClosed(used, declared, depth + 1));
}

const tables = new WeakMap<Declarations, Declarations>();
/** π and e under names that nobody can write. */
function extended(declared: Declarations): Declarations {
  const known = tables.get(declared);
  if (known) return known;
  const made: Declarations = new Map([
    ...declared,
    [' pi', { is: 'scalar', has: [] }],
    [' e', { is: 'scalar', has: [] }],
  ]);
  tables.set(declared, made);
  return made;
}

/** The tree with π and e as those names. */
const substituted = (e: Expression): Expression =>
  transform(e, (node) =>
    node.op === 'call' && node.args.length === 0 && (node.name === 'pi' || node.name === 'e')
      ? { op: 'symbol', name: ` ${node.name}` }
      : node,
  );

const isRough = (e: Expression): boolean => e.op === 'call' && rough.has(e.name);
