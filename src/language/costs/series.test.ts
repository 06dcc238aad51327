import { compare } from '#cost';
import { expect, test } from 'vitest';
import { readCost } from './cost.ts';

const growthOf = (text: string) => {
  const found = readCost(text, { variables: ['n'] });
  return found.claims[0]?.value.growths[0] ?? found.problem;
};
const same = (text: string, closed: string) => {
  const [f, g] = [growthOf(text), growthOf(closed)];
  if (typeof f !== 'object' || typeof g !== 'object') return f ?? g;
  return compare(f, g, [], ['n']).verdict;
};

test.each([
  ['\\sum_{k=0}^{\\log n} n/2^k', 'n'],
  ['\\sum_k n 4^{-k}', 'n'],
  ['\\sum_{k=1}^\\infty k n / 2^k', 'n'],
  ['\\sum_{i=1}^n 1/i^2', '1'],
  ['\\sum_{i=1}^n n/i', 'n \\log n'],
  ['\\sum_{i=1}^n \\frac{1}{\\sqrt{i}}', '\\sqrt n'],
  ['\\sum_{i=1}^n i^2 \\log i', 'n^3 \\log n'],
  ['\\sum_{k=0}^{\\log_2 n} 2^k (n/2^k)', 'n \\log n'],
  ['\\sum_{k=0}^{\\log_2 n} 4^k', 'n^2'],
  ['\\sum_{k=1}^{n-1} (n-k)^2', 'n^3'],
  ['\\sum_{i=1}^n (2i - 1)', 'n^2'],
  ['\\sum_{i=1}^n \\sum_{j=1}^i j', 'n^3'],
  ['n + n/2 + n/4 + \\dots + 1', 'n'],
  ['1 + 2 + 4 + \\dots + n', 'n'],
  ['1 + 2 + \\dots + n', 'n^2'],
  ['n H_n', 'n \\log n'],
])('%s grows like %s', (sum, closed) => {
  expect(same(sum, closed)).toBe('Theta');
});

test.each(['\\sum_k n', '\\sum_i i', '\\sum_{i=1}^n i^i', '\\sum_{i=1}^n \\log(i)/i', '\\sum_{i=n}^{2n} i'])(
  '%s is not read',
  (sum) => {
    expect(growthOf(sum)).toBeTypeOf('string');
  },
);

test.each([
  ['e^{n \\ln 2}', '2^n'],
  ['\\exp(2 \\ln n)', 'n^2'],
  ['e^{\\frac{1}{2} \\ln n + 3}', '\\sqrt n'],
])('%s grows like %s', (power, closed) => {
  expect(same(power, closed)).toBe('Theta');
});
