/**
 * Writes src/checks/costs/memory.json: the exact formulas that the question sets ask for, and those of what bounds them, so
 * that a run need only recheck them. `node tools/cost-memory.ts`; a test finds each of them anew.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { laws } from '#checks';
import { algorithms, costs } from '#checks/costs/program';
import { memoryKey } from '#checks/costs/memory';
import {
  boundingFormula,
  boundings,
  recover,
  spanLadder,
  stored,
  workLadder,
  type Bounding,
  type Costed,
  type Recovered,
  type Stored,
} from '#cost';
import type { QuestionSet } from '#grade';

/** Every formula that some question's key can need, found afresh. */
export async function memory(): Promise<Readonly<Record<string, Stored>>> {
  const all = await laws();
  const found: Record<string, Stored> = {};
  for (const file of globSync('spec/questions/*.json').sort()) {
    const set = JSON.parse(readFileSync(file, 'utf8')) as QuestionSet; // the project's own, held to its schema by a test
    for (const { key, variables } of Object.values(set.questions)) {
      const law = key && all.get(key.law);
      if (!key?.quantity || !law) continue;
      // Where the reference is asked, an answer may name another.
      const { algorithm: asked = 'reference' } = key;
      for (const name of asked === 'reference' ? algorithms(law) : [asked]) {
        const { algorithm, parameters, at } = costs(
          { slug: key.law, law, ...(key.sizes && { sizes: key.sizes }) },
          name,
          variables,
        );
        const cost = key.quantity;
        const keep = (what: Costed | Bounding, find: () => Recovered): void => {
          const id = memoryKey({ slug: key.law, ...(key.sizes && { sizes: key.sizes }) }, name, parameters, what);
          const fresh = id in found ? undefined : find();
          if (fresh?.status === 'exact') found[id] = stored(fresh);
        };
        const ladder = cost === 'span' ? spanLadder : workLadder;
        keep(cost, () => recover((s, most) => at(s, most)?.[cost], parameters, ladder));
        if (cost === 'work' || cost === 'span')
          for (const of of boundings[cost]) keep(of, () => boundingFormula(algorithm, parameters, of));
      }
    }
  }
  return found;
}

/** An entry a line, in the order of their names. */
export const written = (found: Readonly<Record<string, unknown>>): string =>
  `{\n${Object.keys(found)
    .sort()
    .map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(found[id])}`)
    .join(',\n')}\n}\n`;

if (import.meta.main) writeFileSync('src/checks/costs/memory.json', written(await memory()));
