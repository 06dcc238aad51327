import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judging } from '../judging.ts';
import interval from '../answers/interval.ts';
import set from '../answers/set.ts';

test('the roots of a quadratic are the set of what makes it zero, and of no other', () => {
  const root = fc.integer({ min: -9, max: 9 });
  fc.assert(
    fc.property(root, root, (a, b) => {
      const roots = a === b ? [a] : [a, b];
      const is = judging(set, `\\{${roots.join(', ')}\\}`);
      expect(is(`{x : (x - (${a}))(x - (${b})) = 0}`)).toBe('accept');
      expect(is(`\\{x \\in \\mathbb{R} \\mid x^2 - (${a + b})x + (${a * b}) = 0\\}`)).toBe('accept');
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('whole numbers between two ends are a set, all numbers between them are none that can be listed', () => {
  const is = judging(set, '\\{1, 2, 3\\}');
  expect(is('{n ∈ ℤ : 1 ≤ n ≤ 3}')).toBe('accept');
  expect(is('{n ∈ ℕ : 0 < n < 4}')).toBe('accept');
  expect(is('{n ∈ ℤ : 1 < n < 3}')).toBe('reject');
  expect(is('{n ∈ ℕ : n ≤ 3}')).toBe('unread');
  expect(is('{x : 1 ≤ x ≤ 3}')).toBe('unread');
  expect(is('{1, ..., 3}')).toBe('accept');
  expect(is('{1, ..., 4}')).toBe('reject');
});

test('the halves of the line are intervals, and where people differ over zero both are meant', () => {
  const positive = judging(interval, 'x > 0', { variables: ['x'] });
  const atLeast = judging(interval, 'x \\ge 0', { variables: ['x'] });
  for (const [text, verdicts] of [
    ['\\mathbb R_{>0}', ['accept', 'reject']],
    ['ℝ_{≥0}', ['reject', 'accept']],
    ['\\mathbb{R}_{++}', ['accept', 'reject']],
    ['\\mathbb{R}_0^+', ['reject', 'accept']],
    ['x ∈ ℝ₊', ['ambiguous', 'ambiguous']],
    ['ℝ', ['reject', 'reject']],
  ] as const)
    expect([positive(text), atLeast(text)], text).toEqual(verdicts);
});
