import { describe, expect, test } from 'vitest';
import { laws } from '#checks';
import { example } from './law-example.ts';

describe.each([...(await laws())])('the example of %s', (_, law) => {
  const found = example(law);
  test('gives every argument in order, and an answer in numbers that are some', () => {
    expect(Object.keys(found?.given ?? {})).toEqual(Object.keys(law.takes));
    const leaves = [found?.gives, ...Object.values(found?.given ?? {})].flatMap(flat);
    expect(leaves.length).toBeGreaterThan(0);
    for (const leaf of leaves) expect(JSON.stringify(leaf)).toMatch(/^-?\d[\d.e+-]*$|^"-?\d+\/\d+"$|^"[\p{L}]"$/u);
  });
});

const flat = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? value.flatMap(flat)
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(flat)
      : [value];

test('the same example every time', async () => {
  const law = (await laws(new Set(['ridge-attention']))).get('ridge-attention')!;
  expect(example(law)).toEqual(example(law));
});
