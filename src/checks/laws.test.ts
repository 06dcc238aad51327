/** Every law against its own right answers over every number system it is said over. Its mutants are the matter of adequacy.test.ts. */
import { describe, expect, test } from 'vitest';
import { babyBear, suffices, systems, type System } from '#scalar';
import { laws } from './registry.ts';
import { roads, runLaw } from './run.ts';

const known = [...(await systems()).values()].filter((s) => s.judges);

/** The reference 1,000 times over every system, its variants where that is cheap: GF(p) decides, the others illustrate. */
const cases = (system: System, isReference: boolean): number =>
  system.echoes ? 100 : isReference || system.F === babyBear ? 1000 : 250;

describe.each([...(await laws())])('%s', (_, law) => {
  const able = known.filter((s) => suffices(s.has, law.over));

  test.each(able.map((s) => [s.F.name, s] as const))('holds over %s', (__, system) => {
    for (const [name, answer] of roads(law, system)) {
      const runs = cases(system, answer === law.reference);
      expect(runLaw(law, system, answer, { seed: 1, runs }), name).toMatchObject({ passed: true, runs });
    }
  });
});
