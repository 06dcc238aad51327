import { expect, test } from 'vitest';
import type { Asked, Json } from './answer.ts';
import { lately, prepared } from './prepared.ts';

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

/** Each row's own list, of which equal questions have one. */
const same = (): ((row: Readonly<Record<string, unknown>>) => unknown) => lately(['gold', 'symbols'], (row) => [row]);

test('equal questions are made once, as long as few others came between, whatever the answer', () => {
  const of = same();
  const first = of({ gold: '1', answer: 1 });
  expect(of({ gold: '1', answer: 2 })).toBe(first);
  expect(of({ gold: '2' })).not.toBe(first);
  for (let i = 10; i < 100; i++) of({ gold: `${i}` });
  expect(of({ gold: '1' })).not.toBe(first);
});

test('questions that differ anywhere are two, whatever stood before', () => {
  const symbols = (...pairs: readonly (readonly [string, string])[]) => ({
    gold: 'A',
    symbols: Object.fromEntries(pairs),
  });
  const all = [
    symbols(['A', 'n×n'], ['at', 'n×n']),
    symbols(['at', 'n×n'], ['A', 'n×n']),
    symbols(['A', 'n×n'], ['at', 'n×d']),
    symbols(['A', 'n×n']),
    { gold: ['A'] },
    { gold: ['A', 'A'] },
    { gold: { 0: 'A' } },
    { gold: 'A' },
    {},
  ];
  const of = same();
  const kept = all.map((one) => of(structuredClone(one)));
  expect(new Set(kept).size).toBe(all.length);
  expect(all.every((one, i) => of(structuredClone(one)) === kept[i])).toBe(true);
});

test('what is alike in JSON only is not taken for one question, and what is long or deep is not kept', () => {
  const of = same();
  expect(of({ gold: null })).not.toBe(of({ gold: Number.NaN }));
  const long = of({ gold: 'x'.repeat(30_000) });
  expect(of({ gold: 'x'.repeat(30_000) })).not.toBe(long);
  const nested: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
  const deep = of({ gold: nested });
  expect(of({ gold: nested })).not.toBe(deep);
});
