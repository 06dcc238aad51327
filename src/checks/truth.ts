/** Whether a law's statement holds of one of its answers, by running the law over number systems that have its structure. */
import { babyBear, bounded, rationals, suffices, system } from '#scalar';
import { Fault, type Derived } from './answer.ts';
import type { Law } from './law.ts';
import { runLaw, type Counterexample } from './run.ts';

export interface Truth {
  readonly holds: boolean;
  readonly runs: number;
  readonly over: readonly string[];
  readonly counterexample?: Counterexample;
}

const seed = 20_26;
const runs = 100;
const grounds = [
  system(rationals, 'field'),
  system(babyBear, 'cyclic', { limits: { bound: 9, most: 4, long: 9 } }),
  system(bounded, 'real'),
];
const known = new WeakMap<Law, Map<string, Truth>>();

/** What is asked is the reference, a variant, or a mutant by its name: a statement put to the vote may well be false. */
export function truth({ law, slug, algorithm = 'reference' }: Derived): Truth {
  const before = known.get(law)?.get(algorithm);
  if (before) return before;
  const { variants = {}, mutants } = law;
  const named = Object.hasOwn(variants, algorithm) ? variants[algorithm] : undefined;
  const answer =
    algorithm === 'reference'
      ? law.reference
      : (named ?? (Object.hasOwn(mutants, algorithm) ? mutants[algorithm] : undefined));
  if (answer === undefined) throw new Fault(`${slug} has no variant or mutant '${algorithm}'`);
  const found = ran(law, answer, law.needs?.[algorithm] ?? law.over, slug);
  const table = known.get(law) ?? new Map<string, Truth>();
  table.set(algorithm, found);
  known.set(law, table);
  return found;
}

function ran(law: Law, answer: unknown, needs: Law['over'], slug: string): Truth {
  const over = grounds.filter((ground) => suffices(ground.has, needs) && suffices(ground.has, law.over));
  let total = 0;
  for (const ground of over) {
    const outcome = runLaw(law, ground, answer, { seed, runs });
    total += outcome.runs;
    if (outcome.counterexample)
      return { holds: false, runs: total, over: [ground.F.name], counterexample: outcome.counterexample };
    if (!outcome.passed) throw new Fault(`${slug}: ${outcome.problem ?? 'the law could not be run'}`);
  }
  if (over.length === 0) throw new Fault(`${slug}: no number system here has what the law needs`);
  return { holds: true, runs: total, over: over.map((ground) => ground.F.name) };
}
