import { expect, test } from 'vitest';
import { judging } from '../../../checks/judging.ts';
import formula from '../../../checks/answers/formula.ts';

const symbols = { U: 'm×m', k: 'integer 1..m-1', a: 'n', n: 'size' };
const is = (gold: string) => judging(formula, gold, { symbols });

test('a slice of columns ends before k in Python and with k in MATLAB', () => {
  const first = is('U(:, 1:k) U(:, 1:k)^\\top');
  expect(first('U[:, :k] @ U[:, :k].T')).toBe('accept');
  expect(first("U(:,1:k)*U(:,1:k)'")).toBe('accept');
  expect(first('U[:, :k+1] @ U[:, :k+1].T')).toBe('reject');
});

test('the end is that of the side on which it stands', () => {
  expect(is('a_1 a_n')('a(1)*a(end)')).toBe('accept');
  expect(is('a_1 a_n')('a[0]*a[-1]')).toBe('accept');
  expect(is('a_1 a_n')('a(1)*a(end-1)')).toBe('reject');
});

test('a part that reaches beyond the matrix has no value', () => {
  expect(is('U')('U[:, :m+1]')).toBe('reject');
});
