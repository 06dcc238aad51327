import { expect, test } from 'vitest';
import { judging } from '../../../checks/judging.ts';
import formula from '../../../checks/answers/formula.ts';

const symbols = { A: 'n×n', B: 'n×n', K: 'T×d', T: 'size', c_j: 'scalar for j in 0..n-1', k: 'integer 0..n-1' };
const is = (gold: string) => judging(formula, gold, { symbols });

test('beside @ and in NumPy the sign * multiplies entries', () => {
  expect(is('A \\odot B')('A * B')).toBe('reject');
  expect(is('(A \\odot B) A')('(A * B) @ A')).toBe('accept');
  expect(is('A B A')('(A * B) @ A')).toBe('reject');
  expect(is('(A B)^{-1}')('np.linalg.inv(A * B)')).toBe('reject');
});

test('what is not square is transposed by ^T, also where T is a size', () => {
  expect(is('\\sum_i (K^\\top K)_{ii}')('tr(K^T K)')).toBe('accept');
  expect(is('A^\\top')('A^T')).toBe('reject');
});

test('indices are taken modulo a size, in LaTeX after all that stands before and in code after its factor', () => {
  const shifted = is('c_{(k-1) \\bmod n}');
  expect(shifted('c_{k-1 \\bmod n}')).toBe('accept');
  expect(shifted('c[(k-1) % n]')).toBe('accept');
  expect(shifted('c_{(k+1) \\bmod n}')).toBe('reject');
  expect(is('\\frac{k}{100}')('k%')).toBe('accept');
});
