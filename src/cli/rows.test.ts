import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { laws } from '#checks';
import { coverage, rows } from './rows.ts';

const known = new Set((await laws()).keys());
const list = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['bin/assay.js', 'list', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });

test.each(rows().map((row) => [row.row, row] as const))('%s names laws that are there', (_, row) => {
  expect(row.laws.filter((slug) => !known.has(slug))).toEqual([]);
  expect(new Set(row.laws).size).toBe(row.laws.length);
  for (const text of [row.covers, row.citation, ...row.source]) expect(text).toMatch(/\S/u);
  for (const source of row.source) expect(source).toMatch(/^(hw8-transcript|structured-matrices) §/u);
  expect(typeof row.citationChecked).toBe('boolean');
});

test('there are fifty rows, each once', () => {
  expect(new Set(rows().map((row) => row.row)).size).toBe(50);
  expect(rows()).toHaveLength(50);
});

test('a row whose law is gone, or that names none, is not covered', () => {
  const [first] = rows();
  expect(coverage(known, [first!]).covered).toBe(1);
  expect(coverage(new Set(), [first!]).covered).toBe(0);
  expect(coverage(known, [{ ...first!, laws: [] }]).covered).toBe(0);
});

test('list --rows says how many of them are covered and names the others', () => {
  const { covered, rows: all } = coverage(known, rows());
  const last = list('--rows').stdout.trimEnd().split('\n').at(-1)!;
  expect(last).toContain(`${covered} of 50 rows are covered`);
  for (const row of all) expect(last.includes(row.row), row.row).toBe(!row.covered);
  expect(JSON.parse(list('--rows', '--json').stdout)).toMatchObject({ covered, of: 50 });
});
