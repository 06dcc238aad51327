import { expect, test } from 'vitest';
import { spoken } from './spoken.ts';

test.each([
  ['L times n^3', '\\Theta(L \\cdot n^3)'],
  ['it is n d squared', '\\Theta(n d^2)'],
  ['n times the square of d', '\\Theta(n \\cdot d^2)'],
  ['n log-squared n', '\\Theta(n \\log^2 n)'],
  ['log L plus log d', '\\Theta(log L + log d)'],
  ['the smaller of n and d', '\\Theta(\\min(n, d))'],
  ['on the order of nL', '\\Theta(nL)'],
  ['a constant times $d^2$', '\\Theta(d^2)'],
])('%s is said for %s', (text, formula) => {
  expect(spoken(text, ['n', 'L', 'd'])).toBe(formula);
});

test.each(['n log n', 'not n squared', 'n times the batch size', 'N squared', 'O(n) times d', 'almost n squared', ''])(
  '"%s" is no formula said in words',
  (text) => {
    expect(spoken(text, ['n', 'L', 'd'])).toBeUndefined();
  },
);
