import { expect, test } from 'vitest';
import type { Asked, Json } from '../answer.ts';
import { laws } from '../registry.ts';
import steps from './steps.ts';

const symbols = { M: 'd×d invertible', u: 'd', v: 'd', p: 'n', '\\alpha': '= p^T p' };
const ask = (gold: Json): Asked => ({ kind: 'steps', key: { is: 'gold', gold }, symbols });
const judge = (gold: Json, answer: Json) => steps.judge(ask(gold), answer);

test.each<[string, Json, Json, string, RegExp]>([
  [
    'a right derivation',
    '(I + p p^T)^2 = I + (2 + \\alpha) p p^T',
    ['(I + p p^T)^2 = I + 2 p p^T + p p^T p p^T', '= I + 2 p p^T + \\alpha p p^T', '= I + (2 + \\alpha) p p^T'],
    'accept',
    /no step refuted in \d+ trials/,
  ],
  [
    'one text with a line each',
    { from: 'u^T v', to: 'v^T u' },
    'u^T v\n= (u^T v)^T\n= v^T u',
    'accept',
    /no step refuted/,
  ],
  [
    'a false step in the middle',
    '(I + p p^T)^2 = I + (2 + \\alpha) p p^T',
    ['(I + p p^T)^2 = I + 2 p p^T + p p^T', '= I + (2 + \\alpha) p p^T'],
    'reject',
    /^step 1 of 2/,
  ],
  ['it stops before the goal', 'u^T v = v^T u', ['u^T v = (u^T v)^T'], 'reject', /does not end/],
  ['it starts elsewhere', 'u^T v = v^T u', ['(u^T v)^T = v^T u'], 'reject', /does not start/],
  [
    'a step that starts afresh',
    'u^T v = v^T u',
    ['u^T v = u^T v + 0', 'u^T M v = u^T M v', '= v^T M^T u'],
    'reject',
    /afresh/,
  ],
  ['a true inequality', '0 \\le p^T p', ['0 \\le (p^T p)', '= p^T p'], 'accept', /no step refuted/],
  ['a false inequality', '1 \\le p^T p', ['1 \\le p^T p'], 'reject', /it is false/],
  ['Cauchy and Schwarz', '(u^T v)^2 \\le u^T u v^T v', ['(u^T v)^2 \\le (u^T u)(v^T v)'], 'accept', /no step refuted/],
  [
    'a chain that runs both ways',
    '(u^T v)^2 \\le u^T u v^T v',
    ['(u^T v)^2 \\ge -1', '\\le u^T u v^T v'],
    'reject',
    /show nothing, not ≤/,
  ],
  ['a bound where an equality was to be shown', 'u^T v = v^T u', ['u^T v \\le v^T u'], 'reject', /show only ≤, not =/],
  ['a weak bound for a strict one', '0 < p^T p + 1', ['0 \\le p^T p + 1'], 'reject', /show only ≤, not </],
  ['a strict bound for a weak one', '0 \\le p^T p + 1', ['0 < 1', '\\le p^T p + 1'], 'accept', /no step refuted/],
  [
    'a proof for symmetric matrices',
    { from: 'u^T M v', to: 'v^T M^T u' },
    ['u^T M v = v^T M u', '= v^T M^T u'],
    'reject',
    /^step 1 of 2/,
  ],
  ['unreadable', 'u^T v = v^T u', ['u^T v = u^T w + ('], 'unread', /step 1/],
  ['nothing', 'u^T v = v^T u', [], 'unread', /list of steps/],
])('%s', (_, gold, answer, verdict, reason) => {
  const found = judge(gold, answer);
  expect([found.verdict, found.reason]).toEqual([verdict, expect.stringMatching(reason)]);
});

test('a text longer than any derivation is unread, its limit named', () => {
  const found = judge('p^T p = \\alpha', 'p^T p = \\alpha\n'.repeat(100_000));
  expect(found).toMatchObject({ verdict: 'unread', reason: expect.stringContaining('limit: length') });
});

const law = (await laws()).get('rank-one-power')!;
const ofLaw = (from: string, to: string): Asked => ({
  kind: 'steps',
  key: { is: 'law', slug: 'rank-one-power', law, with: { l: '\\ell' }, from, to },
  symbols: { p: 'n', '\\alpha': '= p^T p', '\\ell': 'size' },
});
const sum = 'I + \\left( \\sum_{k=1}^{\\ell} \\binom{\\ell}{k} \\alpha^{k-1} \\right) pp^\\top';

test('a derivation of what a law gives starts and ends where the question says', () => {
  const asked = ofLaw('(I + pp^\\top)^\\ell', sum);
  const middle = '\\sum_{k=0}^{\\ell} \\binom{\\ell}{k} (pp^\\top)^k';
  expect(steps.judge(asked, [`(I + pp^\\top)^\\ell = ${middle}`, `= ${sum}`]).verdict).toBe('accept');
  expect(steps.judge(asked, [`(I + pp^\\top)^\\ell = ${middle}`]).verdict).toBe('reject');
});

test('a question that starts or ends at something else than the law gives is at fault', () => {
  expect(() => steps.judge(ofLaw('(I + pp^\\top)^\\ell', 'I'), ['I = I'])).toThrow(/not what rank-one-power gives/);
});
