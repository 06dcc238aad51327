import { expect, test } from 'vitest';
import type { Json } from '../answer.ts';
import table from './table.ts';

const gold: Json = { direct: { work: '2 n^2', span: '1/2' }, fast: { work: 'n + 1', span: '3' } };
const judge = (answer: Json, key: Json = gold) =>
  table.judge({ kind: 'table', key: { is: 'gold', gold: key }, symbols: { n: 'size' } }, answer);

test.each<[string, Json, string, RegExp]>([
  [
    'every cell right, rows in another order',
    { fast: { span: 3, work: '1 + n' }, direct: { span: '0.5', work: 'n n 2' } },
    'accept',
    /4 of 4/,
  ],
  [
    'one cell wrong',
    { direct: { work: '2 n', span: '1/2' }, fast: { work: 'n + 1', span: '3' } },
    'reject',
    /^the cell \/direct\/work/,
  ],
  [
    'one cell missing',
    { direct: { work: '2 n^2' }, fast: { work: 'n + 1', span: '3' } },
    'reject',
    /\/direct\/span is missing/,
  ],
  [
    'one cell too many',
    { direct: { work: '2 n^2', span: '1/2', depth: 1 }, fast: { work: 'n + 1', span: '3' } },
    'reject',
    /not asked/,
  ],
  [
    'one cell unreadable',
    { direct: { work: '2 n^', span: '1/2' }, fast: { work: 'n + 1', span: '3' } },
    'unread',
    /\/direct\/work/,
  ],
  ['no table', 'two by two', 'unread', /a table is wanted/],
  ['blank', '', 'unanswered', /no answer/],
])('%s', (_, answer, verdict, reason) => {
  const found = judge(answer);
  expect([found.verdict, found.reason]).toEqual([verdict, expect.stringMatching(reason)]);
});

test('a table of rows without symbols is one of numbers', () => {
  const numbers = (answer: Json) =>
    table.judge(
      {
        kind: 'table',
        key: {
          is: 'gold',
          gold: [
            [1, '1/2'],
            [3, 4],
          ],
        },
      },
      answer,
    );
  expect(
    numbers([
      [1, 0.5],
      [3, 4],
    ]).verdict,
  ).toBe('accept');
  expect(
    numbers([
      [1, 0.5],
      [4, 3],
    ]).verdict,
  ).toBe('reject');
});
