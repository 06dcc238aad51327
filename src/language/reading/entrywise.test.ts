import { expect, test } from 'vitest';
import { declare } from '../declarations/declare.ts';
import { toText } from '../printing/text.ts';
import { readExpression } from './reader.ts';

const { declarations } = declare({ n: 'size', u: 'n', v: 'n', A: 'n×n', B: 'n×n', x: 'scalar' });
const read = (text: string): string => {
  const found = readExpression(text, declarations);
  return found.ok ? toText(found.value) : found.problem.message;
};

test.each(['u ./ v', 'u / v', 'u ⊘ v', 'u \\oslash v', 'np.divide(u, v)'])('%s divides entry by entry', (text) => {
  expect(read(text)).toBe(read('diag(v)^{-1} u'));
});

test.each(['v.^3', 'v^{\\odot 3}', 'v**3'])('%s raises every entry', (text) => {
  expect(read(text)).toBe(read('diag(v)^3 1_n'));
});

test.each(['A ./ B', 'A .^ 3'])('%s is not read', (text) => {
  expect(read(text)).toMatch(/entry by entry/);
});

test('numbers are divided as ever', () => {
  expect(read('x ./ 2')).toBe(read('x / 2'));
});
