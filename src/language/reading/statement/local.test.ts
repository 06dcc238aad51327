import { expect, test } from 'vitest';
import { declare } from '../../declarations/declare.ts';
import { limits } from '../../limits.ts';
import { toText } from '../../printing/text.ts';
import { readExpression } from '../reader.ts';

const { declarations } = declare({ A: 'n×n', p: 'n' });
const read = (text: string): string => {
  const found = readExpression(text, declarations);
  return found.ok ? toText(found.value) : found.problem.message;
};

test.each(['with with a = 2', 'where and a = 2', 'where for and let a = 2', ', where with a = 2'])(
  'words that open a definition may follow each other: %s',
  (opener) => {
    expect(read(`a A ${opener}`)).toBe('2 A');
  },
);

test.each(['where where', 'A with with with', 'A, for for', 'A where and'])(
  'openers with nothing after them are refused, and reading ends: %s',
  (text) => {
    expect(readExpression(text, declarations).ok).toBe(false);
  },
);

test('a dot between a name and its method ends no sentence, so that nothing is defined by it', () => {
  expect(read('p.T == 2 p^T')).toBe('pᵀ = 2 pᵀ');
  expect(read('a A. a = 2')).toBe('2 A');
});

test('definitions that use others are read after them, in whatever order they stand', () => {
  expect(read('c A, where c = 2 b, b = p^T p')).toBe('(2 (pᵀ p)) A');
});

test('more definitions than the limit are refused by its name', () => {
  const many = Array.from({ length: limits.definitions + 1 }, (_, i) => `x${i}y = 1`).join(', ');
  expect(read(`A where ${many}`)).toMatch(/limit: definitions/);
});
