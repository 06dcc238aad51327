/** Where one algorithm overtakes another, exactly: along rays through the sizes, every size on them compared. */
import type { Costed, Measured, Sizes } from '#cost';
import { countedAt } from './cost-count.ts';
import { fits, valueAt } from './cost-sizes.ts';

export interface Crossing {
  readonly cost: Costed;
  /** The algorithm that is overtaken, and the one that overtakes it. */
  readonly from: string;
  readonly to: string;
  /** The sizes that grow together, and the others. */
  readonly along: readonly string[];
  /** Whether only powers of two were compared, since an algorithm is counted at no others. */
  readonly dyadic: boolean;
  readonly held: Sizes;
  /** The least size at which `to` costs less; the least from which it does so as far as was compared. */
  readonly first: number;
  readonly since: number;
  /** Both costs at `first`. */
  readonly costs: readonly [from: number, to: number];
  /** The greatest size compared. */
  readonly upTo: number;
  /** Whether the sizes next to `first` were counted again by running. */
  readonly recounted: boolean;
}

export const greatest = 4096;
const recountMost = 300_000;

export interface Named {
  readonly name: string;
  readonly measured: Measured;
}

/** All crossings of these algorithms in one cost, along each size by itself and along all of them together. */
export function crossings(all: readonly Named[], cost: Costed, held: Sizes, along?: string): Crossing[] {
  const names = Object.keys(held);
  const each = names.filter((name) => along === undefined || name === along).map((name) => [name]);
  const rays = along === undefined && names.length > 1 ? [...each, names] : each;
  return rays.flatMap((ray) => {
    const costs = all.map(({ name, measured }) => ({ name, measured, values: onRay(measured, cost, held, ray) }));
    return costs.flatMap((from) =>
      costs.flatMap((to) => (from === to ? [] : (crossing(from, to, cost, held, ray) ?? []))),
    );
  });
}

interface OnRay extends Named {
  readonly values: ReadonlyMap<number, number>;
}

/** By formula where it holds; below, by counting. */
function onRay(measured: Measured, cost: Costed, held: Sizes, ray: readonly string[]): Map<number, number> {
  const found = measured.formula(cost);
  const values = new Map<number, number>();
  if (found.status !== 'exact') return values;
  const own = measured.parameters.filter((p) => ray.includes(p.name));
  for (let t = 1; t <= greatest; t++) {
    if (!own.every((p) => fits(p, t))) continue;
    const at = sizesOn(held, ray, t);
    const value = valueAt(found, at) ?? counted(measured, cost, at);
    if (value !== undefined) values.set(t, value);
  }
  return values;
}

const sizesOn = (held: Sizes, ray: readonly string[], t: number): Sizes => ({
  ...held,
  ...Object.fromEntries(ray.map((name) => [name, t])),
});
const counted = (measured: Measured, cost: Costed, at: Sizes): number | undefined =>
  countedAt(measured, at, recountMost)?.[cost];

/** Undefined where there is no overtaking: never less, or less from the start. */
function crossing(from: OnRay, to: OnRay, cost: Costed, held: Sizes, ray: readonly string[]): Crossing | undefined {
  const shared = [...from.values.keys()].filter((t) => to.values.has(t));
  const less = (t: number): boolean => to.values.get(t)! < from.values.get(t)!;
  const first = shared.find(less);
  if (first === undefined || first === shared[0]) return undefined;
  const last = shared.findLastIndex((t) => !less(t));
  const since = shared[last + 1];
  if (since === undefined) return undefined;
  const before = shared[shared.indexOf(first) - 1]!;
  const again = [before, first].every((t) =>
    [from, to].every((x) => counted(x.measured, cost, sizesOn(held, ray, t)) === x.values.get(t)),
  );
  const costs = [from.values.get(first)!, to.values.get(first)!] as const;
  const others = Object.fromEntries(Object.entries(held).filter(([name]) => !ray.includes(name)));
  const dyadic = from.measured.parameters.some((p) => ray.includes(p.name) && p.spread === 'dyadic');
  return {
    cost,
    dyadic,
    from: from.name,
    to: to.name,
    along: ray,
    held: others,
    first,
    since,
    costs,
    upTo: shared.at(-1)!,
    recounted: again,
  };
}
