import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validators } from '../../tools/validators.ts';
import { schemaProblems } from './schema.ts';

test('the validators are what the schemas say: run node tools/validators.ts after changing one', () => {
  expect(readFileSync('src/grade/validators.js', 'utf8')).toBe(validators());
});

test('a value that is right has no problems', () => {
  expect(schemaProblems('submission', 'a.json', { set: 's', by: { id: 'a' }, answers: { x: [1, { y: 2 }] } })).toEqual(
    [],
  );
});

test('every problem is listed at once, each where it is', () => {
  const value = { by: { id: 7, nmae: 'A' }, answers: { x: { claim: 1, markd: 'right' } } };
  expect(schemaProblems('submission', 'a.json', value).map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual(
    [
      ': "set" is missing',
      '/by/nmae: unknown key; did you mean "name"?, known are id, name, kind',
      '/by/id: 7 should be string',
      '/answers/x/markd: unknown key; did you mean "marked"?, known are claim, algorithm, marked, remark, where',
    ],
  );
});

test('more problems than anyone reads are counted, not listed', () => {
  const answers = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`q${i}`, { claim: 1, no: 1 }]));
  const problems = schemaProblems('submission', 'a.json', { set: 's', by: { id: 'a' }, answers });
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)!.message).toBe('200 more problems are not listed');
});
