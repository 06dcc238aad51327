import { expect, test } from 'vitest';
import type { Asked, Json } from '../answer.ts';
import { laws } from '../registry.ts';
import statement from './statement.ts';

const all = await laws();
const asked = (slug: string, algorithm?: string): Asked => ({
  kind: 'statement',
  key: { is: 'law', slug, law: all.get(slug)!, ...(algorithm === undefined ? {} : { algorithm }) },
});
const gold = (text: Json): Asked => ({ kind: 'statement', key: { is: 'gold', gold: text } });

test('a law that stands is true, and one of its mutants is false', () => {
  const law = all.get('frobenius-invariance')!;
  const [mutant] = Object.keys(law.mutants);
  expect(statement.judge(asked('frobenius-invariance'), 'yes').verdict).toBe('accept');
  expect(statement.judge(asked('frobenius-invariance'), 'no').verdict).toBe('reject');
  expect(statement.judge(asked('frobenius-invariance', mutant), 'yes').verdict).toBe('reject');
  const refuted = statement.judge(asked('frobenius-invariance', mutant), 'no');
  expect([refuted.verdict, refuted.evidence?.[0]?.type]).toEqual(['accept', 'counterexample']);
});

test.each<[Json, Json, string]>([
  ['yes', 'Yes, because the norm is invariant.', 'accept'],
  ['yes', true, 'accept'],
  ['holds', 'It does hold', 'accept'],
  ['yes', 'The two are not equal', 'reject'],
  ['refuted', 'no', 'accept'],
  ['no', 'It is false: take n = 1', 'accept'],
  ['holds if n = 1', 'true if n = 1', 'accept'],
  ['holds if n = 1', 'true', 'reject'],
  ['holds', 'true if n = 1', 'reject'],
  ['holds if n = 1', 'true if m = 2', 'unread'],
  ['yes', 'yes and no', 'unread'],
  ['yes', 'true or false', 'unread'],
  ['yes', 'the matrix', 'unread'],
  ['yes', 'no, wait: it does hold', 'unread'],
  ['yes', '', 'unanswered'],
  ['yes', { holds: true }, 'accept'],
  ['yes', { holds: 'no' }, 'reject'],
  ['yes', ['yes'], 'unread'],
])('of %j the answer %j is %s', (key, answer, verdict) => {
  expect(statement.judge(gold(key), answer).verdict).toBe(verdict);
});
