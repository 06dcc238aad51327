/** The identities and algorithms that the two sources name, and the laws that cover each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../home.ts';
import { paint } from './terminal.ts';

export interface Row {
  readonly row: string;
  /** What of it is to be covered. */
  readonly covers: string;
  readonly citation: string;
  /** Whether the work cited was opened and found to say so. */
  readonly citationChecked: boolean;
  /** Where the sources speak of it. */
  readonly source: readonly string[];
  /** Slugs of laws; none where no law covers it. */
  readonly laws: readonly string[];
}

/** The file is ours; its test holds it to the type. */
export const rows = (): readonly Row[] =>
  JSON.parse(readFileSync(join(home, 'spec', 'rows.json'), 'utf8')) as readonly Row[];

/** A row is covered by laws that are there, not by their names. */
export function coverage(known: ReadonlySet<string>, all: readonly Row[]) {
  const described = all.map((row) => ({
    ...row,
    covered: row.laws.length > 0 && row.laws.every((slug) => known.has(slug)),
  }));
  return { covered: described.filter((row) => row.covered).length, of: all.length, rows: described };
}

export function coverageText({ covered, of, rows: all }: ReturnType<typeof coverage>): string {
  const mark = (good: boolean) => paint(good ? 'green' : 'red', good ? '✓' : '✗', process.stdout);
  const dim = (text: string) => paint('dim', text, process.stdout);
  const open = all.filter((row) => !row.covered).map(({ row }) => row);
  return [
    ...all.map(
      (row) => `${mark(row.covered)} ${row.row}\n    ${dim(row.laws.length > 0 ? row.laws.join(', ') : 'no law')}`,
    ),
    '',
    `${covered} of ${of} rows are covered${open.length > 0 ? `; not covered: ${open.join('; ')}` : ''}`,
  ].join('\n');
}
