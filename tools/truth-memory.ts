/**
 * Writes src/checks/keys/memory.json: how the statements fare that the question sets put to the vote, so that a run need
 * only hold that against the law. `node tools/truth-memory.ts`; a test finds each of them anew.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { laws } from '#checks';
import { hypotheses } from '#checks/keys/hypotheses';
import { truthKey, type StoredTruth } from '#checks/keys/memory';
import { ran, type Truth } from '#checks/keys/trial';
import { afresh } from '#checks/keys/truth';
import type { QuestionSet } from '#grade';
import { written } from './cost-memory.ts';

/** The counterexample is made again from its path. */
const stored = (truth: Truth): StoredTruth =>
  Object.fromEntries(Object.entries(truth).filter(([name]) => name !== 'counterexample')) as unknown as StoredTruth; // all its other members

/** Each statement, and where it is false or put under a hypothesis, it under each that can be tried; found afresh. */
export async function memory(): Promise<Readonly<Record<string, StoredTruth>>> {
  const all = await laws();
  const found: Record<string, StoredTruth> = {};
  for (const file of globSync('spec/questions/*.json').sort()) {
    const set = JSON.parse(readFileSync(file, 'utf8')) as QuestionSet; // the project's own, held to its schema by a test
    for (const { kind, key: source } of Object.values(set.questions)) {
      const law = source && all.get(source.law);
      if (kind !== 'statement' || !law) continue;
      const { law: slug, ...rest } = source;
      const key = { ...rest, is: 'law', slug, law } as const;
      const id = truthKey(slug, key.algorithm);
      found[id] ??= stored(ran(law, key, 'evidence'));
      if (found[id].holds && key.assuming === undefined) continue;
      for (const name of hypotheses(law).keys()) {
        const tried = afresh(key, name, 'evidence');
        if (tried) found[truthKey(slug, key.algorithm, name)] = stored(tried);
      }
    }
  }
  return found;
}

if (import.meta.main) writeFileSync('src/checks/keys/memory.json', written(await memory()));
