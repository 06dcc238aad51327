/** The verdicts on the transcript follow the mathematics: the same claims in other letters, orders, exponents and conventions. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { kinds, laws, type Json, type Verdict } from '#checks';
import { grade } from './index.ts';

const hw8 = { file: 'hw8.json', text: readFileSync('spec/questions/hw8.json', 'utf8') };
let judge: (question: string, claim: Json, algorithm?: string) => Verdict;
beforeAll(async () => {
  const library = { kinds: await kinds(), laws: await laws(), version: 'test', sets: [hw8] };
  judge = (question, claim, algorithm) => {
    const answers = { [question]: { claim, ...(algorithm && { algorithm }) } };
    const text = JSON.stringify({ set: 'hw8', by: { id: 'a' }, answers });
    return grade({ ...library, submissions: [{ file: 'a.json', text }] }).sets[0]!.submissions[0]!.answers[0]!.verdict;
  };
});

const step = 'N - (N k)(k^T N)/(1 + k^T N k)';
const causal = (output: string, more: { S?: string; N?: string; init?: string; zero?: string } = {}): Json => ({
  init: { N: more.init ?? 'I/\\lambda', S: more.zero ?? '0' },
  update: { N: more.N ?? step, S: more.S ?? 'S + v k^T' },
  output,
});

describe('4(f), causal ridge attention', () => {
  test('as printed it is refused at the smallest size, and the law names the mistake', () => {
    const { verdict, evidence = [] } = judge('4f.recurrence', causal('N S q'));
    expect(verdict).toBe('reject');
    expect(evidence.find((e) => e.type === 'counterexample')).toMatchObject({ over: 'rationals, n = 1, d = 2' });
    expect(evidence.find((e) => e.type === 'mistake')).toMatchObject({
      mutant: expect.stringContaining('S_t M_t⁻¹ Q_t belongs'),
    });
  });

  test.each([
    ['in the right order', causal('S N q')],
    ['the sum transposed, and read as such', causal('S^T N q', { S: 'S + k v^T' })],
    ['the same update, its dyad written as a square', causal('S N q', { N: 'N - (N k)(N k)^T/(1 + k^T N k)' })],
    [
      'in other letters',
      { init: { P: 'I/\\lambda', R: '0' }, update: { P: step.replaceAll('N', 'P'), R: 'R + v k^T' }, output: 'R P q' },
    ],
    [
      'by recursive least squares',
      {
        init: { N: 'I/\\lambda', W: '0' },
        update: { N: step, W: 'W + (v - W k)(k^T N)/(1 + k^T N k)' },
        output: 'W q',
      },
    ],
    [
      'by the Gram matrix, inverted at every step',
      { init: { M: '\\lambda I', S: '0' }, update: { M: 'M + k k^T', S: 'S + v k^T' }, output: 'S M^{-1} q' },
    ],
  ])('%s it is accepted', (_, answer) => expect(judge('4f.recurrence', answer)).toMatchObject({ verdict: 'accept' }));

  test.each([
    ['the sum transposed, and not read as such', causal('S N q', { S: 'S + k v^T' })],
    ['the transpose in the wrong order', causal('N S^T q', { S: 'S + k v^T' })],
    ['λ forgotten', causal('S N q', { init: 'I' })],
    ['λ for 1/λ', causal('S N q', { init: '\\lambda I' })],
    ['the sign of the update', causal('S N q', { N: 'N + (N k)(k^T N)/(1 + k^T N k)' })],
    ['the factor forgotten', causal('S N q', { N: 'N - (N k)(k^T N)' })],
    ['the factor without N', causal('S N q', { N: 'N - (N k)(k^T N)/(1 + k^T k)' })],
    ['the query left out', causal('S N k')],
    ['a sum that forgets', causal('S N q', { S: 'v k^T' })],
  ])('%s it is refused', (_, answer) => expect(judge('4f.recurrence', answer)).toMatchObject({ verdict: 'reject' }));
});

describe('1(f), powers of I + ppᵀ', () => {
  test('the revised closed form is refused, its exponent shown at fault by numbers', () => {
    const { verdict, evidence = [] } = judge('1f.closed', 'I + \\frac{(1+\\alpha)^{\\ell-1}}{\\alpha} pp^\\top');
    expect(verdict).toBe('reject');
    expect(evidence.find((e) => e.type === 'counterexample')).toBeDefined();
    expect(evidence.find((e) => e.type === 'mistake')).toMatchObject({ mutant: expect.stringContaining('exponent') });
  });

  test.each([
    ['I + ((1+α)^ℓ - 1)/α p p^T', 'accept'],
    ['I + \\frac{1 - (1+\\alpha)^\\ell}{-\\alpha} p p^\\top', 'accept'],
    ['I + \\sum_{j=0}^{\\ell-1} (1+\\alpha)^j p p^\\top', 'accept'],
    ['I + \\frac{(1+\\alpha)^{\\ell} - 1}{\\alpha} p^\\top p', 'reject'],
    ['I + \\frac{(1+\\alpha)^{\\ell} + 1}{\\alpha} p p^\\top', 'reject'],
    ['I + \\frac{(1+\\alpha)^{\\ell+1} - 1}{\\alpha} p p^\\top', 'reject'],
    ['I + \\frac{(1+\\alpha)^{2\\ell} - 1}{\\alpha} p p^\\top', 'reject'],
    ['\\frac{(1+\\alpha)^{\\ell} - 1}{\\alpha} p p^\\top', 'reject'],
    ['I + \\frac{\\alpha^{\\ell} - 1}{\\alpha} p p^\\top', 'reject'],
  ])('%s: %s', (answer, verdict) => expect(judge('1f.closed', answer).verdict).toBe(verdict));
});

describe('1(c), the critical path of the convolution', () => {
  test.each([
    ['O(\\log L)', 'reject'],
    ['O(\\log d + \\log L)', 'accept'],
    ['O(\\log(dL))', 'accept'],
    ['Θ(log(L² d³))', 'accept'],
    ['O(\\log L \\cdot \\log n)', 'reject'],
    ['O(\\log L \\cdot \\log d)', 'reject'],
    ['O(\\log L \\cdot \\log n + \\log d)', 'reject'],
    ['O(L + \\log d)', 'reject'],
    ['O(\\max(\\log L, \\log d))', 'accept'],
  ])('%s: %s', (answer, verdict) => expect(judge('1c.convolution.span', answer).verdict).toBe(verdict));

  test('the marker’s product is a bound that is not tight, shown by a path', () => {
    const found = judge('1c.convolution.span', 'O(\\log L \\cdot \\log n)');
    expect(found).toMatchObject({ verdict: 'reject', class: 'loose' });
    expect(found.evidence?.find((e) => e.type === 'path')).toBeDefined();
    expect(found.evidence?.find((e) => e.type === 'counts')).toBeDefined();
  });
});

describe('1(d), the work of the kernel', () => {
  test('n³L is under for independent binary powers, with the class that they have', () => {
    const found = judge('1d.work', 'O(n^3 L)', 'binary-powers');
    expect(found).toMatchObject({ verdict: 'reject', class: 'under' });
    expect(found.reason).toContain('Θ(n³·L·log L)');
  });

  test.each([
    ['O(n^3 L)', undefined, 'tight'],
    ['O(n^3 L \\log L)', 'binary-powers', 'tight'],
    ['O(n^3 L \\log L)', undefined, 'loose'],
    ['O(n^2 L)', undefined, 'reject'],
  ])('%s by %s: %s', (answer, algorithm, wanted) => {
    const found = judge('1d.work', answer, algorithm);
    expect([found.class, found.verdict]).toContain(wanted);
  });
});
