import { expect, test } from 'vitest';
import { indexed } from './clock.ts';
import { inParts } from './text.ts';

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

test.each([
  '**Init:** $x_0 = 0$\n**Update:** $x_t = A x_{t-1} + B u_t$\n**Output:** $y_t = C x_t$',
  'Start with x_0 = 0. For each step: x_k = A x_{k-1} + B u_k, y_k = C x_k.',
  'x₀ = 0, x[t+1] = A x[t] + B u[t+1], y[t+1] = C x[t+1]',
  '- State: $x_t \\in \\mathbb{R}^n$\n- init x_0 = 0\n- update x_t = A x_{t-1} + B u_t\n- output y_t = C x_t',
])('%j is the same recurrence', (text) => {
  const spaced = JSON.stringify(inParts(text)).replace(/_\{(\w)\}/g, '_$1');
  expect(JSON.parse(spaced)).toMatchObject({ init: { x_0: '0' }, output: 'C x_t' });
  expect(Object.values(JSON.parse(spaced).update)).toEqual(['A x_{t-1} + B u_t']);
});

test('lines of code that read what a later line renews are not read as a recurrence', () => {
  expect(inParts('x = 0\nfor t: y = C x; x = A x + B u')).toBeTypeOf('string');
  expect(inParts('x = 0\nfor t: x = A x + B u; y = C x')).toMatchObject({ update: { x: 'A x + B u' } });
  expect(inParts('x = 0; s = 0\nfor t: x = A x + B u; s = s + x; y = C s')).toBeTypeOf('string');
});
