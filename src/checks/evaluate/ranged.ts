/** Sums, products and columns over an index that runs. */
import type { Expression } from '#language';
import { Absent } from './absent.ts';
import { rangeMost, termCost } from './bounds.ts';
import type { Compiling, Run } from './compile.ts';
import { integer, type Scope } from './integer.ts';
import type { Machine } from './machine.ts';
import type { Value } from './value.ts';

export function ranged(
  c: Compiling,
  e: Expression & { op: 'series' | 'family' },
  scope: Scope,
  finish: <T>(m: Machine<T>, values: readonly Value<T>[]) => Value<T>,
): Run {
  const [from, to] = [integer(e.from, c.declared, scope), integer(e.to, c.declared, scope)];
  const [place, within] = inner(scope, e.index);
  const body = c.build(e.body, within);
  return (m, env, at) => {
    const [first, last] = [from(env, at), to(env, at)];
    if (last - first >= rangeMost) throw new Absent('limit', `a range has more than ${rangeMost} terms`);
    const values = [];
    for (let i = first; i <= last; i++) {
      at[place] = i;
      m.pay(termCost);
      values.push(body(m, env, at));
    }
    return finish(m, values);
  };
}

/** A scope with one more index, and its place: places are by depth, also where a name hides an outer one. */
export function inner(scope: Scope, index: string): readonly [number, Scope] {
  const place = scope.size;
  const within = new Map(scope);
  if (within.has(index)) within.set(` ${place}`, place);
  within.set(index, place);
  return [place, within];
}
