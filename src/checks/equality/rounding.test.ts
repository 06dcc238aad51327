import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judging } from '../judging.ts';
import number from '../answers/number.ts';

const numbers = fc.record({ over: fc.integer({ min: -999, max: 999 }), under: fc.integer({ min: 1, max: 97 }) });

test('a fraction is about what it is rounded to, and about nothing that ends one digit away', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 6 }), ({ over, under }, places) => {
      const unit = 10n ** BigInt(places);
      // ⌊x·10ᵏ + ½⌋: half a unit at most from x.
      const floor = (a: bigint, b: bigint): bigint => (a < 0n ? -((-a + b - 1n) / b) : a / b);
      const rounded = floor(2n * BigInt(over) * unit + BigInt(under), 2n * BigInt(under));
      const text = (n: bigint): string => {
        const digits = `${n < 0n ? -n : n}`.padStart(places + 1, '0');
        return `${n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
      };
      const is = judging(number, `${over}/${under}`);
      expect(is(`${over}/${under} ≈ ${text(rounded)}`)).toBe('accept');
      expect(is(`${over}/${under} ≈ ${text(rounded + 2n)}`)).toBe('reject');
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('what goes on after its digits may be cut off there, but not rounded down where nothing says so', () => {
  const is = judging(number, '\\sqrt3');
  expect(is('\\sqrt3 = 1.73205080\\dots')).toBe('accept');
  expect(is('√3 = 1.7320508…')).toBe('accept');
  expect(is('√3 ≈ 1.73')).toBe('accept');
  expect(is('√3 ≈ 1.7321')).toBe('accept');
  expect(is('√3 ≈ 1.731')).toBe('reject');
  expect(is('√3 = 1.74…')).toBe('reject');
});

test('another exact number beside ≈ is not held to be the value', () => {
  expect(judging(number, '\\pi')('π ≈ 22/7')).toBe('ambiguous');
  expect(judging(number, '3.5')('7/2 ≈ 3.5')).toBe('accept');
});
