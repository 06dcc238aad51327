import { expect, test } from 'vitest';
import { declare } from '#language';
import { restepped } from './restepped.ts';

const { declarations } = declare({ h_t: 'n', x_t: 'n', A: 'n×n' });
const read = (text: string): string | undefined => restepped(text, 'h_{t + 1}', declarations);

test('all indices move by what the name on the left is off by', () => {
  expect(read('h_t = A h_{t-1} + x_{t-1}')).toBe('h_{t+1} = A h_{t} + x_{t}');
  expect(read('h[t+2] = A h[t+1] + x[t]')).toBe('h_{t+1} = A h_{t} + x_{t-1}');
});

test('without a name on the left brackets are indices, and nothing moves', () => {
  expect(read('A h[t] + x[t]')).toBe('A h_{t} + x_{t}');
  expect(read('A h_{t-1} + x_{t-1}')).toBeUndefined();
});

test('an index that is declared has a meaning of its own, and is left alone', () => {
  const table = declare({ h_t: 'n for t in 1..n', t: 'integer 1..n' }).declarations;
  expect(restepped('h_t = h_{t-1}', 'h_{t+1}', table)).toBeUndefined();
});
