import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Policy } from '../answer.ts';
import kind from './number.ts';

const judge = (gold: string, answer: string, policy?: Policy): string =>
  kind.judge({ kind: 'number', key: { is: 'gold', gold }, ...(policy ? { policy } : {}) }, answer).verdict;

test.each([
  ['0.768', '96/125', 'accept'],
  ['0.768', '\\frac{96}{125}', 'accept'],
  ['0.768', '.768', 'accept'],
  ['0.768', '7.68 \\times 10^{-1}', 'accept'],
  ['0.768', '1.5*0.8^3 = 0.768', 'accept'],
  ['0.768', '76.8\\%', 'accept'],
  ['0.768', '0.77', 'reject'],
  ['0.768', '0,768', 'ambiguous'],
  ['0.768', '1.5*0.8^2 = 0.768', 'reject'],
  ['1000', '1,000', 'ambiguous'],
  ['1000', '1{,}000', 'accept'],
  ['1000000', '1,000,000', 'accept'],
  ['7/3', '2\\frac13', 'ambiguous'],
  ['7/3', '2+\\frac13', 'accept'],
  ['2', '2d', 'unread'],
  ['2', '2i', 'unread'],
  ['2', 'two', 'unread'],
  ['2', '\\operatorname{tr}(I_2)', 'accept'],
  ['2', 'nan', 'reject'],
  ['2', '\\infty', 'reject'],
  ['2', '1/0', 'reject'],
  ['1/2^{99}', '1/2^{98}', 'reject'],
  ['1/2^{99}', '0.5^{99}', 'accept'],
  ['\\sqrt2+\\sqrt3', '\\sqrt{5+2\\sqrt6}', 'accept'],
  ['\\sqrt2', '1.41421356237309504880168872420969807856967187537694', 'reject'],
  ['2\\pi', '\\pi+\\pi', 'accept'],
  ['2', 'The determinant is 2.', 'accept'],
  ['2', 'The determinant is not 2.', 'unread'],
  ['2', 'twice 2', 'unread'],
  ['2', '2 or 3', 'reject'],
  ['2', '3, wait, 2', 'accept'],
  ['2', '2, wait, 3', 'reject'],
  ['2', '> 2', 'unread'],
  ['2', '- 2', 'reject'],
  ['2', '2 dB', 'unread'],
  ['2', 'I doubt it is 2', 'unread'],
  ['2', '```2```', 'accept'],
  ['2', '', 'unanswered'],
])('where %s is asked, %s is judged %s', (gold, answer, verdict) => {
  expect(judge(gold, answer)).toBe(verdict);
});

test.each([
  [{ tolerance: 1e-6 }, '0.333333333', 'accept'],
  [{ tolerance: 1e-6 }, '0.33', 'reject'],
  [{ digits: 4 }, '0.3333', 'accept'],
  [{ digits: 4 }, '0.3334', 'reject'],
  [{ digits: 4 }, '0.333', 'reject'],
  [{}, '0.333333333333333333333', 'reject'],
] as const)('one third under %o is judged so that %s is %s', (policy, answer, verdict) => {
  expect(judge('1/3', answer, policy)).toBe(verdict);
});

test('too few digits are a reason of their own', () => {
  const asked = { kind: 'number', key: { is: 'gold', gold: '1/3' }, policy: { digits: 4 } } as const;
  expect(kind.judge(asked, '0.333').reason).toBe('it has 3 digits, and 4 are asked');
});

const fraction = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 60 }));

test('verdicts on fractions are symmetric and follow the arithmetic', () => {
  fc.assert(
    fc.property(fraction, fraction, ([a, b], [c, d]) => {
      const [x, y] = [`${a}/${b}`, `\\frac{${c}}{${d}}`];
      return judge(x, y) === judge(y, x) && (judge(x, y) === 'accept') === (a * d === b * c);
    }),
    { seed: 3, numRuns: 150 },
  );
});
