/** What the cells of a written matrix say together: empty ones are zeros, and dots down the diagonal make it one. */
import { ratio } from '#scalar';
import { node, type Cursor } from './cursor.ts';
import { diagonal } from './dots/diagonal.ts';
import type { Expression } from '../expression.ts';

/** A cell of a matrix, undefined where nothing stands in it. */
export type Cell = Expression | undefined;

const zero: Expression = { op: 'number', value: ratio(0) };
const isZero = (cell: Cell): boolean => cell === undefined || (cell.op === 'number' && cell.value.n === 0n);
const isDots = (cell: Cell): boolean => cell?.op === 'dots';

export function grid(p: Cursor, from: number, cells: readonly (readonly Cell[])[]): Expression {
  const last = cells.at(-1);
  // After a final \\ there is no row.
  const rows = last && cells.length > 1 && last.length === 1 && last[0] === undefined ? cells.slice(0, -1) : cells;
  const blank = rows.some((row) => row.includes(undefined));
  const width = blank ? Math.max(...rows.map((row) => row.length)) : 0;
  if (blank) p.notes.add('read empty cells of a matrix as zeros');
  const padded = rows.map((row) => [...row, ...Array<Cell>(Math.max(0, width - row.length)).fill(undefined)]);
  const along = onDiagonal(padded);
  if (along) return node(p, from, { op: 'call', name: 'diag', args: [...diagonal(p, from, along)] });
  return node(p, from, { op: 'matrix', rows: padded.map((row) => row.map((cell) => cell ?? zero)) });
}

/** The entries along the diagonal where there are dots among them, and beside them nothing but zeros and dots. */
function onDiagonal(rows: readonly (readonly Cell[])[]): readonly Expression[] | undefined {
  if (rows.some((row) => row.length !== rows.length)) return undefined;
  const along = rows.map((row, i) => row[i]);
  if (!along.some(isDots) || along.some((cell) => cell === undefined)) return undefined;
  const beside = rows.flatMap((row, i) => row.filter((_, j) => j !== i));
  if (!beside.some(isZero) || !beside.every((cell) => isZero(cell) || isDots(cell))) return undefined;
  return along.filter((cell) => cell !== undefined);
}
