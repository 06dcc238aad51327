import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ratio } from '#scalar';
import { ceilLog, floorLog, formulaAt, functions, type Function1, type Term } from './formula.ts';
import { showFormula } from './formula-print.ts';
import { readFormula } from './formula-read.ts';
import { toGrowth } from './formula-growth.ts';

const factor = fc.record({
  of: fc.constantFrom(...(Object.keys(functions) as Function1[])), // its own keys
  in: fc.constantFrom('n', 'L'),
  to: fc.integer({ min: 1, max: 3 }),
});
const term: fc.Arbitrary<Term> = fc.record({
  coefficient: fc
    .integer({ min: -9, max: 9 })
    .filter((n) => n !== 0)
    .map((n) => ratio(n)),
  factors: fc.array(factor, { maxLength: 3 }),
});

test('a formula printed plainly reads back as the same function', () => {
  fc.assert(
    fc.property(
      fc.array(term, { maxLength: 4 }),
      fc.integer({ min: 4, max: 9 }),
      fc.integer({ min: 4, max: 9 }),
      (terms, n, L) => {
        const read = readFormula(showFormula(terms, 'plain'));
        const value = formulaAt(terms, { n, L });
        fc.pre(value !== undefined);
        expect('at' in read && read.at({ n, L })).toBe(value);
      },
    ),
    { seed: 1 },
  );
});

test.each(['', '2n +', 'c(n', ')', '2 ** ', '$', `${'('.repeat(100)}n`, 'n'.repeat(5000)])(
  '%j is no formula, and says where',
  (text) => {
    const read = readFormula(text);
    expect('problem' in read && read.problem).toMatch(/column|at most/);
  },
);

test('random texts are formulas or problems, never errors', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readFormula(text)).toBeTypeOf('object');
    }),
    { seed: 2 },
  );
});

test('ceilings and floors of logarithms are exact around powers of two', () => {
  expect([1, 2, 3, 4, 5, 1023, 1024, 1025].map(ceilLog)).toEqual([0, 1, 2, 2, 3, 10, 10, 11]);
  expect([1, 2, 3, 4, 5, 1023, 1024, 1025].map(floorLog)).toEqual([0, 1, 1, 2, 2, 9, 10, 10]);
  expect(ceilLog(0)).toBeUndefined();
});

const monomial = (coefficient: number, ...factors: readonly (readonly [Function1, string, number?])[]): Term => ({
  coefficient: ratio(coefficient),
  factors: factors.map(([of, name, to = 1]) => ({ of, in: name, to })),
});
const one = { op: 'constant', value: ratio(1) };
const x = (name: string) => ({ op: 'variable', name });

test('a class drops constants, dominated terms and what is taken away from more', () => {
  expect(toGrowth([monomial(2, ['x', 'n']), monomial(-1)])).toEqual(x('n'));
  expect(toGrowth([monomial(1, ['c', 'n']), monomial(6)])).toEqual({ op: 'log', of: x('n') });
  expect(toGrowth([monomial(7)])).toEqual(one);
});

test('a difference that may cancel has no class', () => {
  expect(toGrowth([monomial(2, ['x', 'n']), monomial(-2, ['P', 'n']), monomial(1)])).toBeUndefined();
  expect(toGrowth([monomial(2, ['x', 'n'], ['x', 'L']), monomial(-1, ['x', 'L'])], new Set(['n']))).toEqual({
    op: 'product',
    of: [x('n'), x('L')],
  });
  expect(toGrowth([monomial(1, ['x', 'n'], ['x', 'L']), monomial(-1, ['x', 'L'])], new Set(['n']))).toBeUndefined();
});
