import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counts } from '../sample-questions.test-data.ts';
import { countsEvidence } from './counts.ts';
import { abscissa, plot } from './plot.ts';
import { magnitude, scale } from './scale.ts';

const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });

test('a scale keeps the order, ends at its ends, and names a few numbers within them, however far apart', () => {
  fc.assert(
    fc.property(positive, positive, fc.integer({ min: 3, max: 10 }), (x, y, most) => {
      const [low, high] = x < y ? [x, y] : [y, x];
      const { at, ticks } = scale([low, high], [0, 100], most);
      expect(at(low)).toBeGreaterThanOrEqual(-1e-6);
      expect(at(high)).toBeLessThanOrEqual(100 + 1e-6);
      expect(ticks.length).toBeLessThanOrEqual(2 * most);
      for (const tick of ticks) expect(Math.abs(at(tick) - 50)).toBeLessThan(50.1);
      expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
    }),
    { seed: 9, numRuns: 2_000 },
  );
});

test('powers of two are named where the sizes are powers of two', () => {
  expect(scale([1, 512], [0, 1], 10).ticks).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
  expect(scale([1, 512], [0, 1], 5).ticks).toEqual([1, 4, 16, 64, 256]);
  expect(scale([10, 12], [0, 1], 5).ticks).toEqual([10, 10.5, 11, 11.5, 12]);
});

test('numbers are written short', () => {
  expect([0, 3, 1024, 2 ** 40, 1.0909090909, 1e-9, Infinity, NaN].map(magnitude)).toEqual([
    '0',
    '3',
    '1024',
    '1.1e12',
    '1.091',
    '1e-9',
    '∞',
    'none',
  ]);
});

test('the axis is the variable named along, or the one that moves', () => {
  expect(abscissa(counts)).toBe('L');
  expect(abscissa({ ...counts, along: 'd = 4, L = t' })).toBe('L');
  expect(abscissa({ ...counts, points: [] })).toBe('L');
});

test('whatever the points are, no coordinate is missing or infinite', () => {
  const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -1, NaN, Infinity, 1e308));
  const point = fc.record({ at: fc.record({ n: number }), counted: number, claimed: number });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 12 }), (points) => {
      expect(plot({ ...counts, along: 'n', points }, 'id')?.markup ?? '').not.toMatch(/NaN|Infinity|undefined/);
      expect(countsEvidence({ ...counts, along: 'n', points }, 'id').markup).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { seed: 10, numRuns: 500 },
  );
});

test('points that cannot be drawn are counted, and fewer than two make no plot', () => {
  const [first] = counts.points;
  const bad = { at: { L: 0, d: 4 }, counted: 1, claimed: 1 };
  expect(plot({ ...counts, points: [first!, bad] }, 'id')).toBeUndefined();
  expect(countsEvidence({ ...counts, points: [...counts.points, bad] }, 'id').markup).toContain(
    '1 points that are zero or not finite',
  );
});

test('where the claim first falls short is said, and how the ratio ends', () => {
  const points = [1, 2, 4, 8].map((L) => ({ at: { L }, counted: L * L, claimed: 3 * L }));
  const { markup } = countsEvidence({ ...counts, points }, 'id');
  expect(markup).toContain('from 0.3333 at L = 1 to 2.667 at L = 8');
  expect(markup).toContain('first falls short at L = 4');
});
