import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entries, value } from './matrix.ts';

const entry = fc.constantFrom('1', '-2/3', '0', '2 + 3i', 'x^(2)', '1e-3');

test('a nested list of any shape to three levels is read as it was written', () => {
  const list = fc.array(entry, { minLength: 1, maxLength: 4 });
  const nested = fc.oneof(
    list,
    fc.array(list, { minLength: 1, maxLength: 3 }),
    fc.array(fc.array(list, { minLength: 1 }), { minLength: 1, maxLength: 2 }),
  );
  const write = (one: unknown): string => (Array.isArray(one) ? `[${one.map(write).join(', ')}]` : String(one));
  fc.assert(
    fc.property(nested, (all) => {
      expect(entries(write(all))).toEqual(all);
    }),
    { seed: 8, numRuns: 300 },
  );
});

test('rows may be divided by semicolons', () => {
  expect(entries('[1, 2; 3, 4]')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

test.each(['', '3/4', '[', '[1', '[1]]', '[1] x', '[[[[1]]]]', 'f([1])', '[]', `[${'1,'.repeat(5_000)}1]`])(
  '%s is not laid out',
  (text) => {
    expect(entries(text)).toBeUndefined();
  },
);

test('what is not a matrix is shown as it is, escaped', () => {
  expect(value('<b>').markup).toContain('&lt;b&gt;');
  expect(value('[[<b>, 1], [2]]').markup).not.toContain('<b>');
  expect(value('[1, [2]]').markup).toContain('<code');
});

test('exactly the entries that differ are marked', () => {
  const marked = (a: string, b: string): number => value(a, b).markup.match(/class="differs"/g)?.length ?? 0;
  expect(marked('[[1, 2], [3, 4]]', '[[1, 2], [3, 5]]')).toBe(1);
  expect(marked('[1, 2, 3]', '[1, 0, 0]')).toBe(2);
  expect(marked('[[1, 2], [3, 4]]', '[[1, 2]]')).toBe(2);
  expect(marked('[[[1]], [[2]]]', '[[[1]], [[3]]]')).toBe(1);
  expect(marked('[[1, 2]]', '[[1, 2]]')).toBe(0);
});
