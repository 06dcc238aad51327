import { expect, test } from 'vitest';
import { judging } from '../../../checks/judging.ts';
import formula from '../../../checks/answers/formula.ts';

const symbols = {
  A: 'n×n',
  B: 'n×d',
  b: 'n',
  n: 'size',
  L: 'size',
  u_t: 'd for t in 0..L-1',
  W_i: 'n×n for i in 1..n',
};
const is = (gold: string) => judging(formula, gold, { symbols });

test('a step that is linear in what it carries is done as often as the range says', () => {
  const state = is('\\sum_{t=0}^{L-1} A^{L-1-t} B u_t');
  expect(state('h = 0\nfor t in range(L):\n    h = A @ h + B @ u[t]\nreturn h')).toBe('accept');
  expect(state('h = 0\nfor t in range(1, L):\n    h = A @ h + B @ u[t]\nreturn h')).toBe('reject');
});

test('what is done later stands further left', () => {
  const product = is('W_n W_{n-1} \\cdots W_1 b');
  expect(product('x = b\nfor Wi in W:\n    x = Wi @ x\nx')).toBe('accept');
  expect(product('x = b\nfor Wi in reversed(W):\n    x = Wi @ x\nx')).toBe('reject');
});

test('a step that is not linear in it is left unread', () => {
  expect(is('A b')('x = b\nfor i in range(n):\n    x = np.outer(x, x) @ x\nx')).toBe('unread');
});

test('two values carried at once are left unread', () => {
  expect(is('A b')('x = b\ny = b\nfor i in range(n):\n    x = A @ y\n    y = A @ x\nx')).toBe('unread');
});

test('a loop without end to its nesting ends in a message', () => {
  const deep = Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}for i in range(n):`).join('\n');
  expect(is('A b')(`x = b\n${deep}\n${' '.repeat(40)}x = A @ x\nx`)).toBe('unread');
});
