import { expect, test } from 'vitest';
import { judging } from '../../../checks/judging.ts';
import formula from '../../../checks/answers/formula.ts';

const symbols = { A: 'm×n', u: 'm', v: 'n', n: 'size' };
const is = (gold: string) => judging(formula, gold, { symbols });

test('a vector with a new axis is stretched along the other', () => {
  expect(is('\\operatorname{diag}(u) A')('A * u[:, None]')).toBe('accept');
  expect(is('A \\operatorname{diag}(v)')('A * v[None, :]')).toBe('accept');
  expect(is('u v^\\top')('u[:, None] * v')).toBe('accept');
  expect(is('v u^\\top')('u[:, None] * v')).toBe('reject');
});

test('entries of a product by * are summed as entries', () => {
  expect(is('A v')('(A * v).sum(axis=1)')).toBe('accept');
  expect(is('A^\\top u')('(A * u[:, None]).sum(axis=0)')).toBe('accept');
  expect(is('A v')('(A * v).sum(axis=0)')).toBe('reject');
});

test('a vector is taken from every row', () => {
  expect(is('A - \\frac1m 1_m 1_m^\\top A')('A - A.mean(axis=0)')).toBe('accept');
  expect(is('A - \\frac1m 1_m 1_m^\\top A')('A - A.mean(axis=1)')).toBe('reject');
});
