/** Rows of a file, as `assay match` takes them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './permuted.ts';

/** The graded answers that lie beside the benchmarks. */
export const own = join(import.meta.dirname, 'rows.jsonl');

export const rowsOf = (file: string): readonly Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row); // a file of rows, its shape as above
