import { expect, test } from 'vitest';
import { rationals, system, systems } from '#scalar';
import { linear, transpose, type Matrix } from '#reference/linear';
import { equal, forAll, holds, law } from './law.ts';
import { refute, roads, runLaw } from './run.ts';
import type { Ring } from '#scalar';

const product = <T>(F: Ring<T>, A: Matrix<T>, B: Matrix<T>): Matrix<T> => linear(F).times(A, B);
const takes = { A: 'n×m', B: 'm×k' } as const;
const transposed = law({
  says: '(A B)ᵀ = Bᵀ Aᵀ',
  source: [],
  over: 'ring',
  takes,
  gives: 'n×k',
  reference: product,
  mutants: {},
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, B }) =>
      equal(F, transpose(answer(F, A, B)), linear(F).times(transpose(B), transpose(A))),
    ),
});
const known = await systems();
const Q = known.get('rationals')!;
const wrong = <T>(F: Ring<T>, A: Matrix<T>, B: Matrix<T>): Matrix<T> =>
  linear(F).plus(product(F, A, B), product(F, A, B));

test('a right answer passes, and every input drawn is counted', () => {
  const outcome = runLaw(transposed, Q, product, { seed: 3, runs: 50 });
  expect(outcome).toEqual({ passed: true, runs: 50, skipped: 0, replay: { seed: 3, path: '' } });
});

test('a wrong answer is shown by name on the smallest input, in the fractions of the system', () => {
  const outcome = runLaw(transposed, Q, wrong, { seed: 3, runs: 50 });
  expect(outcome.counterexample).toEqual({
    inputs: { A: '[[1]]', B: '[[1]]' },
    difference: 'entry (0, 0) is 2, should be 1',
    property: 'values',
    over: 'rationals',
  });
});

test('a replay by seed and path is the counterexample at once', () => {
  const { replay, counterexample } = runLaw(transposed, Q, wrong, { seed: 3, runs: 50 });
  const again = runLaw(transposed, Q, wrong, { ...replay, runs: 50 });
  expect(again.counterexample).toEqual(counterexample);
});

test('an answer that throws is refused with what it threw', () => {
  const throwing = () => {
    throw new RangeError('no such matrix');
  };
  expect(runLaw(transposed, Q, throwing, { seed: 1, runs: 5 }).counterexample?.difference).toBe('no such matrix');
});

test('answers of the wrong shape, or none at all, are refused', () => {
  const refusal = (answer: unknown) => runLaw(transposed, Q, answer, { seed: 1, runs: 20 }).counterexample?.difference;
  expect(refusal((_: unknown, A: Matrix<unknown>) => A.slice(1))).toBeDefined();
  expect(refusal(() => [])).toBeDefined();
});

test('inputs outside the law are skipped and counted; where nearly all are, that is no pass and no refutation', () => {
  const partial = (least: number) =>
    law({
      ...transposed,
      check: (F, any, answer) =>
        forAll(any.shaped(takes), ({ A, B }) =>
          A.length < least ? undefined : equal(F, answer(F, A, B), product(F, A, B)),
        ),
    });
  expect(runLaw(partial(2), Q, product, { seed: 1, runs: 100 }).skipped).toBeGreaterThan(0);
  const never = runLaw(partial(99), Q, product, { seed: 1, runs: 100 });
  expect(never.passed).toBe(false);
  expect(never.counterexample).toBeUndefined();
  expect(never.problem).toMatch(/inside the law/);
});

test('a system too weak for a law is a fault of ours', () => {
  expect(() => runLaw(law({ ...transposed, over: 'cyclic' }), Q, product, { seed: 1, runs: 1 })).toThrow(/cyclic/);
});

test('variants that need more than a system has are not asked there', () => {
  const some = law({ ...transposed, variants: { same: product, more: product }, needs: { more: 'cyclic' } });
  expect(roads(some, Q).map(([name]) => name)).toEqual(['the reference', 'same']);
  expect(roads(some, known.get('GF(2013265921)')!).map(([name]) => name)).toEqual(['the reference', 'same', 'more']);
});

test('a relation is reported in its own words', () => {
  const never = law({ ...transposed, check: (_, any) => forAll(any.shaped(takes), () => holds(false, 'it is not')) });
  const outcome = runLaw(never, system(rationals, 'field'), product, { seed: 1, runs: 5 });
  expect(outcome.counterexample?.difference).toBe('it is not');
});

test('a mistake that one system cannot show is looked for in the others', () => {
  const everywhere = [...known.values()];
  const wrongWhereTurning = <T>(F: Ring<T>, A: Matrix<T>, B: Matrix<T>): Matrix<T> =>
    'roots' in F ? wrong(F, A, B) : product(F, A, B);
  const how = { seed: 1, runs: 50 };
  expect(refute(transposed, everywhere, wrongWhereTurning, how).counterexample?.over).not.toBe('rationals');
  expect(refute(transposed, everywhere, wrong, how).counterexample?.over).toBe('rationals');
  expect(refute(transposed, everywhere, product, how).passed).toBe(true);
});
