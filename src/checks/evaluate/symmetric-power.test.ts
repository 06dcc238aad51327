import { expect, test } from 'vitest';
import { judging } from '../judging.ts';
import formula from '../answers/formula.ts';

const symbols = { S: 'n×n positive-definite', M: 'n×n', x: 'n' };
const is = (gold: string) => judging(formula, gold, { symbols });

test('the root of a definite matrix is the symmetric one, and squares to it', () => {
  expect(is('S')('S^{1/2} S^{1/2}')).toBe('accept');
  expect(is('S^{1/2}')('(S^{1/2})^\\top')).toBe('accept');
  expect(is('\\|S^{-1/2} x\\|^2')('x^\\top S^{-1} x')).toBe('accept');
  expect(is('\\|S^{-1/2} x\\|^2')('x^\\top S x')).toBe('reject');
});

test('what is not symmetric has no root here', () => {
  expect(is('M')('M^{1/2} M^{1/2}')).not.toBe('accept');
});

test('the root entry by entry is another', () => {
  expect(is('S^{1/2}')('np.sqrt(S)')).toBe('reject');
});
