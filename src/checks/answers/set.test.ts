import fc from 'fast-check';
import { expect, test } from 'vitest';
import kind from './set.ts';

const judge = (gold: string, answer: string, ordered = false): string =>
  kind.judge({ kind: 'set', key: { is: 'gold', gold }, policy: { ordered } }, answer).verdict;

test.each([
  ['\\{4,3\\}', '{3,4}', 'accept'],
  ['\\{4,3\\}', '4, 3', 'accept'],
  ['\\{4,3\\}', '3 and 4', 'accept'],
  ['\\{4,3\\}', 'σ₁ = 4, σ₂ = 3', 'accept'],
  ['\\{4,3\\}', 'The singular values are 4 and 3.', 'accept'],
  ['\\{4,3\\}', '\\{3\\} \\cup \\{4\\}', 'accept'],
  ['\\{4,3\\}', '\\sqrt{16}, 9/3', 'accept'],
  ['\\{4,3\\}', '{3,4,0}', 'reject'],
  ['\\{4,3\\}', '{4}', 'reject'],
  ['\\{4,3\\}', '{4,3,3}', 'reject'],
  ['\\{4,3\\}', '3 or 4', 'reject'],
  ['\\{4,3\\}', '{3,4} or {3,5}', 'reject'],
  ['\\{4,3\\}', 'not {3,4}', 'unread'],
  ['\\{4,3\\}', '{x : x^2 - 7x + 12 = 0}', 'accept'],
  ['\\{1,1,2\\}', '1 (multiplicity 2), 2', 'accept'],
  ['\\{1,1,2\\}', '{1,2}', 'reject'],
  ['\\{2,-2\\}', 'x = \\pm 2', 'accept'],
  ['\\emptyset', '{}', 'accept'],
])('where %s is asked, %s is judged %s', (gold, answer, verdict) => {
  expect(judge(gold, answer)).toBe(verdict);
});

test('order counts only where the policy says so', () => {
  expect(judge('(4, 3)', '(3, 4)')).toBe('accept');
  expect(judge('(4, 3)', '(3, 4)', true)).toBe('reject');
  expect(judge('(4, 3)', '(4, 3)', true)).toBe('accept');
});

test('any order of the elements is the same set, and one element more is not', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(numbers, (xs) => {
      const turned = [...xs].reverse();
      return (
        judge(`{${xs.join(', ')}}`, turned.join(', ')) === 'accept' &&
        judge(`{${xs.join(', ')}}`, `{${[...xs, 99].join(',')}}`) === 'reject'
      );
    }),
    { seed: 5, numRuns: 60 },
  );
});
