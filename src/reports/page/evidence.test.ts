import { expect, test } from 'vitest';
import { counts, every, hostile } from '../sample-questions.test-data.ts';
import { evidenceMarkup } from './evidence.ts';
import { mathematics } from './maths.ts';

const M = mathematics();
/** What a reader reads: tags taken out, spaces as one. */
const seen = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('a counterexample names its inputs, what the answer gives, what it should be, and over what', () => {
  const text = seen(evidenceMarkup(M, every[0]!, 'e').markup);
  for (const part of ['rationals, n = 2, d = 1, m = 1', 'this answer gives -1/3', 'should be -2/3', 'ℓ'])
    expect(text).toContain(part);
});

test('a counterexample to a statement says the statement, what is found there, and what holds', () => {
  const { markup } = evidenceMarkup(
    M,
    { type: 'counterexample', inputs: { N: '[[1]]' }, answer: 'it is 2, should be 1', key: 'the law', over: 'rationals', statement: 'all are 2' },
    'e',
  ); // prettier-ignore
  expect(seen(markup)).toMatch(/the statement all are 2 there it is 2, should be 1 what holds the law/);
});

test('a growth path is the sentence that says it', () => {
  const path = {
    type: 'path',
    text: 'take n = L = t: claimed / counted → 0',
    variables: { n: 'n = t', L: 'L = t' },
  } as const;
  expect(seen(evidenceMarkup(M, path, 'e').markup)).toContain('Growth path take n = L = t: claimed / counted → 0');
});

test.each([
  ['shape', 'Shapes'],
  ['certificate', 'Certificate'],
  ['trials', 'Trials'],
  ['remark', 'Remark'],
] as const)('%s is a line with its name', (type, name) => {
  expect(seen(evidenceMarkup(M, { type, text: 'a < b' }, 'e').markup)).toContain(`${name} a &lt; b`);
});

test('a known mistake is called as the law calls it', () => {
  expect(seen(evidenceMarkup(M, every[2]!, 'e').markup)).toContain(
    'Known mistake the power is one too high ssm-kernel',
  );
});

test('each reading stands with its own verdict and reason', () => {
  const reading = (text: string) => ({ text, notes: ['took O for O'] });
  const readings = [
    { reading: reading('a'), verdict: 'accept', reason: 'one' },
    { reading: reading('b'), verdict: 'reject', reason: 'two' },
  ] as const;
  expect(seen(evidenceMarkup(M, { type: 'readings', readings }, 'e').markup)).toMatch(
    /a took O for O ✓ accepted one .*b took O for O ✕ rejected two/,
  );
});

test('no string of any evidence becomes markup', () => {
  const bad = hostile.script;
  const all = [
    { type: 'counterexample', inputs: { [bad]: bad }, answer: bad, key: bad, over: bad },
    { type: 'path', text: bad, variables: { [bad]: bad } },
    { type: 'mistake', law: bad, mutant: bad },
    {
      type: 'readings',
      readings: [{ reading: { text: bad, latex: bad, notes: [bad] }, verdict: 'accept', reason: bad }],
    },
    {
      ...counts,
      quantity: bad,
      along: bad,
      formula: bad,
      points: [1, 2].map((x) => ({ at: { [bad]: x }, counted: x, claimed: x })),
    },
    ...(['shape', 'certificate', 'trials', 'remark'] as const).map((type) => ({ type, text: bad }) as const),
  ] as const;
  for (const evidence of all)
    expect(evidenceMarkup(M, evidence, 'e').markup, evidence.type).not.toMatch(/<script|<img/);
});
