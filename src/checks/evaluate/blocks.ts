import { tabulate } from '#scalar';
import { Absent } from './absent.ts';
import type { Machine } from './machine.ts';
import { dense, shape, type Dense, type Value } from './value.ts';

/** A matrix from its entries, which may be matrices themselves: rows agree in height, columns in width. */
export function blocks<T>(m: Machine<T>, rows: readonly (readonly Value<T>[])[]): Dense<T> {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) throw new Absent('shape', 'the rows of a matrix differ in length');
  const side = (values: readonly Value<T>[], of: 'rows' | 'columns'): number => {
    const first = values.find((value) => value.is === 'matrix');
    return first === undefined ? 1 : first[of];
  };
  const loose = (values: readonly Value<T>[]): boolean => values.every((value) => value.is !== 'matrix');
  const given = rows.map((row) => side(row, 'rows'));
  const widths = tabulate(width, (j) =>
    side(
      rows.map((row) => row[j]!),
      'columns',
    ),
  );
  // An identity in a row of its own is as high as it is wide.
  const heights = given.map((height, i) => {
    const own = loose(rows[i]!) ? rows[i]!.findIndex((value) => value.is === 'loose' && value.fits === 'identity') : -1;
    return own < 0 ? height : widths[own]!;
  });
  const columns = widths.reduce((a, b) => a + b, 0);
  const data: T[] = [];
  for (const [i, row] of rows.entries()) {
    const parts = row.map((value, j) => {
      const part = m.matrix(value, heights[i], widths[j]);
      if (part.rows === heights[i] && part.columns === widths[j]) return part;
      throw new Absent('shape', `a block is ${shape(part)} where ${heights[i]}×${widths[j]} fits`);
    });
    m.pay(heights[i]! * columns);
    for (let r = 0; r < heights[i]!; r++)
      for (const part of parts) data.push(...part.data.slice(r * part.columns, (r + 1) * part.columns));
  }
  return dense(
    heights.reduce((a, b) => a + b, 0),
    columns,
    data,
  );
}
