/** One point of one number system: whether two sides agree there, or why that cannot be told. */
import { babyBear, bounded, Prime, type Bounded } from '#scalar';
import { Absent } from '../evaluate/absent.ts';
import { fractions } from '../evaluate/fractions.ts';
import { machine, type Machine } from '../evaluate/machine.ts';
import { same } from '../evaluate/same.ts';
import { shape, type Value } from '../evaluate/value.ts';
import { eighths, sharp } from '../instance/reals.ts';
import type { Integers } from '../instance/sizes.ts';
import { hash, small, uniform, type Source } from '../instance/source.ts';
import { ground, type Ground, type Sides } from './ground.ts';

/** A number system with its points: where they come from is told by a seed. */
export interface Over<T> {
  readonly ground: Ground<T, Source<T>>;
  source(seed: number): Source<T>;
}

const field = (F: Prime): Over<number> & { readonly p: number } => ({
  p: F.p,
  ground: ground(machine<number>(F)),
  source: (seed) => uniform(seed, F.p),
});
/** Different primes, each below 2³¹, so that no one multiple of a prime passes for zero; the first has roots of unity. */
export const fields = [2013265921, 2113929217, 1811939329].map((p) => field(new Prime(p)));
/** Where roots of unity are asked for. */
export const cyclic = field(babyBear);
export const reals: Over<Bounded> = { ground: ground(machine(bounded, bounded)), source: eighths };
export const exact: Over<ReturnType<typeof fractions.of>> = {
  ground: ground(machine(fractions)),
  source: (seed) => small(seed, 99, (n) => fractions.of(n), new Map()),
};

export type Tried =
  | 'same'
  | { readonly is: 'different'; readonly at: Integers }
  /** Shapes, or an index out of its range; `at` tells the sizes apart. */
  | { readonly is: 'misfit'; readonly text: string; readonly at: Integers }
  | { readonly is: 'unread'; readonly text: string }
  | { readonly is: 'redraw'; readonly why: Absent; readonly key: boolean };

const named = (round: number, seed: number): number => hash(`${round}`, seed);

/** At the point that `round` and `seed` say, over these sizes. */
export function tried<T>(over: Over<T>, sides: Sides, at: Integers, round: number, seed: number): Tried {
  const { m } = over.ground;
  const name = named(round, seed);
  const point = over.ground.point(sides, at, name, () => over.source(name));
  const { key: truth, answer: value } = point;
  if (truth instanceof Absent) return { is: 'redraw', why: truth, key: true };
  if (value instanceof Absent) {
    if (value.want === 'shape' || value.want === 'range') return { is: 'misfit', text: value.message, at };
    if (value.want === 'limit' || value.want === 'unknown') return { is: 'unread', text: value.message };
    return { is: 'redraw', why: value, key: false };
  }
  const verdict = same(m, value, truth);
  if (verdict === 'misfit') return { is: 'misfit', text: `it is ${shape(value)}, and should be ${shape(truth)}`, at };
  if (verdict === 'different') return { is: 'different', at };
  if (m.real && !(sharp(m.real, truth) && sharp(m.real, value))) {
    const blunt = new Absent('undefined', 'rounding errors hide the value');
    return { is: 'redraw', why: blunt, key: true };
  }
  return 'same';
}

/** The two values at the first point of a prime field, for a closer look; undefined where either has none, or needs real numbers. */
export function glimpse(
  sides: Sides,
  at: Integers,
  seed: number,
): { readonly m: Machine<number>; readonly key: Value<number>; readonly answer: Value<number> } | undefined {
  const over = sides.key.cyclic || sides.answer.cyclic ? cyclic : fields[0]!;
  const name = named(0, seed);
  const { key, answer } = over.ground.point(sides, at, name, () => over.source(name));
  return key instanceof Absent || answer instanceof Absent ? undefined : { m: over.ground.m, key, answer };
}
