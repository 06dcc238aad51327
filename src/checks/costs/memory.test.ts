import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Stored } from '#cost';
import { memory } from '../../../tools/cost-memory.ts';

const kept = JSON.parse(readFileSync('src/checks/costs/memory.json', 'utf8')) as Record<string, Stored>;
const fresh = await memory();

// What is asked and not remembered is found when it is asked: a new question needs nothing here.
test.each(Object.keys(kept).filter((id) => id in fresh))('%s is the formula found afresh', (id) => {
  expect(kept[id]).toEqual(fresh[id]);
});

test('what is remembered is asked by some question: run node tools/cost-memory.ts after taking one away', () => {
  expect(Object.keys(kept).filter((id) => !(id in fresh))).toEqual([]);
});
