import { expect, test } from 'vitest';
import { clauseStand } from './clause.ts';

test.each([
  ['yes', true],
  ['Of course', true],
  ['да', true],
  ['the norm is unchanged', true],
  ['it does indeed hold for every U', true],
  ['I would say yes', true],
  ['it is not true', false],
  ['they need not be equal', false],
  ['not in general', false],
  ['by no means', false],
  ['a counterexample is A = 0', false],
  ['it may fail', false],
])('"%s" takes a stand', (clause, holds) => {
  expect(clauseStand(clause)).toBe(holds);
});

test.each([
  'is',
  '\\right)',
  'equal',
  'it is hard to say',
  'the matrix is 3 by 3',
  'it is almost always true',
  'the marker says yes',
  'one might think it is true',
  'no answer',
  'its inverse is correct',
  'it is not known',
  'suppose it is true',
  'it holds on Tuesdays',
  'right multiplication',
  'is it true?',
])('"%s" takes none', (clause) => {
  expect(clauseStand(clause)).toBeUndefined();
});
