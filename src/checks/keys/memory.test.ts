import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memory } from '../../../tools/truth-memory.ts';
import { laws } from '../registry.ts';
import type { StoredTruth } from './memory.ts';
import { ran, ranAgain } from './trial.ts';

const kept = JSON.parse(readFileSync('src/checks/keys/memory.json', 'utf8')) as Record<string, StoredTruth>;
const fresh = await memory();

// What is asked and not remembered is tried when it is asked: a new question needs nothing here.
test.each(Object.keys(kept).filter((id) => id in fresh))('%s is what is found afresh', (id) => {
  expect(kept[id]).toEqual(fresh[id]);
});

test('what is remembered is asked by some question: run node tools/truth-memory.ts after taking one away', () => {
  expect(Object.keys(kept).filter((id) => !(id in fresh))).toEqual([]);
});

const law = (await laws()).get('sherman-morrison')!;
const right = { is: 'law', slug: 'sherman-morrison', law } as const;
const wrong = { ...right, algorithm: Object.keys(law.mutants)[0]! } as const;

test('a counterexample is found again as it was', () => {
  const found = ran(law, wrong, 'evidence');
  expect(found.holds).toBe(false);
  const { counterexample, ...rest } = found;
  expect(ranAgain(law, wrong, rest)).toEqual(found);
  expect(counterexample).toBeDefined();
});

test('a memory that the law does not bear out is none', () => {
  const [holds, fails] = [ran(law, right, 'evidence'), ran(law, wrong, 'evidence')];
  expect(ranAgain(law, right, holds)).toEqual(holds);
  expect(ranAgain(law, wrong, holds)).toBeUndefined();
  expect(ranAgain(law, right, fails)).toBeUndefined();
  expect(ranAgain(law, right, { ...holds, over: ['rationals'] })).toBeUndefined();
});
