/** Tables as people give them: arrays of rows, objects of rows, rows as arrays or objects. */
import type { Json } from '../answer.ts';

type Row = readonly (readonly [string, Json])[];
const cellsMost = 400;

/** Rows by name or place, or undefined where it is no table. */
export function rows(table: Json): readonly (readonly [string, Row])[] | undefined {
  const outer = entries(table);
  if (outer === undefined) return undefined;
  const found = outer.map(([name, row]): [string, Row] => [name, entries(row) ?? [['', row]]]);
  return found.reduce((n, [, row]) => n + row.length, 0) > cellsMost ? undefined : found;
}

/** Cells by their place, `row/column` as in a JSON pointer. */
export const cells = (table: NonNullable<ReturnType<typeof rows>>): ReadonlyMap<string, Json> =>
  new Map(
    table.flatMap(([row, of]) => of.map(([column, cell]) => [`/${row}${column === '' ? '' : `/${column}`}`, cell])),
  );

function entries(x: Json): Row | undefined {
  if (Array.isArray(x)) return x.map((item: Json, i) => [String(i), item]);
  return typeof x === 'object' && x !== null ? Object.entries(x) : undefined;
}
