import { expect, test } from 'vitest';
import { judging } from '../../../checks/judging.ts';
import formula from '../../../checks/answers/formula.ts';
import { asSigns } from './spoken.ts';

const symbols = { A: 'n×n invertible', B: 'n×n invertible', b: 'n', '\\lambda': 'positive' };

test('words between names are signs, and words of a name are its powers', () => {
  const is = judging(formula, '(A^\\top A + \\lambda I)^{-1} A^\\top b', { symbols });
  expect(is('the inverse of (A transpose A plus lambda I) times A transpose times b')).toBe('accept');
  expect(is('the inverse of (A A transpose plus lambda I) times A transpose times b')).toBe('reject');
  expect(is('(A transpose times A + lambda times the identity) inverse times A transpose times b')).toBe('accept');
});

test('the inverse of a product is not the product of an inverse', () => {
  const is = judging(formula, 'A^{-1} b', { symbols });
  expect(is('the inverse of A times b')).toBe('accept');
  expect(is('A times the inverse of b')).not.toBe('accept');
  expect(is('b times A inverse')).toBe('reject');
});

test('brackets without end are gone through once', () => {
  for (const text of ['('.repeat(390), '(a'.repeat(190), 'the inverse of ('.repeat(24), '()'.repeat(190)])
    expect(asSigns(`${text} inverse`)).toBeDefined();
});
