/** A key that a law derives: its reference, run at the point on the question's own symbols. */
import type { Declarations, Type } from '#language';
import { Fault, type Derived } from '../answer.ts';
import { argument, readOwn, type Sizes } from './arguments.ts';
import { Absent } from '../evaluate/absent.ts';
import { measuredDegree } from '../evaluate/degrees.ts';
import type { Environment } from '../evaluate/environment.ts';
import { integer } from '../evaluate/integer.ts';
import type { Machine } from '../evaluate/machine.ts';
import { column, dense, scalar, type Value } from '../evaluate/value.ts';
import type { Nested } from '../law.ts';
import { at as sizeAt, shape, type Shape } from '../inputs/shape.ts';
import { written, type Side } from '../equality/side.ts';

/** What a law's answers are called with, after the number system. */
type Answer = (F: unknown, ...args: unknown[]) => unknown;

/** The key of a question as a side, with one of the law's answers in place of its reference if given. */
export function derived(key: Derived, declared: Declarations, judged?: unknown): Side {
  const plainly = given(key, declared, judged);
  return key.as === undefined ? plainly.side : rewritten(key.as, plainly, declared);
}

interface Given {
  readonly side: Side;
  /** What the law gives, indices not yet taken. */
  readonly whole: <T>(m: Machine<T>, env: Environment<T>) => { readonly given: Nested<T>; readonly sizes: Sizes };
  readonly gives: Shape;
}

function given(key: Derived, declared: Declarations, judged: unknown): Given {
  const { law, slug } = key;
  const variants = law.variants ?? {};
  if (key.algorithm !== undefined && !Object.hasOwn(variants, key.algorithm))
    throw new Fault(`${slug} has no variant '${key.algorithm}'`);
  // Answers take the number system and then what `takes` lists: the law says so, and its types are closed over.
  const answer = (judged ?? (key.algorithm === undefined ? law.reference : variants[key.algorithm])) as Answer;
  const structure = (key.algorithm === undefined ? undefined : law.needs?.[key.algorithm]) ?? law.over;
  const uses = new Set<string>();
  const takes = Object.entries(law.takes).map(([name, declaration]) => {
    const wanted = shape(declaration);
    return { wanted, argument: argument(key, name, wanted, declared, uses) };
  });
  // Families last: their ranges are known once the other arguments have told the sizes.
  const late = (i: number): number => (takes[i]!.wanted.is === 'family' ? 1 : 0);
  const order = [...takes.keys()].sort((i, j) => late(i) - late(j));
  const gives = shape(law.gives);
  const indices = (key.at ?? []).map((text) => integer(readOwn(text, declared, `${slug}, at`), declared, new Map()));

  const whole = <T>(m: Machine<T>, env: Environment<T>): { given: Nested<T>; sizes: Sizes } => {
    // Without a prototype, so that no size is found that nobody set.
    const sizes = Object.assign(Object.create(null), Object.fromEntries(env.integers)) as Sizes;
    const args: unknown[] = [];
    for (const i of order) args[i] = takes[i]!.argument(m, env, sizes);
    const F = structure === 'real' ? m.real : m.F;
    const found = answer(F, ...args) as Nested<T> | undefined; // as the law declares
    if (found === undefined) throw new Absent('undefined', `${slug} gives no value`);
    return { given: found, sizes };
  };
  const value = <T>(m: Machine<T>, env: Environment<T>): Value<T> => {
    const { given: found, sizes } = whole(m, env);
    return valueOf(
      found,
      gives,
      indices.map((i) => i(env, [])),
      sizes,
    );
  };
  const side: Side = {
    value,
    real: structure === 'real',
    cyclic: structure === 'cyclic',
    uses,
    degree: (integers) => measuredDegree(value, declared, integers),
    bits: () => 0,
  };
  return { side, whole, gives };
}

/** The answer wanted, said in terms of `value`, or of `value_0`, `value_1` where the law gives several. */
function rewritten(as: string, { side, whole, gives }: Given, declared: Declarations): Side {
  const one = { op: 'number', value: { n: 1n, d: 1n } } as const;
  const any: Type = { is: 'matrix', rows: one, columns: one, has: [] };
  const names = new Set(as.match(/\bvalue(_\d+)?\b/g));
  const extended = new Map(declared);
  for (const name of names)
    extended.set(
      name,
      name === 'value' && gives.is === 'array' && gives.axes.length > 0 ? any : { is: 'scalar', has: [] },
    );
  const outer = written(readOwn(as, extended, 'as'), extended);
  const value = <T>(m: Machine<T>, env: Environment<T>): Value<T> => {
    const part = (name: string): Value<T> => {
      if (name === 'value') return side.value(m, env);
      const { given: found } = whole(m, env);
      const member = Array.isArray(found) ? (found as readonly Nested<T>[])[Number(name.slice(6))] : undefined;
      if (member === undefined || Array.isArray(member)) throw new Fault(`the law gives no scalar ${name}`);
      return scalar(member as T); // no array, so an element
    };
    return outer.value(m, {
      integers: env.integers,
      value: (name) => (names.has(name) ? part(name) : env.value(name)),
      member: (name, index) => env.member(name, index),
    });
  };
  const uses = new Set([...side.uses, ...outer.uses].filter((name) => !names.has(name)));
  return { ...side, value, real: side.real || outer.real, uses };
}

/** What a law gave, from the indices given on, as a value. Members of families count as declared, entries from one. */
function valueOf<T>(found: Nested<T>, s: Shape, indices: readonly number[], sizes: Sizes): Value<T> {
  const [index, ...more] = indices;
  if (s.is === 'family') {
    const members = found as readonly Nested<T>[]; // what a family gives is an array
    if (index === undefined) return { is: 'list', items: members.map((x) => valueOf(x, s.each, [], sizes)) };
    const one = members[index - sizeAt(s.from, sizes)];
    if (one === undefined) throw new Absent('range', `the law gives no member ${index}`);
    return valueOf(one, s.each, more, sizes);
  }
  let left: Nested<T> | undefined = found;
  for (const i of indices) left = (left as readonly Nested<T>[])[i - 1]; // an array, as long as an axis is left
  if (left === undefined) throw new Absent('range', `the law gives no entry ${indices.join(', ')}`);
  const axes = s.is === 'array' ? s.axes.length - indices.length : 0;
  // By the law's own declaration these are, in turn, an element, a vector and a matrix of elements.
  if (axes <= 0) return scalar(left as T);
  if (axes === 1) return column(left as readonly T[]);
  const rows = left as readonly (readonly T[])[];
  return dense(rows.length, rows[0]?.length ?? 0, rows.flat());
}
