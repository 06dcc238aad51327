import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

test.each([1, 2, 3])(
  'no row made at random is a fault of ours, answers at length, or changes its line: seed %i',
  async (seed) => {
    const { faults, verdicts } = await fuzz(1_000, seed);
    expect(faults).toEqual([]);
    // Rows that all end alike would try nothing.
    for (const verdict of ['accept', 'reject', 'unread']) expect(verdicts[verdict]).toBeGreaterThan(100);
  },
);
