import { expect, test } from 'vitest';
import { linear } from '#reference/linear';
import * as known from './algorithms.test-data.ts';
import { count, type Program } from './count.ts';
import { degree, extent, lowerBounds } from './lower.ts';
import { show } from '../show.ts';

test('an output of a general kernel depends on n² + 2n inputs and has degree L + 1', () => {
  const at = known.kernel.algorithm({ n: 3, L: 8 })!;
  expect(extent(at)).toEqual({ fanIn: 15, live: 15, outputs: 8 });
  expect(degree(at)).toBe(9);
});

test('the bounds of the kernel have their classes', () => {
  const { algorithm, parameters } = known.kernel;
  const span = [...lowerBounds(algorithm, parameters, 'span')];
  expect(span.map((bound) => bound.why)).toEqual(['an output depends on n² + 2n inputs', 'an output has degree L + 1']);
  expect(span.map((bound) => show(bound.growth))).toEqual(['log (n^2)', 'log L']);
  expect([...lowerBounds(algorithm, parameters, 'work')].map((bound) => bound.why)).toEqual([
    'there are L different outputs',
    'n² + 2n inputs matter',
  ]);
});

test('inputs that cancel are not depended on', () => {
  const cancelled: Program = (F, input) => {
    const [x, y] = [input(), input()];
    return F.sub(F.add(x, y), y);
  };
  expect(extent(cancelled)).toMatchObject({ fanIn: 1, live: 1 });
});

test('an input handed through is no computed output', () => {
  expect(extent((_, input) => [input(), input()])).toEqual({ fanIn: 0, live: 0, outputs: 0 });
});

test('a quotient has no degree, and says so by having none', () => {
  expect(degree((F, input) => F.div(input(), input()))).toBeUndefined();
  expect(degree((F, input) => F.mul(input(), F.add(input(), input())))).toBe(2);
});

test('no algorithm counted lies under its own bounds', () => {
  for (const { algorithm } of [known.dot, known.matvec, known.convolution, known.kernel, known.recurrence]) {
    const program = algorithm({ n: 4, m: 3, d: 5, L: 4 })!;
    const { fanIn, live, outputs } = extent(program)!;
    const counted = count(program)!;
    expect(counted.span).toBeGreaterThanOrEqual(Math.ceil(Math.log2(Math.max(fanIn, degree(program)!))));
    expect(counted.work).toBeGreaterThanOrEqual(Math.max(live / 2, outputs));
  }
});

test('a sum over more steps than are kept has no extent', () => {
  const long: Program = (F, input) => linear(F).sum(Array.from({ length: 100_000 }, () => input()));
  expect(extent(long)).toBeUndefined();
});
