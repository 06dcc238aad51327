import { expect, test } from 'vitest';
import { governed } from './governed.ts';

test.each([
  ['the norm of ', '', ''],
  ['the unit vector along the ', '', ''],
  ['an approximation to ', '', ''],
  ['', ' transposed', ''],
  ['', ' componentwise squared', ''],
  ['', ' with ', ' with A and b swapped'],
  ['', ' for diagonal A', ''],
])('%j X %j is another thing than X', (ahead, behind, sentence) => {
  expect(governed(ahead, behind, sentence)).toBeDefined();
});

test.each([
  ['in the form of ', '', ''],
  ['the value of ', '', ''],
  ['so we get ', ' obtained by inverting', ' obtained by inverting'],
  ['', ', as required', ', as required'],
])('%j X %j is X', (ahead, behind, sentence) => {
  expect(governed(ahead, behind, sentence)).toBeUndefined();
});
