/** The question's symbols as the arguments of a law: sizes as numbers, vectors and matrices as arrays, families as arrays of them. */
import { readExpression, type Declarations, type Expression } from '#language';
import { tabulate } from '#scalar';
import { Fault, type Derived } from '../answer.ts';
import { freeNames } from './bound.ts';
import { compile } from '../evaluate/compile.ts';
import type { Environment } from '../evaluate/environment.ts';
import { integer } from '../evaluate/integer.ts';
import type { Machine } from '../evaluate/machine.ts';
import { toScalar, type Value } from '../evaluate/value.ts';
import { at as sizeAt, dimension, type Shape } from '../inputs/shape.ts';

/** The law's own dimensions, learnt from the arguments as they are made. */
export type Sizes = Record<string, number>;
export type Argument = <T>(m: Machine<T>, env: Environment<T>, sizes: Sizes) => unknown;

/** Reads an expression of the question; where it cannot be read, the question is at fault. */
export function readOwn(text: string, declared: Declarations, where: string): Expression {
  const reading = readExpression(text, declared);
  if (!reading.ok) throw new Fault(`${where}: '${text}' cannot be read: ${reading.problem.message}`);
  return reading.value;
}

export function argument(
  key: Derived,
  name: string,
  wanted: Shape,
  declared: Declarations,
  uses: Set<string>,
): Argument {
  const text = key.with?.[name] ?? symbolFor(name, wanted, declared);
  const e = readOwn(text, declared, `${key.slug}, argument ${name}`);
  if (wanted.is === 'size' || wanted.is === 'integer') {
    const value = integer(e, declared, new Map());
    return (_, env, sizes) => (sizes[name] = value(env, []));
  }
  const free = freeNames(e, declared);
  const compiled = compile(e, declared, new Map([...free].map((index) => [index, 0])));
  for (const used of compiled.uses) uses.add(used);
  if (wanted.is !== 'family')
    return (m, env, sizes) => nested(m, compiled.run(m, env, []), wanted, sizes, `${key.slug}, argument ${name}`);
  return (m, env, sizes) => {
    const members = [];
    for (let i = sizeAt(wanted.from, sizes); i <= sizeAt(wanted.to, sizes); i++)
      members.push(nested(m, compiled.run(m, env, [i]), wanted.each, sizes, `${key.slug}, argument ${name}`));
    return members;
  };
}

/** The symbol of the same name, or for a family the one that has it with an index: `K_i` for K. */
function symbolFor(name: string, wanted: Shape, declared: Declarations): string {
  if (wanted.is !== 'family' || declared.has(name)) return name;
  return [...declared.keys()].find((symbol) => symbol.startsWith(`${name}_`)) ?? name;
}

/** A value as the laws hold it, its sizes learnt. */
function nested<T>(m: Machine<T>, v: Value<T>, s: Shape, sizes: Sizes, where: string): unknown {
  if (s.is !== 'array') throw new Fault(`${where} cannot be a family of families`);
  if (s.axes.length === 0) return toScalar(v);
  const known = s.axes.map((axis) => {
    const n = sizeAt(axis, sizes);
    return Number.isNaN(n) ? undefined : n;
  });
  const A = m.matrix(v, known[0], known[1] ?? known[0]);
  const flat = s.axes.length === 1;
  if (flat && A.columns !== 1) throw new Fault(`${where} should be a vector, and is ${A.rows}×${A.columns}`);
  for (const [i, axis] of s.axes.entries()) {
    const dim = dimension(axis);
    if (dim !== undefined) sizes[dim] = i === 0 ? A.rows : A.columns;
  }
  if (flat) return A.data;
  return tabulate(A.rows, (i) => A.data.slice(i * A.columns, (i + 1) * A.columns));
}
