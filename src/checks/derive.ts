/** A key that a law derives: its reference, run at the point on the question's own symbols. */
import { readExpression, type Declarations, type Expression } from '#language';
import type { Structures } from '#scalar';
import { Fault, type Derived } from './answer.ts';
import { freeNames } from './bound.ts';
import { Absent } from './evaluate/absent.ts';
import { compile } from './evaluate/compile.ts';
import type { Environment } from './evaluate/environment.ts';
import { integer } from './evaluate/integer.ts';
import type { Machine } from './evaluate/machine.ts';
import { column, dense, scalar, toScalar, type Value } from './evaluate/value.ts';
import { measuredDegree } from './evaluate/degrees.ts';
import type { Nested } from './law.ts';
import { at as sizeAt, dimension, shape, type Shape } from './shape.ts';
import type { Side } from './side.ts';

/** What a law's answers are called with, after the number system. */
type Answer = (F: unknown, ...args: unknown[]) => unknown;
type Sizes = Record<string, number>;
type Argument = <T>(m: Machine<T>, env: Environment<T>, sizes: Sizes) => unknown;

/** Reads an expression of the question; where it cannot be read, the question is at fault. */
function read(text: string, declared: Declarations, where: string): Expression {
  const reading = readExpression(text, declared);
  if (!reading.ok) throw new Fault(`${where}: '${text}' cannot be read: ${reading.problem.message}`);
  return reading.value;
}

/** The key of a question as a side, with one of the law's answers in place of its reference if given. */
export function derived(key: Derived, declared: Declarations, judged?: unknown): Side {
  const { law, slug } = key;
  const variants = law.variants ?? {};
  const named = key.algorithm === undefined ? undefined : Object.hasOwn(variants, key.algorithm);
  if (named === false) throw new Fault(`${slug} has no variant '${key.algorithm}'`);
  // Answers take the number system and then what `takes` lists: the law says so, and its types are closed over.
  const answer = (judged ?? (named ? variants[key.algorithm!] : law.reference)) as Answer;
  const structure = (key.algorithm !== undefined && law.needs?.[key.algorithm]) || law.over;
  const uses = new Set<string>();
  const takes = Object.entries(law.takes).map(([name, declaration]) => {
    const wanted = shape(declaration);
    return { name, wanted, argument: argument(key, name, wanted, declared, uses) };
  });
  // Families last: their ranges are known once the other arguments have told the sizes.
  const order = [...takes.keys()].sort((i, j) => +isFamily(takes[i]!.wanted) - +isFamily(takes[j]!.wanted));
  const gives = shape(law.gives);
  const indices = (key.at ?? []).map((text) => {
    const e = read(text, declared, `${slug}, at`);
    return integer(e, declared, new Map());
  });

  const value = <T>(m: Machine<T>, env: Environment<T>): Value<T> => {
    const sizes: Sizes = Object.create(null) as Sizes; // a table without a prototype has no type of its own
    for (const [name, n] of env.integers) sizes[name] = n;
    const args: unknown[] = [];
    for (const i of order) {
      args[i] = takes[i]!.argument(m, env, sizes);
    }
    m.pay(1);
    const F = structure === 'real' ? m.real : m.F;
    const given = answer(F as Structures<T>[typeof structure], ...args) as Nested<T> | undefined; // as the law declares
    if (given === undefined) throw new Absent('undefined', `${slug} gives no value`);
    return valueOf(
      given,
      gives,
      indices.map((i) => i(env, [])),
      sizes,
    );
  };
  return {
    value,
    real: structure === 'real',
    cyclic: structure === 'cyclic',
    uses,
    degree: (integers) => measuredDegree(value, declared, integers),
    bits: 0,
  };
}

const isFamily = (s: Shape): boolean => s.is === 'family';

function argument(key: Derived, name: string, wanted: Shape, declared: Declarations, uses: Set<string>): Argument {
  const text = key.with?.[name] ?? symbolFor(name, wanted, declared);
  const e = read(text, declared, `${key.slug}, argument ${name}`);
  if (wanted.is === 'size' || wanted.is === 'integer') {
    const value = integer(e, declared, new Map());
    return (_, env, sizes) => (sizes[name] = value(env, []));
  }
  const free = freeNames(e, declared);
  const compiled = compile(e, declared, new Map([...free].map((index) => [index, 0])));
  for (const used of compiled.uses) uses.add(used);
  if (wanted.is === 'family')
    return (m, env, sizes) => {
      const members = [];
      for (let i = sizeAt(wanted.from, sizes); i <= sizeAt(wanted.to, sizes); i++)
        members.push(nested(m, compiled.run(m, env, [i]), wanted.each, sizes, key.slug, name));
      return members;
    };
  return (m, env, sizes) => nested(m, compiled.run(m, env, []), wanted, sizes, key.slug, name);
}

/** The symbol of the same name, or for a family the one that has it with an index: `K_i` for K. */
function symbolFor(name: string, wanted: Shape, declared: Declarations): string {
  if (wanted.is !== 'family' || declared.has(name)) return name;
  return [...declared.keys()].find((symbol) => symbol.startsWith(`${name}_`)) ?? name;
}

/** A value as the laws hold it, its sizes learnt, and checked against those learnt before. */
function nested<T>(m: Machine<T>, v: Value<T>, s: Shape, sizes: Sizes, slug: string, name: string): unknown {
  if (s.is !== 'array') throw new Fault(`${slug}: argument ${name} cannot be a family of families`);
  if (s.axes.length === 0) return toScalar(v);
  const known = s.axes.map((axis) => {
    const n = sizeAt(axis, sizes);
    return Number.isNaN(n) ? undefined : n;
  });
  const A = m.matrix(v, known[0], known[1] ?? known[0]);
  const has = s.axes.length === 1 ? [A.data.length] : [A.rows, A.columns];
  if (s.axes.length === 1 && A.columns !== 1) throw new Fault(`${slug}: argument ${name} should be a vector`);
  for (const [i, axis] of s.axes.entries()) {
    const dim = dimension(axis);
    if (dim !== undefined) sizes[dim] = has[i]!;
  }
  if (s.axes.length === 1) return A.data;
  return Array.from({ length: A.rows }, (_, i) => A.data.slice(i * A.columns, (i + 1) * A.columns));
}

/** What a law gave, from the indices given on, as a value. Members of families count as declared, entries from one. */
function valueOf<T>(given: Nested<T>, s: Shape, indices: readonly number[], sizes: Sizes): Value<T> {
  const [index, ...more] = indices;
  if (s.is === 'family') {
    // What a family gives is an array.
    const members = given as readonly Nested<T>[];
    const from = sizeAt(s.from, sizes);
    if (index === undefined) return { is: 'list', items: members.map((x) => valueOf(x, s.each, [], sizes)) };
    const one = members[index - from];
    if (one === undefined) throw new Absent('range', `the law gives no member ${index}`);
    return valueOf(one, s.each, more, sizes);
  }
  let left: Nested<T> | undefined = given;
  for (const i of indices) left = (left as readonly Nested<T>[])[i - 1]; // an array, as long as an axis is left
  if (left === undefined) throw new Absent('range', `the law gives no entry ${indices.join(', ')}`);
  const axes = s.is === 'array' ? s.axes.length - indices.length : 0;
  // By the law's own declaration these are, in turn, an element, a vector and a matrix of elements.
  if (axes <= 0) return scalar(left as T);
  if (axes === 1) return column(left as readonly T[]);
  const rows = left as readonly (readonly T[])[];
  return dense(rows.length, rows[0]?.length ?? 0, rows.flat());
}
