import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const program = join(import.meta.dirname, '..', '..', '..', 'bin', 'assay.js');
const run = (input: string, ...args: readonly string[]) => {
  const { stdout, status, stderr } = spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8' });
  return { lines: stdout.split('\n').filter((line) => line !== ''), status, stderr };
};
const symbols = { A: 'n×n', B: 'n×n' };
const row = (id: number, answer: string): string =>
  JSON.stringify({ id, kind: 'formula', gold: 'A B', answer, symbols });
const input = [row(1, 'A B'), '', 'no JSON', row(2, 'B A'), row(3, 'A C')].join('\n');

test('a line for each row, in order, also from several threads', () => {
  const alone = run(input, 'match', '-');
  expect([alone.status, alone.stderr]).toEqual([0, '']);
  const verdicts = alone.lines.map((line) => (JSON.parse(line) as { verdict: string }).verdict);
  expect(verdicts).toEqual(['accept', 'unread', 'reject', 'unread']);
  expect(run(input, 'match', '-', '--jobs', '2').lines).toEqual(alone.lines);
});

test('many batches to two threads keep their order, and nothing is said of them', () => {
  const many = Array.from({ length: 7_000 }, (_, id) => `{"id": ${id}}`).join('\n');
  const { lines, stderr } = run(many, 'match', '-', '--jobs', '2');
  expect(stderr).toBe('');
  expect(lines.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual(
    Array.from({ length: 7_000 }, (_, i) => i),
  );
});

test('one row is explained to a person', () => {
  const { lines } = run(input, 'match', '-', '--explain', '2');
  expect(lines[0]).toMatch(/^reject: /);
  expect(lines.some((line) => line.includes('witness'))).toBe(true);
});

test('the server answers rows, lists of rows and nonsense, and ends with its input', () => {
  const { lines, status } = run(`${row(1, 'A B')}\n[${row(2, 'B A')}, 3]\n{`, 'serve', '--stdio');
  expect(status).toBe(0);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { verdict: 'accept' },
    [{ verdict: 'reject' }, { verdict: 'unread' }],
    { verdict: 'unread' },
  ]);
});

test.each([
  ['match', 'no-such-file.jsonl'],
  ['match', '-', '--jobs', '0'],
  ['match', '-', '--explain', '9'],
  ['serve'],
])('a mistake of the caller ends with 2: %s %s', (...args) => {
  const { status, stderr } = run(input, ...args);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/assay: /)]);
});
