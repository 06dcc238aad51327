import { expect, test } from 'vitest';
import formula from '../answers/formula.ts';
import { judging } from '../judging.ts';

const symbols = { u: 'n', v: 'n', A: 'm×n', i: 'integer 1..n', n: 'size', m: 'size' };

test('a unit vector takes the size that fits beside it, or that of the key', () => {
  const is = judging(formula, 'u \\odot v', { symbols });
  expect(is('\\sum_{i=1}^n u_i v_i e_i')).toBe('accept');
  expect(is('\\sum_{i=1}^n u_i e_i')).toBe('reject');
  expect(judging(formula, 'A e_i', { symbols })('A_{:,i}')).toBe('accept');
  expect(judging(formula, 'A e_i', { symbols })('A_{i,:}')).toBe('reject');
  expect(judging(formula, '\\sum_{i=1}^n v_i A e_i', { symbols })('A v')).toBe('accept');
});

test('where nothing tells its size it has no value', () => {
  expect(judging(formula, 'u_i', { symbols })('e_i^T e_i')).toBe('unread');
});
