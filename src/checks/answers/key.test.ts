import { expect, test } from 'vitest';
import interval from './interval.ts';
import matrix from './matrix.ts';
import number from './number.ts';
import set from './set.ts';
import vector from './vector.ts';

test.each([
  ['number', number, '96/125', '0.768'],
  ['number', number, '1/3', '1/3'],
  ['vector', vector, 'K = [0, 3/2, 1/3]', '[0, 1.5, 1/3]'],
  ['matrix', matrix, '\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix}', '[[1, 2], [3, 4]]'],
  ['interval', interval, '1 \\le x < 4', 'x ∈ [1, 4)'],
  ['set', set, '\\{4, 3\\}', '{4, 3}'],
] as const)('the key of a %s is shown as people write it', (name, kind, gold, text) => {
  expect(
    kind.key!({ kind: name, key: { is: 'gold', gold }, ...(name === 'interval' ? { variables: ['x'] } : {}) }).text,
  ).toBe(text);
});

test('a shown key typesets its fractions', () => {
  expect(number.key!({ kind: 'number', key: { is: 'gold', gold: '-1/3' } }).latex).toBe('-\\frac{1}{3}');
});
