import { expect, test } from 'vitest';
import { judging } from '../judging.ts';
import formula from '../answers/formula.ts';

const symbols = { A: 'm×n', b: 'm', x: 'n', '\\lambda': 'positive' };
const objective = '\\|Ax - b\\|^2 + \\lambda \\|x\\|^2';

test('where a quadratic is least is known by its being level there', () => {
  const is = judging(formula, `\\arg\\min_x ${objective}`, { symbols });
  expect(is('(A^\\top A + \\lambda I)^{-1} A^\\top b')).toBe('accept');
  expect(is('x = A^\\top (A A^\\top + \\lambda I)^{-1} b')).toBe('accept');
  expect(is('(A^\\top A - \\lambda I)^{-1} A^\\top b')).toBe('reject');
  expect(is('b')).toBe('reject');
  expect(is(`\\arg\\min_x ${objective}`)).toBe('reject');
});

test('what is said to be least of another function is held against that function', () => {
  const is = judging(formula, `x^* = \\arg\\min_x ${objective} = (A^\\top A + \\lambda I)^{-1} A^\\top b`, { symbols });
  expect(is('(A^\\top A + \\lambda I)^{-1} A^\\top b')).toBe('accept');
  expect(is('\\operatorname*{arg\\,min}_x \\{\\|Ax - b\\|^2\\} = (A^\\top A + \\lambda I)^{-1} A^\\top b')).toBe(
    'reject',
  );
});

test('of other functions than quadratics nothing is said', () => {
  expect(judging(formula, '\\arg\\min_x \\|Ax - b\\|^4', { symbols })('b')).not.toBe('accept');
  expect(judging(formula, '\\arg\\min_x b^\\top A x', { symbols })('0')).toBe('unread');
});
