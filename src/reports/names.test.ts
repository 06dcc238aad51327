import { expect, test } from 'vitest';
import { byQuestion, claimName, names } from './names.ts';
import { sample } from './sample.test-data.ts';

const [first] = sample.sets[0]!.submissions;

test('a submission is called by its author and attempt, and by its file where that would not tell', () => {
  const all = ['a/p1.json', 'b/p3.json', 'c.json'].map((file, i) => ({ ...first!, file, attempt: i < 2 ? 1 : 2 }));
  expect(names(all).map(({ more }) => more)).toEqual(['p1', 'p3', 'attempt 2']);
  expect(names([{ ...first!, attempt: null }])).toEqual([{ name: 'claude-sonnet-4.5', more: '' }]);
});

test('the scored answer comes before further claims about its question, however they are filed', () => {
  const answer = first!.answers[0]!;
  const all = byQuestion([{ ...answer, label: 'aside' }, answer]).get(answer.question)!;
  expect(all.map(claimName)).toEqual(['1a.kernel', '1a.kernel #aside']);
});
