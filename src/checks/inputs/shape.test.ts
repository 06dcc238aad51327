import { expect, test } from 'vitest';
import { at, count, dimension, dimensions, shape, size } from './shape.ts';

test('sizes are linear in dimensions', () => {
  expect(at(size('2n-1'), { n: 5 })).toBe(9);
  expect(at(size('L - 1'), { L: 3 })).toBe(2);
  expect(at(size('n + m'), { n: 2, m: 5 })).toBe(7);
  expect(at(size('d_v'), { d_v: 4 })).toBe(4);
  expect(at(size('-n'), { n: 2 })).toBe(-2);
});

test('a range has as many members as it says', () => {
  expect(at(count(size('0'), size('L')), { L: 4 })).toBe(5);
  expect(dimension(count(size('1'), size('n')))).toBe('n');
  expect(dimension(count(size('0'), size('L-1')))).toBe('L');
  expect(dimension(count(size('0'), size('L')))).toBeUndefined();
  expect(at(count(size('-n'), size('n')), { n: 3 })).toBe(7);
});

test('declarations are read as written', () => {
  expect(shape('size')).toEqual({ is: 'size' });
  expect(shape('positive')).toEqual({ is: 'array', axes: [], has: ['positive'] });
  expect(shape('d×d invertible')).toMatchObject({ is: 'array', has: ['invertible'], axes: [size('d'), size('d')] });
  expect(shape('m×d for l in 0..L')).toMatchObject({ is: 'family', each: { is: 'array' } });
  expect([...new Set(dimensions(shape('m×d for l in 0..L')))]).toEqual(['L', 'm', 'd']);
});

test.each(['n×', 'n^2', 'd×d sparse', 'd for i in n', ''])('"%s" is refused at once', (text) => {
  expect(() => shape(text)).toThrow();
});
