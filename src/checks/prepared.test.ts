import { expect, test } from 'vitest';
import type { Asked, Json } from './answer.ts';
import { prepared, sameQuestions } from './prepared.ts';

const asked = (gold: Json): Asked => ({ kind: 'number', key: { is: 'gold', gold } });

test('a question is prepared once, and a fault in it is thrown each time', () => {
  let times = 0;
  const ready = prepared(({ key }) => {
    times++;
    if (key.is === 'gold' && key.gold === 'bad') throw new Error('bad');
    return times;
  });
  const [one, bad] = [asked('1'), asked('bad')];
  expect([ready(one), ready(one), ready(asked('1'))]).toEqual([1, 1, 2]);
  for (const _ of [1, 2]) expect(() => ready(bad)).toThrow('bad');
  expect(times).toBe(4);
});

test('equal questions are one object, as long as few others came between', () => {
  const same = sameQuestions();
  const first = same(asked('1'));
  expect(same(asked('1'))).toBe(first);
  expect(same(asked('2'))).not.toBe(first);
  for (let i = 10; i < 100; i++) same(asked(`${i}`));
  expect(same(asked('1'))).not.toBe(first);
});

test('questions that differ anywhere are two, whatever stood before', () => {
  const symbols = (...pairs: readonly (readonly [string, string])[]): Asked => ({
    ...asked('A'),
    symbols: Object.fromEntries(pairs),
  });
  const all = [
    symbols(['A', 'n×n'], ['at', 'n×n']),
    symbols(['at', 'n×n'], ['A', 'n×n']),
    symbols(['A', 'n×n'], ['at', 'n×d']),
    symbols(['A', 'n×n']),
    asked(['A']),
    asked({ 0: 'A' }),
    asked('A'),
  ];
  const same = sameQuestions();
  const kept = all.map((one) => same(structuredClone(one)));
  expect(new Set(kept).size).toBe(all.length);
  expect(all.map((one) => same(structuredClone(one)))).toEqual(kept);
  expect(all.every((one, i) => same(structuredClone(one)) === kept[i])).toBe(true);
});

test('what is alike in JSON only is not taken for one question, and what is long or deep is not kept', () => {
  const same = sameQuestions();
  const nan = same(asked(Number.NaN));
  expect(same(asked(null))).not.toBe(nan);
  const long = same(asked('x'.repeat(30_000)));
  expect(same(asked('x'.repeat(30_000)))).not.toBe(long);
  const nested = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as Json;
  const deep = same(asked(nested));
  expect(same(asked(nested))).not.toBe(deep);
});
