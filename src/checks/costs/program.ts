/** A law's algorithms as something to count: inputs made from what the law takes, sizes from the question's variables. */
import {
  measured,
  readFormula,
  type Algorithm,
  type Costed,
  type FormulaRead,
  type Measured,
  type Parameter,
  type Recovered,
  type Sizes,
} from '#cost';
import { Fault, type Derived } from '../answer.ts';
import { memoryKey, remembered } from './memory.ts';
import type { Law } from '../law.ts';
import { at, count, dimensions, shape, type Shape } from '../inputs/shape.ts';

/** The sizes that a law's cost depends on: its dimensions, its lengths, and integers it is given. */
export function lawSizes(law: Law): string[] {
  const shapes = Object.entries(law.takes).map(([name, text]) => [name, shape(text)] as const);
  const own = shapes.filter(([, s]) => s.is === 'size' || s.is === 'integer').map(([name]) => name);
  return [...new Set([...shapes.flatMap(([, s]) => dimensions(s)), ...own])];
}

/** A loop, for speed: most of the time of counting goes into making inputs. */
function listOf(length: number, each: () => unknown): unknown[] {
  const list: unknown[] = [];
  for (let i = 0; i < length; i++) list.push(each());
  return list;
}

/** The argument of this shape, inputs in every place. */
function argument(s: Shape, name: string, sizes: Sizes, input: () => unknown): unknown {
  if (s.is === 'size' || s.is === 'integer') return sizes[name];
  if (s.is === 'family') return listOf(at(count(s.from, s.to), sizes), () => argument(s.each, name, sizes, input));
  const lengths = s.axes.map((axis) => at(axis, sizes));
  const along = (from: number): unknown =>
    from === lengths.length ? input() : listOf(lengths[from]!, () => along(from + 1));
  return along(0);
}

/** An answer of the law's type as an algorithm of the law's sizes. */
export function algorithmOf(law: Law, answer: unknown): Algorithm {
  const shapes = Object.entries(law.takes).map(([name, text]) => [name, shape(text)] as const);
  // What a law's answer takes is what the law declares, and so are the arguments made here.
  const run = answer as (F: unknown, ...args: readonly unknown[]) => unknown;
  return (sizes) => (F, input) => run(F, ...shapes.map(([name, s]) => argument(s, name, sizes, input)));
}

/** The names under which a law's algorithms are known; `reference` is the one it is judged by. */
export const algorithms = (law: Law): readonly string[] => ['reference', ...Object.keys(law.variants ?? {})];

/** The algorithm of that name; undefined where the law has none. */
export const algorithmNamed = (law: Law, name: string): unknown =>
  name === 'reference'
    ? law.reference
    : law.variants && Object.hasOwn(law.variants, name)
      ? law.variants[name]
      : undefined;

interface Mapping {
  /** Each of the law's sizes in the question's variables. */
  readonly sizes: ReadonlyMap<string, FormulaRead>;
  readonly parameters: readonly Parameter[];
}

/**
 * How the law's sizes stand in the question's variables. Throws a `Fault` where one is mapped to what is no variable; a
 * size left open stays a parameter of its own, which the cost had better not depend on: see `closed`.
 */
export function mapping(
  key: Pick<Derived, 'slug' | 'law' | 'sizes'>,
  variables: readonly string[] | undefined,
): Mapping {
  const { law, slug } = key;
  const sizes = new Map<string, FormulaRead>();
  const spreads = new Map<string, Parameter['spread']>();
  for (const name of lawSizes(law)) {
    const text = `${key.sizes && Object.hasOwn(key.sizes, name) ? key.sizes[name] : openSize(law, name, variables)}`;
    const read = readFormula(text);
    if ('problem' in read) throw new Fault(`${slug}: the size ${name} = "${text}" cannot be read: ${read.problem}`);
    sizes.set(name, read);
    for (const variable of read.names) {
      const mapped = key.sizes !== undefined && Object.hasOwn(key.sizes, name);
      if (mapped && variables && !variables.includes(variable))
        throw new Fault(
          `${slug}: its size ${name} is ${text}, and ${variable} is no variable of the question (${variables.join(', ')})`,
        );
      const before = spreads.get(variable);
      const exponent = exponents(text).includes(variable);
      spreads.set(variable, exponent ? 'exponent' : law.dyadic?.includes(name) ? (before ?? 'dyadic') : before);
    }
  }
  const parameters = [...spreads].map(([name, spread]) => (spread ? { name, spread } : { name }));
  return { sizes, parameters };
}

/** The names that stand right behind a power sign. */
const exponents = (text: string): string[] =>
  [...text.matchAll(/(?:\^|\*\*)[\s({]*(\\?\p{L}\w*)/gu)].map((match) => match[1]!);

/** A size that the question does not map is its variable of that name; an integer given to the law, its greatest value. */
function openSize(law: Law, name: string, variables: readonly string[] | undefined): string {
  const given = Object.hasOwn(law.takes, name) ? shape(law.takes[name]!) : undefined;
  if (given?.is !== 'integer' || variables?.includes(name)) return name;
  const terms = Object.entries(given.to.times).map(([size, factor]) => `${factor} ${size}`);
  return [...terms, `${given.to.constant}`].join(' + ').replaceAll('+ -', '- ');
}

/** The formula, no size in it that the question leaves open; a `Fault` where there is one. */
export function closed(found: Recovered, slug: string, variables: readonly string[] | undefined): Recovered {
  const open = found.terms
    .flatMap((term) => term.factors.flatMap((factor) => factor.in))
    .find((name) => variables && !variables.includes(name));
  if (open === undefined) return found;
  throw new Fault(
    `${slug}: the cost depends on ${open}, which is no variable of the question; say what it is in \`sizes\``,
  );
}

const known = new WeakMap<Law, Map<string, Measured>>();

/** The costs of one of the law's algorithms in the question's variables; remembered. */
export function costs(
  key: Pick<Derived, 'slug' | 'law' | 'sizes'>,
  name: string,
  variables: readonly string[] | undefined,
): Measured {
  const answer = algorithmNamed(key.law, name);
  if (answer === undefined)
    throw new Fault(`${key.slug}: there is no algorithm "${name}"; there are ${algorithms(key.law).join(', ')}`);
  const { sizes, parameters } = mapping(key, variables);
  const of = known.get(key.law) ?? new Map<string, Measured>();
  known.set(key.law, of);
  const id = JSON.stringify([name, key.sizes ?? {}, parameters]);
  const before = (cost: Costed) => remembered(memoryKey(key, name, parameters, cost));
  const again = of.get(id);
  if (again) return again;
  const run = algorithmOf(key.law, answer);
  const found = measured(
    (at) => {
      const own: Record<string, number> = {};
      for (const [size, read] of sizes) {
        const value = read.at(at);
        if (value === undefined || !Number.isInteger(value) || value < 0) return undefined;
        own[size] = value;
      }
      return run(own);
    },
    parameters,
    before,
  );
  of.set(id, found);
  return found;
}
