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

const [woodbury, inverted] = ['woodbury', 'a singular matrix is inverted all the same'] as const;
const krylov = 'krylov-dimension';
const counted = 'n less the eigenvalues that b has no part in, equal ones counted apart';
const transposed = 'U and V change places';

test.each<[string, string | undefined, Json, string, string | undefined]>([
  [woodbury, inverted, 'yes', 'reject', 'conditional'],
  [woodbury, inverted, 'no', 'accept', undefined],
  [woodbury, inverted, 'It holds if I + V^T N U is invertible.', 'accept', undefined],
  [woodbury, inverted, 'It holds if $I + V^\\top N U$ is not singular.', 'accept', undefined],
  [woodbury, inverted, 'It holds unless I + V^T N U is singular.', 'accept', undefined],
  [woodbury, inverted, 'No, unless I + V^T N U is invertible.', 'accept', undefined],
  [woodbury, inverted, 'It holds if N is symmetric', 'reject', undefined],
  [woodbury, inverted, 'It holds if the moon is full', 'unread', undefined],
  [woodbury, inverted, 'It fails if I + V^T N U is invertible', 'reject', undefined],
  [woodbury, undefined, 'It holds if N is symmetric', 'reject', undefined],
  [woodbury, transposed, 'yes', 'reject', undefined],
  [krylov, counted, 'yes', 'reject', 'conditional'],
  [krylov, counted, 'true for different eigenvalues', 'accept', undefined],
  [krylov, counted, 'Yes, provided that A has distinct eigenvalues', 'accept', undefined],
  [krylov, counted, 'Yes, if the eigenvalues of A are not distinct', 'unread', undefined],
  [krylov, counted, 'Only if the eigenvalues are distinct.', 'accept', undefined],
  [krylov, counted, 'If the eigenvalues of A are distinct, it holds.', 'accept', undefined],
  [krylov, counted, 'When A has distinct eigenvalues, yes.', 'accept', undefined],
  [krylov, counted, 'It is false in general but true if the eigenvalues are distinct', 'accept', undefined],
  [krylov, counted, 'True if the eigenvalues are distinct, but not in general', 'accept', undefined],
  [krylov, counted, 'It is true, except when eigenvalues are repeated', 'accept', undefined],
  [krylov, counted, 'Under the hypothesis of distinct eigenvalues it is true', 'accept', undefined],
  [krylov, counted, 'It is true in general', 'reject', 'conditional'],
  [krylov, counted, 'It is true but not if the moon is full', 'unread', undefined],
  [krylov, counted, 'If the eigenvalues of A are distinct, it fails', 'reject', undefined],
  [krylov, counted, 'It holds for all matrices', 'reject', 'conditional'],
  [krylov, counted, { holds: true, if: 'the eigenvalues are distinct' }, 'accept', undefined],
])('of %s, %s, the answer %j is %s, %s', (slug, algorithm, answer, verdict, found) => {
  const judged = statement.judge(asked(slug, algorithm), answer);
  expect([judged.verdict, judged.class]).toEqual([verdict, found]);
});

test('what holds under a hypothesis shows the counterexample without it and the trials with it', () => {
  const { reason, evidence } = statement.judge(asked(krylov, counted), 'yes');
  expect(reason).toMatch(/^it holds if the eigenvalues of A are distinct, which is not said/);
  expect(evidence?.map(({ type }) => type)).toEqual(['counterexample', 'trials']);
});

test('a question may give credit for what holds under a hypothesis, and may say the hypothesis', () => {
  const question = asked(krylov, counted);
  expect(statement.judge({ ...question, policy: { credit: { conditional: 1 } } }, 'yes').verdict).toBe('accept');
  const assuming = { ...question.key, assuming: 'the eigenvalues of A are distinct' };
  expect(statement.judge({ ...question, key: assuming }, 'yes').verdict).toBe('accept');
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
  ['yes', 'no, wait: it does hold', 'accept'],
  ['yes', 'That depends on A.', 'unread'],
  ['no', 'No: each output depends on the one before', 'accept'],
  ['yes', '', 'unanswered'],
  ['yes', { holds: true }, 'accept'],
  ['yes', { holds: 'no' }, 'reject'],
  ['yes', ['yes'], 'unread'],
])('of %j the answer %j is %s', (key, answer, verdict) => {
  expect(statement.judge(gold(key), answer).verdict).toBe(verdict);
});
