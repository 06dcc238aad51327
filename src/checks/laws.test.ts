/** Every law against its own right answers over every number system it is said over. What decides is run by adequacy.test.ts, mutants too. */
import { describe, expect, test } from 'vitest';
import { suffices, systems, type System } from '#scalar';
import { decisive } from './adequacy.ts';
import { laws } from './registry.ts';
import { roads, runLaw } from './run.ts';

const known = [...(await systems()).values()].filter((s) => s.judges);

/** The reference 1,000 times over every system, the other right answers less often: GF(p) decides, these illustrate. */
const cases = (system: System, isReference: boolean): number => (system.echoes ? 100 : isReference ? 1000 : 250);

const illustrated = [...(await laws())]
  .map(([slug, law]) => {
    const decides = decisive(law, known);
    return [slug, law, known.filter((s) => s !== decides && suffices(s.has, law.over))] as const;
  })
  .filter(([, , others]) => others.length > 0);

describe.each(illustrated)('%s', (_, law, others) => {
  test.each(others.map((s) => [s.F.name, s] as const))('holds over %s', (__, system) => {
    for (const [name, answer] of roads(law, system)) {
      const runs = cases(system, answer === law.reference);
      expect(runLaw(law, system, answer, { seed: 1, runs }), name).toMatchObject({ passed: true, runs });
    }
  });
});
