/** Whether a law's statement holds of one of its answers, by running the law over number systems that have its structure. */
import { babyBear, bounded, rationals, suffices, system } from '#scalar';
import { Fault, type Derived } from '../answer.ts';
import type { Law } from '../law.ts';
import { runLaw, type Counterexample } from '../run.ts';

export interface Truth {
  readonly holds: boolean;
  readonly runs: number;
  readonly over: readonly string[];
  readonly counterexample?: Counterexample;
}

const seed = 20_26;
/** The field that is fast decides; a few cases over the others see what it hides, and are easier to read. */
const grounds = [
  { on: system(babyBear, 'cyclic', { limits: { bound: 9, most: 4, long: 9 } }), runs: 100 },
  { on: system(rationals, 'field'), runs: 6 },
  { on: system(bounded, 'real'), runs: 6 },
];
/** So many over the rationals for a counterexample that can be read, once there is one. */
const runsToRead = 200;
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
  const over = grounds.filter(({ on }) => suffices(on.has, needs) && suffices(on.has, law.over));
  let total = 0;
  for (const { on, runs } of over) {
    const outcome = runLaw(law, on, answer, { seed, runs });
    total += outcome.runs;
    if (outcome.counterexample) {
      const plain = over.find((ground) => ground.on.F === rationals);
      const readable = plain && runLaw(law, plain.on, answer, { seed, runs: runsToRead }).counterexample;
      const counterexample = readable ?? outcome.counterexample;
      return { holds: false, runs: total, over: [counterexample.over], counterexample };
    }
    if (!outcome.passed) throw new Fault(`${slug}: ${outcome.problem ?? 'the law could not be run'}`);
  }
  if (over.length === 0) throw new Fault(`${slug}: no number system here has what the law needs`);
  return { holds: true, runs: total, over: over.map(({ on }) => on.F.name) };
}
