import { expect, test } from 'vitest';
import { inParts, indexed } from './text.ts';

const wanted = { init: { x_0: '0' }, update: { x_t: 'A x_{t-1} + B u_t' }, output: 'C x_t' };

test.each([
  'x_0 = 0, x_t = A x_{t-1} + B u_t, y_t = C x_t',
  'x_0 = 0; x_t = A x_{t-1} + B u_t; y_t = C x_t',
  '$x_0 = 0$\n$x_t = A x_{t-1} + B u_t$\n$y_t = C x_t$',
  'x_0 = 0 and x_t = A x_{t-1} + B u_t with y_t = C x_t',
  JSON.stringify(wanted),
])('%s is a state, its update and the output', (text) => {
  expect(inParts(text)).toEqual(wanted);
});

test('parts may be named, and indices stand in brackets', () => {
  expect(inParts('init: x = 0; update: x = A x + B u; output: y = C x')).toEqual({
    init: { x: '0' },
    update: { x: 'A x + B u' },
    output: 'C x',
  });
  expect(indexed('x[t] = A x[t-1] + B u[t]')).toBe('x_{t} = A x_{t-1} + B u_{t}');
  expect(indexed('K[i]')).toBe('K[i]');
});

test.each([
  'x_t = A x_{t-1} + B u_t, y_t = C x_t',
  'x_0 = 0, x_t = A x_{t-1} + B u_t',
  'x_0 = 0, x_t = A x_{t-1}, x_t = B u_t, y_t = C x_t',
  'x_0 = 0, x_t = A x_{t-1} + B u_t, y_t = C x_t, z_t = x_t',
  'a linear recurrence',
])('%s does not say all of it once, and stays a text', (text) => {
  expect(inParts(text)).toBe(text);
});
