import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds, laws } from '#checks';
import { grade } from './grade.ts';

const file = (path: string) => ({ file: path, text: readFileSync(path, 'utf8') });
const report = grade({
  sets: [file('spec/questions/structured-matrices.json')],
  submissions: [file('submissions/chapter-3.json')],
  kinds: await kinds(),
  laws: await laws(),
  version: '0',
});
const [submission] = report.sets[0]!.submissions;
const verdicts = new Map(submission!.answers.map(({ question, verdict }) => [question, verdict]));

test('the chapter can be used whole, and no question of its set is at fault', () => {
  expect(report.problems).toEqual([]);
  expect(submission!.problems).toEqual([]);
  expect([...verdicts].filter(([, { reason }]) => /at fault/.test(reason))).toEqual([]);
});

test.each([
  ['3.1.block-size', 'counterexample'],
  ['3.3.legs', 'certificate'],
  ['3.3.legs-operator', 'certificate'],
  ['3.4.impulse.formula', 'counterexample'],
  ['3.4.vandermonde.kernel', 'counterexample'],
  ['3.4.semiseparable', 'counterexample'],
  ['3.4.semiseparable.strict', 'counterexample'],
  ['3.4.mask.prefix', 'counterexample'],
  ['3.5.woodbury.cost', 'path'],
  ['3.8.4.slip', 'counterexample'],
  ['3.9.2.buffer', 'trials'],
])('%s is false, and its evidence is a %s', (question, type) => {
  const verdict = verdicts.get(question);
  expect([verdict?.verdict, verdict?.evidence?.[0]?.type]).toEqual(['reject', type]);
});

test.each([
  ['3.2.best-only', 'σ_k > σ_{k+1}'],
  ['3.4.vandermonde.circle', 'the nodes are the n-th roots of unity, turned by one angle'],
  ['3.5.woodbury.always', 'I + VᵀNU is invertible'],
  ['3.6.rule', 'the eigenvalues of A are distinct'],
])('%s holds only if %s: shown without by a counterexample, and with by trials', (question, hypothesis) => {
  const verdict = verdicts.get(question);
  expect(verdict).toMatchObject({ verdict: 'reject', class: 'conditional' });
  expect(verdict?.reason).toContain(`it holds if ${hypothesis}`);
  expect(verdict?.evidence?.map(({ type }) => type)).toEqual(['counterexample', 'trials']);
});

test('a matrix whose diagonal ascends is not in the form of the decomposition', () => {
  expect(verdicts.get('3.8.2.form')).toMatchObject({ verdict: 'reject', reason: 'it is 3, and should be 4' });
});

test('the effective dimension is not the number of eigenvalues that are not decoupled, where some are equal', () => {
  expect(verdicts.get('3.6.count')?.verdict).toBe('reject');
});

test('all else that the chapter states is right, excludes nothing, or is left to a person', () => {
  const counts = Map.groupBy(verdicts.values(), ({ verdict }) => verdict);
  const found = Object.fromEntries([...counts].map(([verdict, of]) => [verdict, of.length]));
  expect(found).toEqual({ accept: 70, manual: 6, reject: 17, unread: 1 });
  expect(verdicts.get('3.3.random')).toMatchObject({ verdict: 'unread', class: 'vacuous' });
});
