import { expect, describe, test } from 'vitest';
import { double, suffices, systems } from '#scalar';
import type { Foreign } from './call.ts';
import { overNumbers } from './numbers.ts';
import { laws } from '../registry.ts';
import { runLaw } from '../run.ts';

const doubles = (await systems()).get('bounded')!;
const sayable = [...(await laws())].filter(([, law]) => suffices('real', law.over));
/** Our own algorithm as somebody would write it who has only numbers. */
const inNumbers =
  (ours: unknown): Foreign =>
  (...given) =>
    (ours as Foreign)(double, ...given);

/** Of real numbers these are right: pᵀp = 0 only where p = 0. */
const invisible = 'no case for α = 0: the part along p vanishes there';

test('an answer that writes into its arguments is judged by what it gives', () => {
  const law = sayable.find(([slug]) => slug === 'matrix-vector-product')![1];
  const wipes: Foreign = (A, x) => {
    for (const row of A as number[][]) row.fill(0);
    return (x as number[]).map(() => 0);
  };
  expect(runLaw(law, doubles, overNumbers(law, wipes), { seed: 1, runs: 100 })).toHaveProperty('counterexample');
});

describe.each(sayable)('%s over plain numbers', (_, law) => {
  test('the reference passes', () => {
    for (const seed of [1, 2])
      expect(runLaw(law, doubles, overNumbers(law, inNumbers(law.reference)), { seed, runs: 100 })).toMatchObject({
        passed: true,
      });
  });
  test('every mistake is refused', () => {
    const survivors = Object.entries(law.mutants).filter(
      ([name, mutant]) =>
        name !== invisible &&
        runLaw(law, doubles, overNumbers(law, inNumbers(mutant)), { seed: 1, runs: 200 }).counterexample === undefined,
    );
    expect(survivors.map(([name]) => name)).toEqual([]);
  });
});
