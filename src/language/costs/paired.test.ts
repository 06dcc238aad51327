import { expect, test } from 'vitest';
import { paired } from './paired.ts';

test.each([
  ['work/span: O(L) / O(log L)', 'work = O(L); span = O(log L)'],
  ['(work, depth) = (O(L), O(log L))', 'work = O(L); depth = O(log L)'],
  ['The work and span are O(n d) and O(log n), respectively.', 'The work = O(n d); span = O(log n)'],
  ['O(L) work / O(log L) span', 'O(L) work, O(log L) span'],
])('%s names each cost by itself', (text, apart) => {
  expect(paired(text)).toBe(apart);
});

test.each(['The work is O(n).', 'work and span are both O(n)', 'work/span: O(n)', 'n/d work', 'work, span'])(
  '%s is left as it is',
  (text) => {
    expect(paired(text)).toBe(text);
  },
);
