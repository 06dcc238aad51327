import { describe, expect, test } from 'vitest';
import { declare, readExpression, shapeText, typeOf } from '../index.ts';

const symbols = {
  A: 'n×n',
  K: 'n×d',
  V: 'n×m',
  Q: 'd',
  K_i: 'rows of K',
  i: 'integer 1..n',
  x: 'scalar',
  T: '2n-1×n',
  W: 'n+n-1×n',
  '\\alpha': '= Q^T Q',
  S: '= V^T K',
};

function shape(text: string): string {
  const { declarations } = declare(symbols);
  const reading = readExpression(text, declarations);
  if (!reading.ok) return `! ${reading.problem.message}`;
  const typed = typeOf(reading.value, declarations);
  return typed.ok ? shapeText(typed.shape) : `! ${typed.problem.message}`;
}

describe('shapes follow from the declarations', () => {
  test.each([
    ['K^T K', 'd×d'],
    ['K Q', 'n'],
    ['Q^T', '1×d'],
    ['K_i^T Q', 'a number'],
    ['S', 'm×d'],
    ['\\alpha K', 'n×d'],
    ['T + W', '2n-1×n'],
    ['A K_1^T Q A', 'n×n'],
    ['Q \\otimes Q', 'dd'],
    ['\\begin{bmatrix} A & K \\end{bmatrix}', 'n×d+n'],
    ['diag(Q)', 'd×d'],
    ['diag(A)', 'n'],
    ['|A| + tr(A) + \\|K\\|_F', 'a number'],
    ['e^{A}', 'n×n'],
    ['A^{-1} + I', 'n×n'],
    ['[1, 2, x]', '3'],
    ['\\langle K_i, Q \\rangle', 'a number'],
  ])('%s is %s', (text, said) => expect(shape(text)).toBe(said));
});

describe('a shape error is told in dimensions', () => {
  test.each([
    ['K^T Q', '! Kᵀ is d×n, Q is d: their product needs n = d'],
    ['K K', '! K is n×d, K is n×d: their product needs d = n'],
    ['A + K', '! K is n×d, A is n×n: they cannot be added'],
    ['A + x', '! A is n×n, x is a number, which does not add to a matrix; write it times I'],
    ['x + A', '! A is n×n, x is a number, which does not add to a matrix; write it times I'],
    ['x/A', '! A is n×n: division by a matrix is not read; write the inverse'],
    ['K^{-1}', '! K is n×d: only a square matrix has powers and an inverse'],
    ['x^A', '! A is n×n, where a number is needed'],
    ['tr(K)', '! K is n×d: tr needs a square matrix'],
    ['Q Q', '! Q is d, Q is d: their product needs 1 = d'],
    ['\\begin{bmatrix} 1 & 2 \\\\ 3 \\end{bmatrix}', '! row 2 has 1 entries, row 1 has 2'],
    ['K_{1} + Q_{1}', '! Q_1 is a number, K_1 is d: they cannot be added'],
  ])('%s', (text, said) => {
    if (text.startsWith('K_{1}')) expect(shape(text)).toMatch(/^! K_1 is d, Q_1 is a number/);
    else expect(shape(text)).toBe(said);
  });
});
