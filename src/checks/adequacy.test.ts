/** Every law is seen to fail: by every mutant, with as many cases as a user runs, from whichever seed. */
import { describe, expect, test } from 'vitest';
import { systems } from '#scalar';
import { adequacy, decisive } from './adequacy.ts';
import { laws } from './registry.ts';
import { roads, runLaw } from './run.ts';

const known = [...(await systems()).values()].filter((s) => s.judges);
const seeds = [1, 2, 3, 4, 5];
/** As many as `assay check` runs. */
const runs = 200;

describe.each([...(await laws())])('%s', (_, law) => {
  const exact = decisive(law, known);

  test.each(Object.entries(law.mutants))('refuses: %s', (__, mutant) => {
    for (const seed of seeds) {
      const outcome = runLaw(law, exact, mutant, { seed, runs });
      expect(outcome, `seed ${seed}`).toHaveProperty('counterexample');
    }
  });

  test('accepts the reference and whatever is equivalent, from every seed', () => {
    for (const [name, answer] of roads(law, exact))
      for (const seed of seeds)
        expect(runLaw(law, exact, answer, { seed, runs }), name).toMatchObject({ passed: true });
  });

  test('is seen to fail by at least four mutants, and to hold of a second right answer', () => {
    expect(Object.keys(law.mutants).length).toBeGreaterThanOrEqual(4);
    expect(Object.keys({ ...law.variants, ...law.equivalents }).length).toBeGreaterThanOrEqual(1);
  });
});

test('the table says how many cases it takes, and which property sees the mutant', async () => {
  const law = (await laws(new Set(['matrix-product']))).get('matrix-product')!;
  const mutant = 'the last term of every sum is left out';
  const seen = adequacy(law, known, seeds, runs).find((each) => each.mutant === mutant)!;
  expect(seen.sights.map((s) => s.over)).toContain('rationals');
  for (const { cases, seen: times, properties } of seen.sights) {
    expect(times).toBe(seeds.length);
    expect(properties).toEqual(['values']);
    expect(cases).toBeGreaterThanOrEqual(1);
  }
  const never = adequacy({ ...law, mutants: { none: law.reference } }, known, [1], 20)[0]!;
  expect(never.sights.every((s) => s.seen === 0 && s.cases === undefined && s.properties.length === 0)).toBe(true);
});
