import { expect, test } from 'vitest';
import statement from '../answers/statement.ts';
import { judging } from '../judging.ts';

const yes = judging(statement, 'yes');
const no = judging(statement, 'no');

test.each([
  'No doubt it is true.',
  'It is not false.',
  'It never fails.',
  'Yep',
  '✓',
  'True, no exceptions.',
  'There is no counterexample.',
])('%s says yes', (text) => {
  expect(yes(text)).toBe('accept');
  expect(no(text)).toBe('reject');
});

test.each(['Nope', 'It does not hold.', 'No, take A = 0.', 'N'])('%s says no', (text) => {
  expect(no(text)).toBe('accept');
  expect(yes(text)).toBe('reject');
});

test.each(['No idea.', 'not sure', 'Yes? No.', 'The converse is true.', 'True for n = 2, false in general', 'maybe'])(
  '%s leaves it open',
  (text) => {
    expect([yes(text), no(text)]).toEqual(['unread', 'unread']);
  },
);
