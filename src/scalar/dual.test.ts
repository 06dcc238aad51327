import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverse } from '#reference/inverse';
import { scalarPower } from '#reference/power';
import { complex } from './complex.ts';
import { double } from './double.ts';
import { dual, moving } from './dual.ts';
import { rationals, ratio } from './rational.ts';

const D = dual(rationals);
const point = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 })).map(([n, d]) => ratio(n, d));

test('the slope of xⁿ is n xⁿ⁻¹', () => {
  fc.assert(
    fc.property(point, fc.integer({ min: 1, max: 12 }), (x, n) => {
      const slope = rationals.mul(rationals.of(n), scalarPower(rationals, x, n - 1));
      return rationals.equal(scalarPower(D, moving(rationals, x), n).slope, slope);
    }),
    { seed: 1 },
  );
});

test('quotients by what is not an ε undo products', () => {
  fc.assert(
    fc.property(point, point, point, point, (a, b, c, d) => {
      const [x, y] = [
        { value: a, slope: b },
        { value: c, slope: d },
      ];
      return rationals.isZero(c) || D.equal(D.div(D.mul(x, y), y), x);
    }),
    { seed: 1 },
  );
});

test('ε is not zero, is no pivot, and has no inverse', () => {
  const ε = { value: rationals.zero, slope: rationals.one };
  expect(D.isZero(ε)).toBe(false);
  expect(D.size(ε)).toBe(0);
  expect(() => D.div(D.one, ε)).toThrow(RangeError);
  expect(inverse(D, [[ε]])).toBeUndefined();
});

test('the n-th roots of unity over doubles are those of the circle, to a few units in the last place', () => {
  const C = complex(double);
  C.roots(64).forEach((w, k) => {
    expect(w.re).toBeCloseTo(Math.cos((2 * Math.PI * k) / 64), 14);
    expect(w.im).toBeCloseTo(Math.sin((2 * Math.PI * k) / 64), 14);
  });
});

test('complex numbers are shown as people write them', () => {
  const C = complex(rationals);
  const show = (re: number, im: number, d = 1): string => C.show({ re: ratio(re, d), im: ratio(im, d) });
  expect([show(2, -3), show(0, 1), show(0, -1), show(5, 0), show(0, 0), show(1, 1, 2)]).toEqual([
    '2 - 3i',
    'i',
    '-i',
    '5',
    '0',
    '1/2 + (1/2)i',
  ]);
});
