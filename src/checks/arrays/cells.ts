/** Tables as people give them: arrays of rows, objects of rows, rows as arrays or objects. */
import type { Json } from '../answer.ts';

type Row = readonly (readonly [string, Json])[];
const cellsMost = 400;

/** Rows by name or place, or undefined where it is no table. */
export function rows(given: Json): readonly (readonly [string, Row])[] | undefined {
  const table = typeof given === 'string' ? written(given) : given;
  const outer = table === undefined ? undefined : entries(table);
  if (outer === undefined) return undefined;
  const found = outer.map(([name, row]): [string, Row] => [name, entries(row) ?? [['', row]]]);
  return found.reduce((n, [, row]) => n + row.length, 0) > cellsMost ? undefined : found;
}

/** Cells by their place, `row/column` as in a JSON pointer. */
export const cells = (table: NonNullable<ReturnType<typeof rows>>): ReadonlyMap<string, Json> =>
  new Map(
    table.flatMap(([row, of]) => of.map(([column, cell]) => [`/${row}${column === '' ? '' : `/${column}`}`, cell])),
  );

const rule = /^[\s|:+=-]+$/;

/** A table in Markdown, whose first line names its columns, or LaTeX rows between `&` and `\\\\`. */
function written(text: string): Json | undefined {
  if (text.length > 20_000) return undefined;
  const lines = text.split('\n').map((line) => line.trim());
  const ruled = lines.findIndex((line) => line.includes('-') && rule.test(line));
  if (ruled >= 0 && lines.some((line) => line.includes('|')))
    return lines
      .slice(ruled + 1)
      .filter((line) => line.includes('|') && !rule.test(line))
      .map((line) => trimmed(line.replace(/^\||\|$/g, '').split('|')));
  if (!text.includes('&')) return undefined;
  return text
    .replace(/\\(?:begin|end)\{[a-z]*\*?\}(?:\{[^{}]*\})?|\\(?:hline|toprule|midrule|bottomrule)(?![A-Za-z])|\$/g, ' ')
    .split(/\\\\/)
    .filter((row) => row.trim() !== '')
    .map((row) => trimmed(row.split('&')));
}

const trimmed = (cells: readonly string[]): readonly Json[] => cells.map((cell) => cell.trim().replace(/^\$|\$$/g, ''));

function entries(x: Json): Row | undefined {
  if (Array.isArray(x)) return x.map((item: Json, i) => [String(i), item]);
  return typeof x === 'object' && x !== null ? Object.entries(x) : undefined;
}
