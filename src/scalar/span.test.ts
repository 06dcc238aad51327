import { expect, test } from 'vitest';
import { linear } from '#reference/linear';
import { counted } from './counted.ts';
import { metered } from './metered.ts';
import { babyBear } from './prime.ts';
import { bounded } from './bounded.ts';
import { double } from './double.ts';
import { depth, input, span } from './span.ts';

test('a dot product of n is 2n − 1 operations in 1 + ⌈log₂ n⌉ steps', () => {
  for (let n = 1; n <= 33; n++) {
    const cost = metered((F, given) => linear(F).dot(given(n), given(n)));
    expect(cost).toMatchObject({ add: n - 1, mul: n, div: 0, work: 2 * n - 1, mulDepth: 1 });
    expect(cost.span).toBe(1 + Math.ceil(Math.log2(n)));
  }
});

test('literals among themselves are free and stay literals; with an input they cost', () => {
  const F = counted(babyBear);
  const S = span(F);
  const six = S.mul(S.of(2), S.add(S.one, S.of(2)));
  expect(six).toEqual({ value: 6, depth: 0, mulDepth: 0, literal: true });
  expect(F.work).toBe(0);
  expect(S.mul(six, input(7))).toEqual({ value: 42, depth: 1, mulDepth: 1, literal: false });
  expect(F.work).toBe(1);
});

test('roots of unity are literals, padding is an input', () => {
  const S = span(counted(babyBear));
  expect(S.roots(8).every((w) => w.literal && w.depth === 0)).toBe(true);
  expect(S.padding).toEqual(input(0));
});

test('asking what the run has computed throws; asking after a literal does not', () => {
  const S = span(counted(babyBear));
  const x = S.add(input(1), input(2));
  expect(() => S.isZero(x)).toThrow(/sizes alone/);
  expect(() => S.equal(x, S.zero)).toThrow(/sizes alone/);
  expect(() => S.size(input(1))).toThrow(/sizes alone/);
  expect(() => span(double).less(input(1), input(2))).toThrow(/sizes alone/);
  expect(S.isZero(S.sub(S.one, S.one))).toBe(true);
});

test('subtractions are tallied as additions, divisions apart, roots as other', () => {
  const F = counted(double);
  F.sqrt(F.div(F.sub(F.of(3), F.one), F.mul(F.one, F.of(2))));
  expect(F.tally).toEqual({ add: 1, mul: 1, div: 1, other: 1 });
  F.reset();
  expect(F.work).toBe(0);
});

test('a tally read is a copy', () => {
  const F = counted(babyBear);
  const before = F.tally;
  F.add(1, 1);
  expect(before.add).toBe(0);
});

test('wrapping keeps the structure and adds none', () => {
  expect('roots' in span(counted(babyBear))).toBe(true);
  expect('sqrt' in span(counted(babyBear))).toBe(false);
  expect('sqrt' in span(counted(bounded))).toBe(true);
});

test('the depth of several is that of the deepest', () => {
  const S = span(babyBear);
  const x = S.add(input(1), input(2));
  expect(depth([x, S.mul(x, x), input(0)])).toBe(2);
  expect(depth([])).toBe(0);
});
