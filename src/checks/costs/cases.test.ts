import { expect, test } from 'vitest';
import cost from '../answers/cost.ts';

test('two cases that leave nothing out are one answer, right where each is', () => {
  const asked = {
    kind: 'cost',
    key: { is: 'gold', gold: 'O(n d^2 + d^3)' },
    variables: ['n', 'd'],
    regime: [],
  } as const;
  const both = cost.judge(asked, 'O(n d^2) if d <= n, O(d^3) otherwise');
  expect(both.verdict).toBe('accept');
  expect(both.reason).toMatch(/^where d <= n: .*; where n <= d: /);
  const wrong = cost.judge(asked, 'O(n d^2) when n ≥ d and O(d^2) when n < d');
  expect([wrong.verdict, wrong.class]).toEqual(['reject', 'under']);
  expect(wrong.reason).toMatch(/^where n <= d: /);
  for (const answer of ['O(n d^2) if d <= n', 'O(n d^2) if d <= n; O(d^3) if d <= n', 'O(n d^2), O(d^3) if d > n'])
    expect(cost.judge(asked, answer).verdict, answer).not.toBe('accept');
});
