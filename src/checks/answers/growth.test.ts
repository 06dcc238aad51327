import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault, type Asked, type Derived, type Json } from '../answer.ts';
import { laws } from '../registry.ts';
import growth from './growth.ts';

const all = await laws();
const asked = (slug: string, key: Omit<Derived, 'is' | 'slug' | 'law'>, symbols: Record<string, string>): Asked => ({
  kind: 'growth',
  symbols,
  key: { is: 'law', slug, law: all.get(slug)!, ...key },
});
const legs = { as: '\\sqrt{value_0 value_1}', sizes: { N: '2..64' } };
const closed = '\\sqrt{\\frac{N(3N^3-2N^2+3N+2)}{6} (2\\sum_{k=1}^{N} \\frac{1}{k} - 1)}';
const measured = asked('legs-conditioning', legs, { N: 'size' });
const proved = asked('legs-conditioning', { ...legs, closed }, { N: 'size' });
const hilbert = asked(
  'hilbert-conditioning',
  { as: '\\sqrt{tr(value^T value) tr(inv(value^T value))}', sizes: { n: '2..16' } },
  { n: 'size' },
);
/** 2 − 1/N. */
const settling = asked('legs-conditioning', { as: '2 - 1/N + 0 value_0', sizes: { N: '2..64' } }, { N: 'size' });
/** The kernel of a scalar system, 3/2 (4/5)^{l−1}. */
const falling = asked(
  'ssm-kernel',
  { with: { A: '[[4/5]]', B: '[[1]]', C: '[[3/2]]', D: '[[0]]', L: 'l' }, at: ['l'], sizes: { l: '1..64' } },
  { l: 'size' },
);
/** The square of a normal entry's size, added up. */
const random = asked('inner-product', { with: { x: 'x', y: 'x' }, sizes: { n: '4..256' } }, { n: 'size', x: 'n' });

test.each<[string, Asked, Json, string]>([
  ['a closed form', proved, 'stays bounded', 'reject'],
  ['a closed form', proved, 'N^2 \\sqrt{\\log N}', 'accept'],
  ['a closed form', proved, 'quadratic, modulo log factors', 'accept'],
  ['a closed form', proved, 'N^2', 'reject'],
  ['a closed form', proved, 'O(N^3)', 'reject'],
  ['a closed form', { ...proved, policy: { credit: 'upper-bound' } }, 'O(N^3)', 'accept'],
  ['a closed form', proved, 'exponential', 'reject'],
  ['a closed form', proved, 'polynomial in N', 'accept'],
  ['a closed form', proved, 'unbounded', 'accept'],
  ['samples', measured, 'The condition number stays bounded as N grows.', 'reject'],
  ['samples', measured, 'roughly quadratic', 'accept'],
  ['samples', measured, 'grows roughly linearly in N', 'reject'],
  ['samples', measured, 'exponential', 'reject'],
  ['samples', measured, 'polynomial', 'accept'],
  ['samples', measured, 'N^{O(1)} or worse', 'unread'],
  ['samples', measured, 'not quadratic', 'unread'],
  ['samples', measured, 'bounded or exponential', 'unread'],
  ['samples', measured, 'it depends', 'unread'],
  ['samples', measured, '', 'unanswered'],
  ['samples', measured, null, 'unanswered'],
  ['samples', measured, ['bounded'], 'unread'],
  ['an exponential', hilbert, 'grows exponentially', 'accept'],
  ['an exponential', hilbert, 'at least exponential', 'accept'],
  ['an exponential', hilbert, 'O(n^3)', 'reject'],
  ['an exponential', hilbert, 'polynomial', 'reject'],
  ['what settles', settling, 'bounded', 'accept'],
  ['what settles', settling, 'linear', 'reject'],
  ['what settles', settling, 'constant', 'accept'],
  ['what settles', settling, 'fades over time', 'unread'],
  ['what falls', falling, 'its memory fades over time', 'accept'],
  ['what falls', falling, 'tends to zero', 'accept'],
  ['what falls', falling, 'decays exponentially', 'accept'],
  ['what falls', falling, 'does not decay', 'unread'],
  ['what falls', falling, 'decays like 1/l^2', 'unread'],
  ['what falls', falling, 'stays bounded', 'accept'],
  ['what falls', falling, 'constant', 'reject'],
  ['what falls', falling, 'exponential', 'reject'],
  ['what falls', falling, 'unbounded', 'reject'],
  ['a closed form', proved, 'tends to zero', 'reject'],
  ['samples', measured, 'decays', 'reject'],
  ['an exponential', hilbert, 'decays exponentially', 'reject'],
  ['a random quantity', random, 'linear', 'accept'],
  ['a random quantity', random, 'quadratic', 'reject'],
  ['a random quantity', random, 'bounded', 'reject'],
  ['a random quantity', random, 'exponential', 'reject'],
])('of %s, %o, "%s" is %s', (_, question, answer, verdict) => {
  expect(growth.judge(question, answer).verdict).toBe(verdict);
});

test('what is only measured says over which range, and that it proves nothing', () => {
  expect(growth.judge(measured, 'roughly quadratic').reason).toMatch(
    /measured over N = 2 … 64, which proves nothing beyond/,
  );
  expect(growth.judge(proved, 'bounded').evidence?.[0]?.type).toBe('certificate');
});

test('a closed form that is not what the law gives is a fault of the question', () => {
  const wrong = asked('legs-conditioning', { ...legs, closed: 'N^2' }, { N: 'size' });
  expect(() => growth.judge(wrong, 'bounded')).toThrow(Fault);
});

test.each([{ N: '2..3' }, { N: '8' }, { N: '1..100000' }, {}])('%o is no range that growth is seen over', (sizes) => {
  expect(() => growth.judge(asked('legs-conditioning', { ...legs, sizes }, { N: 'size' }), 'bounded')).toThrow(Fault);
});

test('no text makes it throw, or is accepted as two classes at once', () => {
  const words = fc.constantFrom(
    'bounded',
    'linear',
    'exponential',
    'N^2',
    'not',
    'or',
    'at least',
    'O(',
    ')',
    '^',
    '{',
    'log',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), (parts) => {
      const { verdict } = growth.judge(measured, parts.join(' '));
      expect(['accept', 'reject', 'unread', 'unanswered', 'ambiguous']).toContain(verdict);
    }),
    { seed: 7, numRuns: 200 },
  );
});
