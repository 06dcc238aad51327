import { expect, test } from 'vitest';
import type { Algorithm } from '#cost';
import { linear } from '#reference/linear';
import { matchers } from './matchers.ts';

expect.extend(matchers);

const dot: Algorithm = (at) => (F, input) => {
  const xs = Array.from({ length: at['n']! }, () => [input(), input()] as const);
  return linear(F).sum(xs.map(([x, y]) => F.mul(x, y)));
};
const chain: Algorithm = (at) => (F, input) => {
  const xs = Array.from({ length: at['n']! }, () => F.mul(input(), input()));
  return xs.reduce((so, x) => F.add(so, x));
};
const squarings: Algorithm = (at) => (F, input) => {
  let x = input();
  for (let l = 1; l < at['L']!; l *= 2) x = F.mul(x, x);
  return x;
};

test('a dot product has the costs of a tree', () => {
  expect(dot).toHaveWork('2n - 1');
  expect(dot).toHaveSpan('1 + c(n)');
  expect(dot).toHaveAdditions('n - 1');
  expect(dot).toHaveMultiplications('n');
  expect(dot).toHaveDivisions('0', { n: 'any' });
  expect(dot).toHaveMultiplicativeDepth('1', { n: 'any' });
  expect(dot).toBeO('n log n');
  expect(dot).toBeTheta('n');
  expect(dot).toHaveSpanTheta('log n');
});

test('a tree turned into a loop is seen in its span, though its work is the same', () => {
  expect(chain).toHaveWork('2n - 1');
  expect(chain).not.toHaveSpan('1 + c(n)');
  expect(chain).toHaveSpan('n');
  expect(chain).not.toHaveSpanO('log n');
});

test('sizes that are powers of two say so', () => {
  expect(squarings).toHaveWork('c(L)', { L: 'dyadic' });
  expect(squarings).toHaveSpanTheta('log L', { L: 'dyadic' });
});

test('what fails says what is, what should be, and where', () => {
  expect(() => expect(chain).toHaveSpan('1 + c(n)')).toThrow(
    'the span is n, should be 1 + c(n): at n = 3 it is 3, should be 3'.slice(0, 35),
  );
  expect(() => expect(dot).not.toHaveWork('2n - 1')).toThrow('should not be 2n - 1');
  expect(() => expect(dot).toBeO('log n')).toThrow('Theta(n), should be O(log n)');
});

test('a formula that cannot be read, and an algorithm that looks at values, are the fault of the test', () => {
  expect(() => expect(dot).toHaveWork('2n -')).toThrow('is no formula');
  expect(() => expect(dot).toBeO('log')).toThrow('is no growth');
  const looks: Algorithm = () => (F, input) => F.isZero(input());
  expect(() => expect(looks).toHaveWork('n')).toThrow('looks at a value');
});
