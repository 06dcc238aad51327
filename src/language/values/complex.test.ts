import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judging } from '../../checks/judging.ts';
import formula from '../../checks/answers/formula.ts';
import number from '../../checks/answers/number.ts';
import set from '../../checks/answers/set.ts';
import { inUnits } from './complex.ts';

const whole = fc.integer({ min: -9, max: 9 });
const nonzero = whole.filter((n) => n !== 0);

test('products and quotients of complex numbers are worked out, and the conjugate is another number', () => {
  fc.assert(
    fc.property(whole, nonzero, whole, nonzero, (a, b, c, d) => {
      const is = judging(number, `${a * c - b * d} + (${a * d + b * c})i + 0i`);
      expect(is(`(${a} + (${b})i)(${c} + (${d})i)`)).toBe('accept');
      expect(is(`(${a} + ${b}j) * (${c} + ${d}j)`.replaceAll('+ -', '- '))).toBe('accept');
      if (a * d + b * c !== 0) expect(is(`(${a} - (${b})i)(${c} - (${d})i)`)).toBe('reject');
    }),
    { seed: 8, numRuns: 60 },
  );
});

test('where the key is real no letter is the imaginary unit', () => {
  expect(judging(number, '2')('2i')).toBe('unread');
  expect(judging(formula, 'w_1', { symbols: { w: 'n', w_i: 'entries of w' } })('w_i')).not.toBe('accept');
});

test('exponentials are told in cosines and sines, with the sign of the angle', () => {
  const is = judging(formula, 'e^{i\\theta}', { symbols: { '\\theta': 'scalar' } });
  expect(is('\\cos\\theta + i\\sin\\theta')).toBe('accept');
  expect(is('np.exp(1j*theta)')).toBe('accept');
  expect(is('\\cos\\theta - i\\sin\\theta')).toBe('reject');
});

test('a pair with ± is two numbers', () => {
  const is = judging(set, '\\{1+2i, 1-2i\\}');
  expect(is('1 ± 2i')).toBe('accept');
  expect(is('2 ± i')).toBe('reject');
});

test('the unit has many spellings, and names that hold its letter are none', () => {
  expect(inUnits('3 + 4j').replace(/\s+/g, '')).toBe('3+4i');
  expect(inUnits('x_j + max(j_1)')).toBe('x_j + max(j_1)');
});
