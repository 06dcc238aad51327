import { expect, test } from 'vitest';
import { core } from './core.ts';

test.each([
  ['So the answer is n + 1.', 'n + 1.'],
  ['Therefore, we get n, as required.', 'n'],
  ['I think it is n', 'n'],
  ['n is the answer.', 'n'],
  ['The interval is [1, 4]', '[1, 4]'],
])('%s says %s', (text, said) => {
  expect(core(text)).toBe(said);
});

test.each(['n + 1', 'The answer is not n', 'We get nothing', 'so', 'The answers are n and m', 'is n the answer?'])(
  'of "%s" no more than such words goes',
  (text) => {
    expect(text.endsWith(core(text))).toBe(true);
    expect(core(text)).toMatch(/n|so/);
  },
);
