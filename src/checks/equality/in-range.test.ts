import { declare, readings } from '#language';
import { expect, test } from 'vitest';
import { saysNoMore } from './in-range.ts';

const { declarations } = declare({ '\\ell': 'integer 1..L', L: 'size', A: 'n×n', '\\lambda': 'positive' });
const more = (text: string): boolean => {
  const [read] = readings(text, declarations);
  if (!read?.ok) throw new Error(text);
  return !saysNoMore(read.value, declarations);
};

test.each([
  '\\ell \\ge 1',
  '1 \\le \\ell \\le L',
  '0 < \\ell',
  'L \\ge 1',
  '\\ell \\in \\{1, \\dots, L\\}',
  '\\ell = 1, 2, \\dots, L',
])('%s says no more than the declarations', (text) => {
  expect(more(text)).toBe(false);
});

test.each([
  '\\ell \\ge 2',
  '\\ell < L',
  '\\ell = 1',
  '\\ell > 1',
  'L \\ge 2',
  '\\ell = 2, \\dots, L',
  '\\ell \\in \\{1, 2\\}',
  'A = 1',
])('%s says more', (text) => {
  expect(more(text)).toBe(true);
});
