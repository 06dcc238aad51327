import { expect, test } from 'vitest';
import { judging } from '../judging.ts';
import formula from '../answers/formula.ts';
import number from '../answers/number.ts';

const symbols = { A: 'n×n', B: 'n×d', C: 'm×n', z: 'scalar' };
const is = (gold: string) => judging(formula, gold, { symbols });

test('a geometric series is what it comes to, wherever it begins and whatever stands around its power', () => {
  expect(is('(I - A)^{-1}')('\\sum_{k=0}^\\infty A^k')).toBe('accept');
  expect(is('A^2(I - A)^{-1}')('\\sum_{k=2}^\\infty A^k')).toBe('accept');
  expect(is('z C (I - z A)^{-1} B')('\\sum_{k \\ge 1} C A^{k-1} B z^k')).toBe('accept');
  expect(is('z C (I - z A)^{-1} B')('\\sum_{k \\ge 0} C A^k B z^k')).toBe('reject');
  expect(is('\\frac{1}{1+z}')('\\sum_{k=0}^\\infty (-1)^k z^k')).toBe('accept');
  expect(is('\\frac{z}{1-z^2}')('\\sum_{k=0}^\\infty z^{2k+1}')).toBe('accept');
});

test('with factorials below the line it is an exponential, less the terms left out', () => {
  expect(is('e^{zA}')('\\sum_{k=0}^\\infty \\frac{z^k A^k}{k!}')).toBe('accept');
  expect(is('e^A - I')('\\sum_{k=1}^\\infty \\frac{A^k}{k!}')).toBe('accept');
  expect(is('e^A')('\\sum_{k=1}^\\infty \\frac{A^k}{k!}')).toBe('reject');
});

test('powers of two matrices are no geometric series of their product', () => {
  expect(is('(I - A A^\\top)^{-1}')('\\sum_{k=0}^\\infty A^k (A^\\top)^k')).toBe('unread');
});

test('what does not converge has no value', () => {
  expect(judging(number, '2')('\\sum_{k=0}^\\infty 2^{-k}')).toBe('accept');
  expect(judging(number, '-1')('\\sum_{k=0}^\\infty 2^k')).toBe('unread');
  expect(judging(number, '1/2')('\\sum_{k=0}^\\infty (-1)^k')).toBe('unread');
});

test('dots at the end go on as the first terms do', () => {
  expect(is('(I - A)^{-1}')('I + A + A^2 + \\cdots')).toBe('accept');
  expect(is('(I + A)^{-1}')('I - A + A^2 - \\cdots')).toBe('accept');
  expect(is('e^A')('I + A + \\frac{A^2}{2!} + \\frac{A^3}{3!} + \\dots')).toBe('accept');
  expect(is('(I - A)^{-1}')('I + A + A^3 + \\cdots')).toBe('unread');
});
