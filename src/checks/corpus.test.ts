/** Graded answers, a file a subject: every notation of the same thing, and every mistake, with the verdict that is right. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { match } from './match.ts';
import { kinds } from './registry.ts';

interface Row {
  readonly id: string;
  readonly answer: unknown;
  readonly should_accept: boolean;
  /** Where more than accepting or not is decided. */
  readonly verdict?: string;
  readonly borderline?: boolean;
}

const judges = await kinds();

test.each(globSync('src/checks/corpus/*.jsonl').sort())('%s is judged right, row by row', (file) => {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row); // rows of our own, of the shape above
  const wrong = rows.flatMap((row) => {
    const { verdict, reason } = match(row, judges);
    const right = row.verdict === undefined ? (verdict === 'accept') === row.should_accept : verdict === row.verdict;
    return right || row.borderline ? [] : [`${row.id} ${JSON.stringify(row.answer)}: ${verdict}, ${reason}`];
  });
  expect(wrong).toEqual([]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});
