/** Arrays of exact numbers. */
import { precise, type Precise } from '#language';
import { tabulate } from '#scalar';
import { Absent } from '../evaluate/absent.ts';
import type { Value } from '../evaluate/value.ts';

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export interface Grid extends Extent {
  readonly data: readonly Precise[];
}

/** The numbers of a value; what takes any size takes the key's. */
export function gridOf(value: Value<Precise> | Absent, like?: Extent): Grid | Absent {
  if (value instanceof Absent) return value;
  if (value.is === 'scalar') return { rows: 1, columns: 1, data: [value.of] };
  if (value.is === 'matrix') return value;
  if (value.is === 'list') {
    const items = value.items.map((item) =>
      gridOf(item, item.is === 'loose' && item.fits !== 'identity' ? { rows: 1, columns: 1 } : undefined),
    );
    const bad = items.find((item) => item instanceof Absent);
    if (bad instanceof Absent) return bad;
    const grids = items as readonly Grid[]; // no absent one among them, as just seen
    if (grids.some((grid) => grid.data.length !== grids[0]!.data.length))
      return new Absent('shape', 'its rows differ in length');
    return { rows: grids.length, columns: grids[0]?.data.length ?? 0, data: grids.flatMap(({ data }) => data) };
  }
  if (like === undefined) return new Absent('shape', 'its size cannot be told');
  if (value.fits === 'identity' && like.rows !== like.columns)
    return new Absent('shape', `an identity stands where ${like.rows}×${like.columns} should`);
  const entry = (i: number): Precise => {
    if (value.fits === 'one') return value.scale;
    const diagonal = Math.floor(i / like.columns) === i % like.columns;
    return value.fits === 'zero' || !diagonal ? precise.zero : value.scale;
  };
  return {
    rows: like.rows,
    columns: like.columns,
    data: tabulate(like.rows * like.columns, (i) => entry(i)),
  };
}
