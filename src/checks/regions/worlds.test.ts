import { expect, test } from 'vitest';
import interval from '../answers/interval.ts';
import { judging } from '../judging.ts';

const is = judging(interval, '0 < \\eta < 2/\\sigma^2', {
  variables: ['\\eta'],
  symbols: { '\\eta': 'scalar', '\\sigma': 'positive' },
});

test.each(['(0, 2/σ²)', '0 < ησ² < 2', '|1 - η σ^2| < 1', '0 < σ η < 2/σ'])(
  '%s is the region in every world',
  (text) => {
    expect(is(text)).toBe('accept');
  },
);

test.each(['(0, 2/σ)', '0 < η < 1/σ²', '|1 - η σ^2| ≤ 1', '0 < η < 2', '0 < η'])('%s differs in some world', (text) => {
  expect(is(text)).toBe('reject');
});

test('ends in either order are told apart', () => {
  const either = judging(interval, 'a < x < b', { variables: ['x'], symbols: { a: 'scalar', b: 'scalar' } });
  expect(either('a < x and x < b')).toBe('accept');
  expect(either('b < x < a')).toBe('reject');
  expect(either('min(a, b) < x < max(a, b)')).toBe('reject');
});
