import { expect, test } from 'vitest';
import { judging } from '../../../checks/judging.ts';
import formula from '../../../checks/answers/formula.ts';

const symbols = {
  x: 'n',
  x_i: 'entries of x',
  '\\sigma_i': 'scalar for i in 1..n',
  Q: 'n×d',
  q_i: 'rows of Q',
  k: 'integer 1..n-1',
};
const is = (gold: string) => judging(formula, gold, { symbols });

test('a vector named without an index runs where a function goes through it, and nowhere else', () => {
  expect(is('\\sum_{i=1}^n \\sigma_i^2')('np.sum(sigma**2)')).toBe('accept');
  expect(is('\\prod_{i=1}^n \\sigma_i')('prod(sigma)')).toBe('accept');
  expect(is('\\sigma_1^2')('sigma**2')).toBe('unread');
});

test('Python counts slices from 0 and leaves the end out, MATLAB from 1 and takes it in', () => {
  const tail = is('\\sum_{i=k+1}^n \\sigma_i');
  expect(tail('np.sum(sigma[k:])')).toBe('accept');
  expect(tail('sum(sigma(k+1:end))')).toBe('accept');
  expect(tail('np.sum(sigma[k+1:])')).toBe('reject');
  expect(tail('sum(sigma(k:end))')).toBe('reject');
  expect(is('\\sum_{i=1}^{n-1} \\sigma_i')('np.sum(sigma[:-1])')).toBe('accept');
  // Julia's and Python's brackets say different things.
  expect(is('\\sum_{i=2}^k \\sigma_i')('sum(sigma[1:k])')).toBe('ambiguous');
});

test('an axis is summed over, and one that is not understood is not passed over', () => {
  const rows = is('\\sum_{i=1}^n q_i');
  expect(rows('np.sum(Q, axis=0)')).toBe('accept');
  expect(rows('Q.sum(0)')).toBe('accept');
  expect(rows('Q.sum(axis=1)')).toBe('reject');
  expect(rows('np.linalg.norm(Q, axis=0)')).toBe('unread');
});

test('a range that ends before the last of a family counts from 0, and one that reaches it from 1', () => {
  const gaps = is('\\prod_{i<j} (x_j - x_i)');
  expect(gaps('prod(x[j] - x[i] for i in range(n) for j in range(i+1, n))')).toBe('accept');
  expect(is('\\sum_{i=k+1}^n x_i')('sum(x[i] for i in range(k, n))')).toBe('accept');
  expect(is('\\sum_{i=k}^n x_i')('sum(x[i] for i in range(k, n+1))')).toBe('accept');
});

test('⊗ of two vectors is the long vector or the matrix, as the shape of what is asked tells', () => {
  expect(is('x x^\\top')('x ⊗ x')).toBe('accept');
  expect(is('\\sum_i q_i q_i^\\top')('\\sum_i q_i \\otimes q_i')).toBe('accept');
  expect(is('x x^\\top')('np.kron(x, x)')).toBe('reject');
});
