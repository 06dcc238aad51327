import { expect, test } from 'vitest';
import shermanMorrison from '../laws/sherman-morrison.ts';
import runningMean from '../laws/running-mean.ts';
import type { Asked, Derived, Json } from '../answer.ts';
import count from './count.ts';

const derived = (more: Partial<Derived> = {}): Asked => ({
  kind: 'count',
  key: { is: 'law', slug: 'sherman-morrison', law: shermanMorrison, ...more },
  variables: ['d'],
});
const gold = (text: Json, variables: string[] = ['d']): Asked => ({
  kind: 'count',
  key: { is: 'gold', gold: text },
  variables,
});

test.each<[Json, string]>([
  ['6d^2 + d', 'accept'],
  ['6d² + d', 'accept'],
  ['d(6d + 1)', 'accept'],
  ['$6d^{2} + d$', 'accept'],
  ['d + 6 d**2', 'accept'],
  ['6d^2', 'reject'],
  ['6d^2 + d + 1', 'reject'],
  ['O(d^2)', 'unread'],
  ['', 'unanswered'],
  [null, 'unanswered'],
  ['6q^2', 'unread'],
  [7, 'reject'],
  [['6d^2'], 'unread'],
])('%j operations of Sherman–Morrison: %s', (answer, verdict) => {
  expect(count.judge(derived({ quantity: 'work' }), answer).verdict).toBe(verdict);
});

test.each<[Json, string]>([
  [{ add: '3d^2 - d', mul: '3d^2 + d', div: 'd' }, 'accept'],
  [{ additions: '3d^2 - d', multiplications: '3d^2 + d', divisions: 'd' }, 'accept'],
  ['3d^2 - d additions, 3d^2 + d multiplications and d divisions', 'accept'],
  ['6d^2 + d operations', 'accept'],
  [{ add: '3d^2 - d', mul: '3d^2 + d' }, 'reject'],
  ['3d^2 additions, 3d^2 + d multiplications and d divisions', 'reject'],
  [{ powers: 3 }, 'unread'],
  [{ __proto__: null, add: {} }, 'unread'],
])('kind by kind, %j: %s', (answer, verdict) => {
  expect(count.judge(derived(), answer).verdict).toBe(verdict);
});

test('a wrong count is shown at a size, beside what was counted there', () => {
  const verdict = count.judge(derived({ quantity: 'work' }), '6d^2');
  expect(verdict.reason).toBe('operations at d = 1: 6 claimed, 7 counted');
  expect(verdict.evidence?.[0]).toMatchObject({ inputs: { d: '1' }, answer: '6', key: '7' });
});

test('words count too, and a size that the cost does not depend on may stay open', () => {
  const asked: Asked = {
    kind: 'count',
    key: { is: 'law', slug: 'running-mean', law: runningMean, sizes: { d: 1 } },
    variables: [],
  };
  expect(count.judge(asked, 'one multiplication, one addition and one division').verdict).toBe('accept');
  expect(count.judge(asked, 'two multiplications, one addition').verdict).toBe('reject');
  expect(count.key!(asked).text).toBe('additions: 1; multiplications: 1; divisions: 1');
});

test('another algorithm has another count', () => {
  const asked = { ...derived({ quantity: 'work' }), algorithm: 'by-dyad' };
  expect(count.judge(asked, '7d^2').verdict).toBe('accept');
  expect(count.judge(asked, '6d^2 + d').verdict).toBe('reject');
});

test.each<[Json, Json, string]>([
  ['2d^2 - d', 'd(2d - 1)', 'accept'],
  ['2d^2 - d', '2d^2', 'reject'],
  ['\\lceil \\log_2 d \\rceil + 1', '1 + ceil(log2(d))', 'accept'],
  ['\\lceil \\log_2 d \\rceil + 1', '1 + floor(log2(d))', 'reject'],
  ['\\binom{d}{2}', 'd(d-1)/2', 'accept'],
])('a gold %j against %j: %s', (key, answer, verdict) => {
  expect(count.judge(gold(key), answer).verdict).toBe(verdict);
});

test('long and deep texts end in a message', () => {
  for (const answer of ['d+'.repeat(1e6), `${'('.repeat(1e5)}d`, 'd^99999999999', '9'.repeat(1e5)])
    expect(['unread', 'reject']).toContain(count.judge(derived({ quantity: 'work' }), answer).verdict);
});
