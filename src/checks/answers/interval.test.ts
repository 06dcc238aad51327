import fc from 'fast-check';
import { expect, test } from 'vitest';
import kind from './interval.ts';

const judge = (gold: string, answer: string, variable = '\\lambda'): string =>
  kind.judge({ kind: 'interval', key: { is: 'gold', gold }, variables: [variable] }, answer).verdict;

test.each([
  ['[1,4]', 'accept'],
  ['4 \\ge \\lambda \\ge 1', 'accept'],
  ['1 <= lambda <= 4', 'accept'],
  ['\\lambda\\ge 1 \\text{ and } \\lambda\\le 4', 'accept'],
  ['\\lambda \\ge 1, \\lambda \\le 4', 'accept'],
  ['|2\\lambda-5| \\leq 3', 'accept'],
  ['(\\lambda-1)(\\lambda-4) \\le 0', 'accept'],
  ['1/4 \\le 1/\\lambda \\le 1', 'accept'],
  ['[1,\\infty) \\cap (-\\infty,4]', 'accept'],
  ['[1,2] \\cup [2,4]', 'accept'],
  ['{λ | 1 <= λ <= 4}', 'accept'],
  ['between 1 and 4, inclusive', 'accept'],
  ['at least 1 and at most 4', 'accept'],
  ['1 ≤ λ ≤ 4 ⇔ λ ∈ [1,4]', 'accept'],
  ['between 1 and 4', 'ambiguous'],
  ['strictly between 1 and 4', 'reject'],
  ['[1,4)', 'reject'],
  [']1,4[', 'reject'],
  ['[4,1]', 'reject'],
  ['1\\le\\lambda\\le4.0000001', 'reject'],
  ['[1,4] \\cup \\{5\\}', 'reject'],
  ['|λ| ≤ 4', 'reject'],
  ['λ ≥ 1 or λ ≤ 4', 'reject'],
  ['[1,4] or (1,4)', 'reject'],
  ['[1,4], [1,5]', 'reject'],
  ['x in [1,4]', 'unread'],
  ['\\sigma \\in [1,4]', 'unread'],
  ['\\log\\lambda \\le 1', 'unread'],
])('as 1 ≤ λ ≤ 4, %s is judged %s', (answer, verdict) => {
  expect(judge('\\lambda \\in [1,4]', answer)).toBe(verdict);
});

test.each([
  ['(-\\infty,-1)\\cup(1,\\infty)', 'accept'],
  ['|x|>1', 'accept'],
  ['x^2 > 1', 'accept'],
  ['x \\notin [-1,1]', 'accept'],
  ['x<-1 and x>1', 'reject'],
  ['x > 1', 'reject'],
])('as x < −1 or x > 1, %s is judged %s', (answer, verdict) => {
  expect(judge('x < -1 or x > 1', answer, 'x')).toBe(verdict);
});

test('a variable declared positive has no values below zero to differ on', () => {
  const asked = {
    kind: 'interval',
    key: { is: 'gold', gold: '\\lambda \\le 4' },
    symbols: { '\\lambda': 'positive' },
  } as const;
  expect(kind.judge(asked, '(0, 4]').verdict).toBe('accept');
  expect(kind.judge(asked, '(0, 4)').verdict).toBe('reject');
});

test('a rejection shows a point that is in one of the two', () => {
  const asked = { kind: 'interval', key: { is: 'gold', gold: '\\lambda > 0.001' }, variables: ['\\lambda'] } as const;
  expect(kind.judge(asked, '\\lambda > 0').reason).toContain('is in the answer, and should not be');
  expect(kind.judge(asked, '\\lambda \\ge 0.001').reason).toContain('\\lambda = 0.001');
});

test('an inequality scaled by a number keeps its solutions, turned where the number is negative', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }), (end, by) => {
      const turned = `${-by}*\\lambda < ${-by * end}`;
      return (
        judge(`\\lambda > ${end}`, turned) === 'accept' &&
        judge(`\\lambda > ${end}`, `${by}*\\lambda < ${by * end}`) === 'reject'
      );
    }),
    { seed: 11, numRuns: 60 },
  );
});
