/** Sizes and integers for one point: dimensions pairwise different, integers at their ends and between. */
import { tabulate } from '#scalar';
import { attempt } from '../evaluate/absent.ts';
import type { Plan } from './plan.ts';
import { Absent } from '../evaluate/absent.ts';

export type Integers = ReadonlyMap<string, number>;

/** Where in its range an integer is taken. */
export type Place = 'low' | 'second' | 'high' | 'middle';

const absent = (name: string): never => {
  throw new Absent('unknown', name);
};

/** Every size by the rule given, every integer of a range at its place, in turn; undefined where a range is empty. */
export function assigned(
  plan: Plan,
  size: (ordinal: number) => number,
  places: readonly Place[] | ((low: number, high: number) => number),
): Integers | undefined {
  const { declared } = plan;
  const values = new Map<string, number>();
  let ordinal = 0;
  for (const [name, type] of declared) if (type.is === 'size') values.set(name, size(ordinal++));
  const env = { integers: values, value: absent, member: absent };
  let ranged = 0;
  for (const [name, type] of declared) {
    if (type.is !== 'integer') continue;
    const ends = attempt(() => [type.from, type.to].map((end) => plan.integer(end)(env, [])));
    if (ends instanceof Absent) return undefined;
    const [low, high] = [ends[0]!, ends[1]!];
    if (low > high) return undefined;
    const at = typeof places === 'function' ? places(low, high) : placed(places[ranged++ % places.length]!, low, high);
    values.set(name, at);
  }
  return values;
}

const placed = (place: Place, low: number, high: number): number =>
  place === 'low'
    ? low
    : place === 'high'
      ? high
      : place === 'second'
        ? Math.min(low + 1, high)
        : low + Math.ceil((high - low) / 2);

/** Different sizes for different dimensions, in another order each time: 3, 2, 4 … then 2, 4, 3 … */
const orders: readonly ((ordinal: number) => number)[] = [
  (i) => [3, 2, 4][i] ?? i + 2,
  (i) => [2, 4, 3][i] ?? i + 2,
  (i) => [4, 3, 2][i] ?? i + 2,
  (i) => [5, 4, 3, 2][i] ?? i + 2,
  (i) => [2, 3, 5, 4][i] ?? i + 2,
  (i) => i + 2,
  (i) => [6, 5, 4, 3, 2][i] ?? i + 2,
  (i) => [4, 6, 2, 3, 5][i] ?? i + 2,
];
/** Where the integers stand, the first, the second …: two of one range are alike once, and then each is the larger once. */
const standings: readonly (readonly Place[])[] = [
  ['middle'],
  ['low', 'high', 'middle'],
  ['high', 'low', 'middle'],
  // Low, though not lowest, where the sizes are large: much lies beyond it.
  ['second', 'middle', 'high'],
  ['middle', 'low', 'high'],
  ['high', 'middle', 'low'],
  ['middle', 'high', 'low'],
  ['high'],
];

/** What a generator gives, kept as far as anyone has asked. */
interface Kept {
  readonly found: Integers[];
  readonly more: Generator<Integers>;
}
const tried = new WeakMap<Plan, Kept>();
const sought = new WeakMap<Plan, Kept>();

function* kept(table: WeakMap<Plan, Kept>, plan: Plan, all: (plan: Plan) => Generator<Integers>): Generator<Integers> {
  let before = table.get(plan);
  if (before === undefined) table.set(plan, (before = { found: [], more: all(plan) }));
  for (let i = 0; ; i++) {
    if (i === before.found.length) {
      const { done, value } = before.more.next();
      if (done) return;
      before.found.push(value);
    }
    yield before.found[i]!;
  }
}

/** The points to try, in order: the first with a middling choice of integers, the next two at their ends. */
export const points = (plan: Plan): Iterable<Integers> => kept(tried, plan, inOrder);

/** From the smallest up, for counterexamples. */
export const smallest = (plan: Plan): Iterable<Integers> => kept(sought, plan, ascending);

const smallestMost = 40;

function* inOrder(plan: Plan): Generator<Integers> {
  for (const [i, order] of orders.entries()) {
    const integers = assigned(plan, order, standings[i]!);
    if (integers) yield integers;
  }
}

const alike: readonly (readonly Place[])[] = [['low'], ['middle'], ['high']];
const apart: readonly (readonly Place[])[] = [
  ['low', 'high'],
  ['high', 'low'],
];

function* ascending(plan: Plan): Generator<Integers> {
  const count = [...plan.declared.values()].filter((type) => type.is === 'size').length;
  const ranged = [...plan.declared.values()].filter((type) => type.is === 'integer').length;
  let left = smallestMost;
  for (let top = 1; top <= 4; top++)
    for (const tuple of tuples(count, top))
      for (const place of ranged === 0 ? alike.slice(0, 1) : ranged === 1 ? alike : [...alike, ...apart]) {
        const integers = assigned(plan, (i) => tuple[i]!, place);
        if (integers) yield integers;
        if (--left <= 0) return;
      }
}

/** Tuples with entries from 1 to `top`, `top` among them, by their sums; few of them where there are many sizes. */
function tuples(count: number, top: number): readonly (readonly number[])[] {
  if (count === 0) return top === 1 ? [[]] : [];
  if (count > 5) return [tabulate(count, () => top)];
  let all: number[][] = [[]];
  for (let i = 0; i < count; i++) all = all.flatMap((tuple) => tabulate(top, (k) => [...tuple, k + 1]));
  const sum = (tuple: readonly number[]): number => tuple.reduce((a, b) => a + b, 0);
  return all.filter((tuple) => tuple.includes(top)).sort((a, b) => sum(a) - sum(b));
}
