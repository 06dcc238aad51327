import { expect, test } from 'vitest';
import { declare } from '../declarations/declare.ts';
import { toText } from '../printing/text.ts';
import { readExpression } from './reader.ts';

const { declarations } = declare({ n: 'size', i: 'integer 1..n', j: 'integer 1..n', u: 'n', A: 'n×n', x: 'scalar' });
const read = (text: string): string => {
  const found = readExpression(text, declarations);
  return found.ok ? toText(found.value) : found.problem.message;
};
const one = read('\\begin{cases}1 & i \\ge j\\\\ 0 & \\text{otherwise}\\end{cases}');

test.each([
  '[i \\ge j]',
  '1_{i \\ge j}',
  '\\mathbb{1}_{i\\ge j}',
  '\\mathbf 1\\{i \\ge j\\}',
  '1_{\\{i \\geq j\\}}',
  '𝟙[i ≥ j]',
  'int(i >= j)',
])('%s is one where i ≥ j', (text) => {
  expect(read(text)).toBe(one);
});

test.each(['\\delta_{ij}', 'I_{ij}', '[i = j]'])('%s is one where i = j', (text) => {
  expect(read(text)).toContain('i = j');
});

test('a comparison of what is no index stays no value', () => {
  expect(read('[x = 2]')).toMatch(/not a relation/);
});

test.each(['1_n', 'I_n', 'A_{ij}', '1 (i)'])('%s compares nothing', (text) => {
  expect(read(text)).not.toContain('=');
});
