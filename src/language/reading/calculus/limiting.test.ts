import { expect, test } from 'vitest';
import { judging } from '../../../checks/judging.ts';
import formula from '../../../checks/answers/formula.ts';
import number from '../../../checks/answers/number.ts';

const is = (gold: string) => judging(number, gold);

test('of a fraction what grows most decides, and what grows without end has no limit', () => {
  expect(is('3/2')('\\lim_{n\\to\\infty} \\frac{3n^2 - n}{2n^2 + 5}')).toBe('accept');
  expect(is('0')('\\lim_{n\\to\\infty} \\frac{n}{n^2 + 1}')).toBe('accept');
  expect(is('1')('\\lim_{n\\to\\infty} n')).toBe('unread');
});

test('what vanishes, raised to what grows as fast, is an exponential', () => {
  expect(is('e')('\\lim_{n\\to\\infty} (1 + 1/n)^n')).toBe('accept');
  expect(is('1')('\\lim_{n\\to\\infty} (1 + 1/n)^n')).toBe('reject');
  expect(is('e^{-6}')('\\lim_{n\\to\\infty} (1 - 2/n)^{3n}')).toBe('accept');
  expect(is('0')('\\lim_{n\\to\\infty} 0.8^n')).toBe('accept');
});

test('at a point the value is put in, unless the function jumps', () => {
  const symbols = { A: 'n×n invertible', b: 'n', '\\lambda': 'positive' };
  const solved = judging(formula, 'A^{-1} b', { symbols });
  expect(solved('\\lim_{\\lambda\\to0^+} (A^\\top A + \\lambda I)^{-1} A^\\top b')).toBe('accept');
  expect(solved('\\lim_{\\lambda\\to1} (A^\\top A + \\lambda I)^{-1} A^\\top b')).toBe('reject');
  expect(is('1')('\\lim_{x\\to0} \\operatorname{sign}(x)')).toBe('unread');
});

test('what may cancel is not taken to be what grows most', () => {
  expect(is('1')('\\lim_{n\\to\\infty} (n + 1 - n)')).toBe('unread');
});

test('of 0/0 the limit is that of the slopes', () => {
  const is = judging(number, '1/2');
  expect(is('\\lim_{x\\to 0}\\frac{1-\\cos x}{x^2}')).toBe('accept');
  expect(is('\\lim_{x\\to 0}\\frac{\\sin x}{x}')).toBe('reject');
  expect(is('\\lim_{x\\to 0}\\frac{\\cos x}{x}')).toBe('unread');
  const closed = judging(formula, '\\ell', { symbols: { '\\alpha': 'scalar', '\\ell': 'integer 1..5' } });
  expect(closed('\\lim_{\\alpha\\to0}\\frac{(1+\\alpha)^\\ell-1}{\\alpha}')).toBe('accept');
});

test('a quotient of many factors is not differentiated without end', () => {
  const many = Array.from({ length: 60 }, (_, i) => `\\sin(${i + 1}x)`).join(' ');
  expect(judging(number, '1/2')(`\\lim_{x\\to 0}\\frac{${many}}{x^{60}}`)).toBe('unread');
});
