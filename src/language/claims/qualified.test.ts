import { expect, test } from 'vitest';
import { clauseOf } from './around.ts';
import { qualified } from './qualified.ts';

test.each([
  ['It is ', ' excluding the inverse', 'excluding'],
  ['', ', plus the inverse', ', plus'],
  ['', ' ignoring the log factor', 'ignoring'],
  ['', ' on average', 'on average'],
  ['', ' time in the best case', 'time in the best case'],
  ['', ' for small matrices', 'for small'],
  ['', ' as a lower bound', 'as a lower bound'],
  ['This saves ', ' operations', 'saves'],
  ['faster by a factor of ', '', 'factor of'],
  ['lower bound: ', '', 'lower bound:'],
  ['The cost increases by ', '', 'increases by'],
])('%s…%s is not the cost asked', (before, after, found) => {
  expect(qualified({ ahead: before, behind: after, clause: clauseOf(before) })).toBe(found);
});

test.each([
  ['The cost is ', ' ignoring constants'],
  ['The cost is ', ' in the worst case'],
  ['given by ', ' for every matrix'],
  ['It saves time: ', ''],
  ['', ', without any inversion'],
])('%s…%s is', (before, after) => {
  expect(qualified({ ahead: before, behind: after, clause: clauseOf(before) })).toBeUndefined();
});
