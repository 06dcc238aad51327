import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memory, written } from '../../tools/cost-memory.ts';

test('every formula remembered is the one found afresh: run node tools/cost-memory.ts after changing an algorithm or a key', async () => {
  expect(readFileSync('src/checks/cost-memory.json', 'utf8')).toBe(written(await memory()));
});
