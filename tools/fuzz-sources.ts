/** Graded answers that fuzzing begins from: every kind and symbol table of the benchmarks and of the corpus, answers damaged or exchanged. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './fuzz-rows.ts';

export type Row = { readonly [field: string]: unknown };

const rowsIn = (file: string): readonly Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row); // a file of rows

const corpus = join(import.meta.dirname, '../src/checks/corpus');
const files = [
  join(import.meta.dirname, '../bench/rows.jsonl'),
  ...readdirSync(corpus)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(corpus, name)),
];

/** Rows by kind: the rarer kinds are drawn as often as the others. */
const byKind = [...Map.groupBy(files.flatMap(rowsIn), (row) => String(row['kind'])).values()];

const pick = <T>(r: Random, of: readonly T[]): T => of[r(of.length)]!;

/** A graded row with the answer changed, or with one that another row of its kind has; now and then the gold is what is changed. */
export function derived(r: Random, damaged: (text: string) => string): Row {
  const rows = pick(r, byKind);
  const row = pick(r, rows);
  const field = r(12) === 0 ? 'gold' : 'answer';
  const from = pick(r, [row, row, row, pick(r, rows)])[pick(r, ['gold', 'answer', 'answer'])];
  return { ...row, id: r(1e9), [field]: changed(from) };

  function changed(value: unknown): unknown {
    if (typeof value === 'string') return r(3) === 0 ? edited(r, value) : damaged(value);
    if (Array.isArray(value)) return value.map((item: unknown) => (r(3) === 0 ? changed(item) : item));
    if (typeof value !== 'object' || value === null) return r(4) === 0 ? String(value) : value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, r(3) === 0 ? changed(part) : part]));
  }
}

/** Two pieces exchanged, or one for another of its sort: names for names, signs for signs. */
function edited(r: Random, text: string): string {
  const pieces = text.match(/\\[A-Za-z]+|[A-Za-z]+|\d+|\s+|[^]/gu) ?? [];
  if (pieces.length < 2) return text;
  const [i, j] = [r(pieces.length), r(pieces.length)];
  const other =
    r(2) === 0
      ? pieces[j]!
      : pick(r, ['+', '-', '^', '_', '^T', '^{-1}', ' ', ',', '(', ')', 'n', 'A', '0', '2', '=', '/']);
  return pieces.map((piece, k) => (k === i ? other : k === j && r(2) === 0 ? pieces[i]! : piece)).join('');
}
