import { parseGrowth, show } from '#cost';
import { expect, test } from 'vitest';
import { withoutCommon } from './common.ts';

const read = (text: string) => {
  const found = parseGrowth(text, ['n', 'L']);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
};

test.each([
  ['n * 3^n', '3^n * L', 'n', 'L'],
  ['3^n', '3^n', '1', '1'],
  ['3^n / L', 'n * 3^n', '1 / L', 'n'],
])('%s against %s is %s against %s', (f, g, a, b) => {
  expect(withoutCommon(read(f), read(g))?.map((one) => show(one))).toEqual([a, b].map((one) => show(read(one))));
});

test('what has no factor in common, or stands over and under, stays', () => {
  expect(withoutCommon(read('n'), read('L'))).toBeUndefined();
  expect(withoutCommon(read('n / 3^n'), read('3^n'))).toBeUndefined();
});
