import { expect, test } from 'vitest';
import { interactions } from '../index.ts';

const of = ['n', 'L'] as const;
const table = (f: (n: number, L: number) => number | undefined) =>
  interactions(({ n, L }) => f(n!, L!), of, {}, [4, 8, 16]);

test('a function of one size plus a function of the other has no interaction, whatever they are', () => {
  expect(table((n, L) => n ** 3 + Math.round(Math.sin(n) * 100) + 7 * L)!.is).toBe('sum');
});

test('a product has one at every four points, of the size of its steps', () => {
  const found = table((n, L) => (1 + Math.log2(n)) * Math.log2(L))!;
  expect(found.is).toBe('product');
  expect(found.rows.map((row) => row.interaction)).toEqual([1, 1, 1, 1]);
});

test('a function that is a product in one place and a sum in another is neither; a missing value gives no table', () => {
  expect(table((n, L) => Math.max(n, L))!.is).toBe('neither');
  expect(table((n) => (n > 8 ? undefined : n))).toBeUndefined();
});
