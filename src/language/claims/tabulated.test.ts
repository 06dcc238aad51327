import { expect, test } from 'vitest';
import { tabulated } from './tabulated.ts';

test.each([
  ['| Work | Span |\n|---|:---:|\n| $O(n)$ | O(1) |', 'Work = O(n); Span = O(1)'],
  ['| What | Cost |\n|---|---|\n| **Work** | O(n) |\n| Span | O(1) |', 'Work = O(n); Span = O(1)'],
  ['| $\\ell$ | $K_\\ell$ |\n|---|---|\n| 0 | 0 |\n| 1 | 1.5 |', 'K_{0} = 0, K_{1} = 1.5'],
  ['| l | 0 | 1 |\n|---|---|---|\n| K_l | 0 | 1.5 |', 'K_{0} = 0, K_{1} = 1.5'],
  ['So:\n| 1 | 2 |\n|---|---|\n| 3 | 4 |\nDone.', 'So:\n[[1, 2], [3, 4]]\nDone.'],
  ['|  |  |\n|--|--|\n| 1 | 2 |', '[[1, 2]]'],
  ['| | 1 | 2 |\n|---|---|---|\n| 1 | 5 | 6 |\n| 2 | 7 | 8 |', '[[5, 6], [7, 8]]'],
])('%j says %j', (table, said) => {
  expect(tabulated(table)).toBe(said);
});

test.each([
  '|x| + |y|',
  '| a | b |',
  'a -- b | c',
  '| n | cost |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |',
  '| l | K |\n|---|---|\n| 0 | 0 |\n| 2 | 1 |',
  '| a | b |\n|---|---|\n| 1 |',
])('%j is left as it is', (text) => {
  expect(tabulated(text)).toBe(text);
});

test('a long line of bars and dashes ends at once', () => {
  const text = `|${'-|'.repeat(200_000)}x`;
  expect(tabulated(text)).toBe(text);
});
