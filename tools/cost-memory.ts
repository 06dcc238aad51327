/**
 * Writes src/checks/costs/memory.json: the exact formulas that the question sets ask for, so that a run need only recheck
 * them. `node tools/cost-memory.ts`; a test finds each of them anew.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { laws } from '#checks';
import { algorithms, costs } from '#checks/costs/program';
import { memoryKey } from '#checks/costs/memory';
import { recover, spanLadder, stored, workLadder, type Costed, type Stored } from '#cost';
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
        const { parameters, at } = costs(
          { slug: key.law, law, ...(key.sizes && { sizes: key.sizes }) },
          name,
          variables,
        );
        const sizes = JSON.stringify([key.sizes ?? {}, parameters]);
        const cost: Costed = key.quantity;
        const id = memoryKey(key.law, name, sizes, cost);
        if (id in found) continue;
        const fresh = recover((s, most) => at(s, most)?.[cost], parameters, cost === 'span' ? spanLadder : workLadder);
        if (fresh.status === 'exact') found[id] = stored(fresh);
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
