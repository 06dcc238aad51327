import { expect, test } from 'vitest';
import type { Asked, Json } from '../answer.ts';
import { laws } from '../registry.ts';
import { judging } from '../judging.ts';
import recurrence from './recurrence.ts';

const all = await laws();
const law = all.get('causal-ridge-attention')!;
const symbols = {
  K: 'n×d',
  V: 'n×e',
  Q: 'n×d',
  '\\lambda': 'positive',
  N: 'd×d',
  S: 'e×d',
  k: 'rows of K',
  v: 'rows of V',
  q: 'rows of Q',
};
const asked: Asked = { kind: 'recurrence', key: { is: 'law', slug: 'causal-ridge-attention', law }, symbols };
const right = {
  init: { N: 'I/\\lambda', S: '0' },
  update: { N: 'N - (N k)(N k)^T / (1 + k^T N k)', S: 'S + v k^T' },
  output: 'S N q',
};

test.each<[string, Json, string]>([
  ['bare names, before the step on the right and after it in the output', right, 'accept'],
  [
    'indices, the updates in the other order',
    {
      init: { S_0: '0', N_0: 'I/\\lambda' },
      update: { S_t: 'S_{t-1} + v_t k_t^T', N_t: 'N_{t-1} - N_{t-1} k_t k_t^T N_{t-1} / (1 + k_t^T N_{t-1} k_t)' },
      output: 'S_t N_t q_t',
    },
    'accept',
  ],
  [
    'counted from the state before',
    { ...right, update: { 'S_{t+1}': 'S_t + v_t k_t^T', 'N_{t+1}': 'N_t - N_t k_t k_t^T N_t / (1 + k_t^T N_t k_t)' } },
    'accept',
  ],
  [
    'the inverse of the sum, which has the same value',
    { init: { N: '\\lambda I', S: '0' }, update: { N: 'N + k k^T', S: 'S + v k^T' }, output: 'S N^{-1} q' },
    'accept',
  ],
  ['the output in the other order', { ...right, output: 'N S q' }, 'reject'],
  ['the query for the key', { ...right, update: { ...right.update, N: 'N - (N q)(N q)^T / (1 + q^T N q)' } }, 'reject'],
  [
    'the state of before the step in the output',
    { ...right, update: { ...right.update, S: 'S + v k^T' }, output: 'S_{t-1} N q' },
    'reject',
  ],
  ['the start forgets λ', { ...right, init: { N: 'I', S: '0' } }, 'reject'],
  [
    'the sign of the update',
    { ...right, update: { ...right.update, N: 'N + (N k)(N k)^T / (1 + k^T N k)' } },
    'reject',
  ],
  ['a sum transposed: shapes', { ...right, update: { ...right.update, S: 'S + k v^T' } }, 'reject'],
  ['updates that wait for each other', { ...right, update: { N: "S'", S: "N'" } }, 'unread'],
  ['no output', { init: right.init, update: right.update }, 'unread'],
  ['no table', 'S N q', 'unread'],
  ['an unknown name', { ...right, output: 'S N x' }, 'unread'],
])('%s', (_, answer, verdict) => {
  const found = recurrence.judge(asked, answer);
  expect([found.verdict, found.reason]).toEqual([verdict, expect.any(String)]);
});

test('the counterexample is of the smallest sizes at which the order matters', () => {
  const square = { ...symbols, V: 'n×d', S: 'd×d' };
  const found = recurrence.judge({ ...asked, symbols: square }, { ...right, output: 'N S q' });
  expect(found.evidence?.[0]).toMatchObject({ type: 'counterexample', over: 'rationals, n = 1, d = 2' });
});

test('its own work and span are counted: an inverse made afresh costs more than one that is updated', () => {
  const cost = (answer: Json): string => {
    const found = recurrence.judge(asked, answer);
    return found.evidence?.flatMap((e) => (e.type === 'remark' ? [e.text] : [])).join() ?? '';
  };
  const [mine, afresh] = [
    right,
    { init: { N: '\\lambda I', S: '0' }, update: { N: 'N + k k^T', S: 'S + v k^T' }, output: 'S N^{-1} q' },
  ].map(cost);
  const work = (text: string | undefined): number => Number(/work (\d+)/.exec(text ?? '')?.[1]);
  expect(mine).toMatch(/^its own cost at n = 4, d = 5, e = 6: work \d+ \(.*\), span \d+$/);
  expect(work(afresh)).toBeGreaterThan(work(mine));
});

test.each(['(t', 't)', '(t,', 't, s'])('a loop over %s is no fault of ours', (names) => {
  const symbols = { X: 'T×d', x_t: 'rows of X', A: 'n×n', B: 'n×d', C: 'p×n', T: 'size' };
  const loop = (index: string): string => `h = 0\nfor ${index} in range(T):\n    h = A @ h + B @ X[t]\n    yield C @ h`;
  const is = judging(recurrence, 'init: h = 0; update: h = A h + B x_t; output: y = C h', { symbols });
  expect(is(loop('t'))).toBe('accept');
  expect(is(loop(names))).toBe('unread');
});
