/**
 * What a drawn instance is made from: sizes, and small integers in the declared shapes.
 * Drawing makes a recipe, shrinking edits one, and only then are elements built from it, so that a shrunk
 * instance keeps its structure and nothing is redrawn (dimensions go by principal rows and columns).
 */
import { table } from '#reference/linear';
import { tabulate } from '#scalar';
import { at, count, dimension, type Shape, type Size } from './shape.ts';

export type Integers = number | readonly Integers[];
export type Sizes = Readonly<Record<string, number>>;
export interface Recipe {
  readonly sizes: Sizes;
  readonly entries: Readonly<Record<string, Integers>>;
}

/** A uniform integer from a to b. */
export type Draw = (a: number, b: number) => number;

/** The integers of one declared symbol; matrices are mostly generic, at times sparse, signs, zero, diagonal, of rank one or without a pivot to begin with. */
export function integers(s: Shape, sizes: Sizes, draw: Draw, bound: number): Integers {
  if (s.is === 'size') return 0;
  if (s.is === 'integer') return draw(at(s.from, sizes), Math.max(at(s.from, sizes), at(s.to, sizes)));
  const several = (n: number, each: () => Integers): Integers => tabulate(n, each);
  if (s.is === 'family') return several(at(count(s.from, s.to), sizes), () => integers(s.each, sizes, draw, bound));
  const entry = () => draw(-bound, bound);
  const axes = s.axes.map((axis) => at(axis, sizes));
  if (axes.length === 0) return entry();
  if (axes.length === 1) return several(axes[0]!, draw(0, 4) === 0 ? () => draw(-1, 1) : entry);
  const [rows, columns] = [axes[0]!, axes[1]!];
  const matrix = (e: (i: number, j: number) => number): Integers => table(rows, columns, e);
  const kind = draw(0, 19);
  if (kind === 0) return matrix(() => 0);
  if (kind === 1) return matrix((i, j) => (i === j ? entry() : 0));
  if (kind === 2) return matrix((i, j) => (i < j ? entry() : 0));
  if (kind <= 4) return matrix(() => (draw(0, 2) === 0 ? entry() : 0));
  if (kind <= 6) return matrix(() => draw(-1, 1));
  if (kind === 7) return matrix((i, j) => (i + j === 0 ? 0 : entry()));
  if (kind > 8) return matrix(entry);
  const [x, y] = [axes[0]!, axes[1]!].map((n) => tabulate(n, () => draw(-2, 2)));
  return matrix((i, j) => x![i]! * y![j]!);
}

/** The instance that is left when only these indices of one dimension are: other axes are cut to their new lengths. */
export function kept(s: Shape, was: Integers, name: string, keep: readonly number[], sizes: Sizes): Integers {
  if (s.is === 'size') return was;
  if (s.is === 'integer')
    return Math.min(Math.max(Number(was), at(s.from, sizes)), Math.max(at(s.from, sizes), at(s.to, sizes)));
  const along = (axis: Size, xs: Integers): readonly Integers[] => {
    const list = Array.isArray(xs) ? (xs as readonly Integers[]) : []; // an axis has an array under it
    return dimension(axis) === name ? keep.map((i) => list[i]!) : list.slice(0, Math.max(0, at(axis, sizes)));
  };
  if (s.is === 'family') return along(count(s.from, s.to), was).map((x) => kept(s.each, x, name, keep, sizes));
  const cut = (axes: readonly Size[], xs: Integers): Integers =>
    axes.length === 0 ? xs : along(axes[0]!, xs).map((x) => cut(axes.slice(1), x));
  return cut(s.axes, was);
}

/** Everything simpler than these integers: nothing at all, then one entry at a time to 0, ±1, half. */
export function* simpler(xs: Integers): Generator<Integers> {
  if (typeof xs === 'number') {
    yield* simplerNumber(xs);
    return;
  }
  if (isZero(xs)) return;
  yield zeroed(xs);
  for (let i = 0; i < xs.length; i++) for (const x of simpler(xs[i]!)) yield [...xs.slice(0, i), x, ...xs.slice(i + 1)];
}

function* simplerNumber(x: number): Generator<number> {
  if (x === 0) return;
  yield 0;
  if (x < 0) yield -x;
  const sign = Math.sign(x);
  if (Math.abs(x) > 1) yield sign;
  if (Math.abs(x) > 3) yield sign * Math.floor(Math.abs(x) / 2);
  if (Math.abs(x) > 2) yield x - sign;
}

/** The zeros of that shape. */
export const zeroed = (xs: Integers): Integers => (typeof xs === 'number' ? 0 : xs.map(zeroed));
const isZero = (xs: Integers): boolean => (typeof xs === 'number' ? xs === 0 : xs.every(isZero));
