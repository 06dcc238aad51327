/** Rows with `⋮` between them: `[K_1ᵀ; ⋮; K_nᵀ]`. */
import type { Expression } from '#language';
import { tabulate } from '#scalar';
import { Absent } from './absent.ts';
import { blocks } from './blocks.ts';
import type { Compiling, Run } from './compile.ts';
import type { Scope } from './integer.ts';
import { alike } from './form.ts';
import type { Machine } from './machine.ts';
import { sequence } from './sequence.ts';
import type { Environment } from './environment.ts';
import type { Value } from './value.ts';

/** The rows written in, undefined where none of them are left out, or columns are too. */
export function stacked(c: Compiling, rows: readonly (readonly Expression[])[], scope: Scope): Run | undefined {
  const isGap = (row: readonly Expression[]): boolean => row.length > 0 && row.every(({ op }) => op === 'dots');
  const width = rows[0]?.length ?? 0;
  const plain = rows.every((row) => row.length === width && (isGap(row) || row.every(({ op }) => op !== 'dots')));
  if (!plain || !rows.some(isGap)) return undefined;
  type Column = <T>(m: Machine<T>, env: Environment<T>, at: number[]) => Value<T> | Value<T>[];
  const columns = tabulate(width, (j): Column => {
    const entries = rows.map((row) => row[j]!);
    const [first, ...others] = entries.filter(({ op }) => op !== 'dots');
    // What is the same in every row is so in those left out.
    const same = first !== undefined && others.every((other) => alike(other, first));
    return same ? c.build(first, scope) : sequence(c, entries, scope);
  });
  return (m, env, at) => {
    const found = columns.map((column) => column(m, env, at));
    const height = found.find((column) => Array.isArray(column))?.length;
    if (height === undefined || found.some((column) => Array.isArray(column) && column.length !== height))
      throw new Absent('unknown', 'dots stand where nothing tells what they leave out');
    return blocks(
      m,
      tabulate(height, (i) => found.map((column) => (Array.isArray(column) ? column[i]! : column))),
    );
  };
}
