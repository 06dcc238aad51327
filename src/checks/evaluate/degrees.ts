/** The degree of what an algorithm computes, measured by running it on degrees. */
import type { Declarations } from '#language';
import { tabulate } from '#scalar';
import type { Cyclic } from '#scalar';
import { draw } from '../instance/draw.ts';
import { plan } from '../instance/plan.ts';
import { Absent, attempt } from './absent.ts';
import type { Degree } from './degree.ts';
import type { Environment } from './environment.ts';
import { machine, type Machine } from './machine.ts';
import type { Value } from './value.ts';

const literal: Degree = { over: 0, under: 0 };
const plus = (a: Degree, b: Degree): Degree =>
  a.under === 0 && b.under === 0
    ? { over: Math.max(a.over, b.over), under: 0 }
    : { over: Math.max(a.over + b.under, b.over + a.under), under: a.under + b.under };

/** Degrees of numerator and denominator as a number system: nothing is zero in it, and nothing cancels. */
const degrees: Cyclic<Degree> = {
  name: 'degrees',
  exact: false,
  zero: literal,
  one: literal,
  add: plus,
  sub: plus,
  mul: (a, b) => ({ over: a.over + b.over, under: a.under + b.under }),
  div: (a, b) => ({ over: a.over + b.under, under: a.under + b.over }),
  of: () => literal,
  isZero: () => false,
  equal: () => false,
  size: () => 1,
  show: (a) => `${a.over}/${a.under}`,
  roots: (n) => tabulate(n, () => literal),
};
const counting = machine(degrees);
const drawn: Degree = { over: 1, under: 0 };

const largest = (v: Value<Degree>): number => {
  if (v.is === 'scalar') return Math.max(v.of.over, v.of.under);
  if (v.is === 'matrix') return v.data.reduce((most, d) => Math.max(most, d.over, d.under), 1);
  return v.is === 'list' ? v.items.reduce((most, item) => Math.max(most, largest(item)), 1) : 1;
};

/** At these sizes; ∞ where it asks what its elements are. */
export function measuredDegree(
  value: <T>(m: Machine<T>, env: Environment<T>) => Value<T>,
  declared: Declarations,
  integers: ReadonlyMap<string, number>,
): number {
  const env = draw(counting, plan(declared), integers, { stream: () => () => 1, element: () => drawn }, new Map());
  counting.refill();
  const found = attempt(() => value(counting, env));
  return found instanceof Absent ? Infinity : Math.max(1, largest(found));
}
