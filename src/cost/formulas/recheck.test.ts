import { expect, test } from 'vitest';
import { linear } from '#reference/linear';
import { measured, showFormula, stored, type Algorithm } from '../index.ts';

const tree: Algorithm =
  ({ n }) =>
  (F, input) =>
    linear(F).sum(Array.from({ length: n! }, input));
const chain: Algorithm =
  ({ n }) =>
  (F, input) =>
    Array.from({ length: n! }, input).reduce((a, b) => F.add(a, b));
const sizes = [{ name: 'n' }];
const found = stored(measured(tree, sizes).formula('span'));

test('a formula found before is taken where fresh counts agree with it', () => {
  const again = measured(tree, sizes, () => found).formula('span');
  expect(again.terms).toEqual(measured(tree, sizes).formula('span').terms);
  expect(again.heldOut.length).toBeGreaterThan(0);
});

test('a tree that has become a chain is measured afresh: the formula found before is off', () => {
  const now = measured(chain, sizes, () => found).formula('span');
  expect(showFormula(now.terms)).toBe('n − 1');
});

test('a cubic formula of one size has enough of them to be taken', () => {
  const product: Algorithm =
    ({ n }) =>
    (F, input) => {
      const matrix = () => Array.from({ length: n! }, () => Array.from({ length: n! }, input));
      return linear(F).times(matrix(), linear(F).times(matrix(), linear(F).times(matrix(), matrix())));
    };
  const fresh = measured(product, sizes).formula('work');
  const again = measured(product, sizes, () => ({ ...stored(fresh), rank: 4 })).formula('work');
  expect(again.rank).toBe(4);
});
