import { expect, test } from 'vitest';
import { declare, readExpression, type Expression } from '#language';
import { plan } from '../instance/plan.ts';
import { compareSides } from './equality.ts';
import { identical } from './identical.ts';
import { written } from './side.ts';

const { declarations } = declare({
  A: 'n×n',
  B: 'n×n',
  v: 'n',
  x: 'scalar',
  '\\ell': 'integer 1..n',
  K_i: 'rows of A',
});
const tree = (text: string): Expression => {
  const read = readExpression(text, declarations);
  if (!read.ok) throw new Error(`${text}: ${read.problem.message}`);
  return read.value;
};

/** Pairs of one tree each, however written; no two of different pairs are one function. */
const same: readonly (readonly [string, string])[] = [
  ['A B v', 'A\\,B \\mathbf{v}'],
  ['A^{-1}', '(A)^{-1}'],
  ['\\sum_{i=1}^n K_i', '\\sum_{i=1}^{n}{K_i}'],
  ['\\sum_{i=1}^{n-1} K_i', '\\sum_{i = 1}^{n - 1} K_i'],
  ['0_{n}', '0_n'],
  ['\\mathbf{1}_{n}', '\\mathbf 1_n'],
  ['x^{2/3}', 'x^{\\frac{2}{3}}'],
  ['\\|v\\|', '\\lVert v \\rVert'],
  ['K_\\ell', 'K_{\\ell}'],
  ['A^\\ell v', 'A^{\\ell} v'],
];

test('one tree is told from another, places in the text left aside', () => {
  for (const [i, [a, b]] of same.entries()) {
    expect([a, identical(tree(a), tree(b))]).toEqual([a, true]);
    for (const [c] of same.slice(i + 1)) expect([a, c, identical(tree(a), tree(c))]).toEqual([a, c, false]);
  }
});

test('the quick way agrees with the points: what is identical is equal there', () => {
  const made = plan(declarations);
  for (const [a, b] of same) {
    const [key, answer] = [written(tree(a), declarations), written(tree(b), declarations)];
    const { tree: _, ...unknown } = answer;
    expect(compareSides(made, key, answer, 3)).toMatchObject({ is: 'equal', identical: true });
    expect(compareSides(made, key, unknown, 3).is).toBe('equal');
  }
});

test('a formula without a value anywhere is not its own equal', () => {
  const side = written(tree('A (v v^T - v v^T)^{-1}'), declarations);
  expect(compareSides(plan(declarations), side, side, 3).is).toBe('fault');
});
