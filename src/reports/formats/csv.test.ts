import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '#grade';
import { hostile } from '../sample-questions.test-data.ts';
import { sample } from '../sample.test-data.ts';
import csv from './csv.ts';

/** RFC 4180, read by the letter. */
function read(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') {
      for (i++; !(text[i] === '"' && text[i + 1] !== '"'); i++) {
        if (i >= text.length) throw new Error('a quote is not closed');
        if (text[i] === '"') i++;
        cell += text[i];
      }
    } else if (text[i] === ',' || text.startsWith('\r\n', i)) {
      rows.at(-1)!.push(cell);
      cell = '';
      if (text[i] === '\r') rows.push([]);
      if (text[i] === '\r') i++;
    } else cell += text[i];
  }
  return rows.slice(0, -1);
}

const named = (name: string): Report => ({
  ...sample,
  sets: sample.sets.map((set) => ({
    ...set,
    submissions: set.submissions.map((one) => ({ ...one, by: { id: 'x', name } })),
  })),
});
const book = (report: Report) => read(csv.files(report).get('gradebook.hw8.csv')!);

test('a row a submission, a column a question and the totals', () => {
  const [head, ...rows] = book(sample);
  const { questions, submissions } = sample.sets[0]!;
  expect(head).toEqual([
    'id',
    'name',
    'kind',
    'attempt',
    'file',
    ...questions.map(({ id }) => id),
    'points',
    'of',
    'unscored',
  ]);
  expect(rows.length).toBe(submissions.length);
  expect(rows[0]!.slice(-3)).toEqual(['7', '17', '2']);
});

test('no score is a word, never a zero, and what was not asked is empty', () => {
  const [head, first, second, empty] = book(sample);
  const at = (row: readonly string[] | undefined, id: string) => row![head!.indexOf(id)];
  expect([at(first, '1e.discussion'), at(second, '1a.kernel'), at(second, '4f'), at(empty, '1a.kernel')]).toEqual([
    'manual',
    'unread',
    '0',
    '',
  ]);
});

test('no cell begins as a formula would, whatever a submission is called', () => {
  const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝', '"=', ',=');
  fc.assert(
    fc.property(starts, fc.string(), (start, rest) => {
      const rows = book(named(start + rest));
      expect(rows.every((row) => row.length === rows[0]!.length)).toBe(true);
      expect(rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell))).toEqual([]);
    }),
    { seed: 2, numRuns: 300 },
  );
});

test('a cell is bounded, quoted where it must be, and shows what cannot be seen', () => {
  expect(book(named(hostile.long))[1]![1]!.length).toBe(1_000);
  expect(book(named('a "b", c'))[1]![1]).toBe('a "b", c');
  expect(book(named(hostile.direction))[1]![1]).toContain('⟨U+202E⟩');
});

test('two sets whose names differ only in odd characters have files of their own', () => {
  const [set] = sample.sets;
  const files = csv.files({
    ...sample,
    sets: [
      { ...set!, set: '../a b' },
      { ...set!, set: '../a/b' },
    ],
  });
  expect([...files.keys()]).toEqual(['gradebook.-a-b.csv', 'gradebook.-a-b.2.csv']);
});
