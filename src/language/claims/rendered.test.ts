import { expect, test } from 'vitest';
import { unrendered } from './rendered.ts';

test.each([
  ['O(Llog\u2061n)O(L \\log n)O(Llogn)', 'O(L \\log n)'],
  ['O(nd2)O(nd^2)O(nd2)', 'O(nd^2)'],
  ['O(d2)\nO(d^{2})\nO(d2)', 'O(d^{2})'],
])('%j was copied from a page where it says %s', (text, source) => {
  expect(unrendered(text)).toBe(source);
});

test.each(['O(n)O(n)O(n)', 'O(d^2)O(d^2)O(d^2)', 'O(d2)O(d^2)', 'O(nd2)O(nd^2)O(nd3)', 'nnn', '', 'x'.repeat(3_000)])(
  '%j is what was written',
  (text) => {
    expect(unrendered(text)).toBe(text);
  },
);
