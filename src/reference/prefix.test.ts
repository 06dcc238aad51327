import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prefixes } from './prefix.ts';

const words = fc.array(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 40 });

test('the prefixes are those of one combination after another, order kept', () => {
  fc.assert(
    fc.property(words, (xs) => {
      const expected = xs.map((_, i) => xs.slice(0, i + 1).join(''));
      expect(prefixes((a, b) => a + b, xs)).toEqual(expected);
    }),
    { seed: 1 },
  );
});

test('n elements take fewer than 2n combinations, on paths of at most 2 log₂ n', () => {
  for (let n = 1; n <= 200; n++) {
    let work = 0;
    const depths = prefixes((a: number, b: number) => {
      work++;
      return Math.max(a, b) + 1;
    }, Array<number>(n).fill(0));
    expect(work).toBeLessThan(2 * n);
    expect(Math.max(...depths)).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(n)));
  }
});
