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
  /** Where the counterexample is found again. */
  readonly path?: string;
}

const seed = 20_26;
/**
 * The field that is fast decides; a few cases over the others see what it hides, and are easier to read. What was found
 * before is held against `few` of them.
 */
const grounds = [
  { on: system(babyBear, 'cyclic', { limits: { bound: 9, most: 4, long: 9 } }), runs: 100, few: 10 },
  { on: system(rationals, 'field'), runs: 6, few: 1 },
  { on: system(bounded, 'real'), runs: 6, few: 1 },
];
/** So many over the rationals for a counterexample that can be read, once there is one. */
const runsToRead = 200;

function named({ law, algorithm = 'reference', slug }: Derived): unknown {
  if (algorithm === 'reference') return law.reference;
  const { variants = {}, mutants } = law;
  const found = [variants, mutants].find((table) => Object.hasOwn(table, algorithm))?.[algorithm];
  if (found === undefined) throw new Fault(`${slug} has no variant or mutant '${algorithm}'`);
  return found;
}

/** Where the answer that the key names can be tried. */
function groundsOf({ law, slug, algorithm = 'reference' }: Derived): typeof grounds {
  const needs = law.needs?.[algorithm] ?? law.over;
  const over = grounds.filter(({ on }) => suffices(on.has, needs) && suffices(on.has, law.over));
  if (over.length === 0) throw new Fault(`${slug}: no number system here has what the law needs`);
  return over;
}

const names = (over: typeof grounds): readonly string[] => over.map(({ on }) => on.F.name);

/** A counterexample that is to be shown is shrunk, which takes longer. */
export type Wanted = 'evidence' | 'a verdict';

/** The law is the key's, or that under a hypothesis. */
export function ran(law: Law, key: Derived, wanted: Wanted): Truth {
  const answer = named(key);
  const over = groundsOf(key);
  const plain = wanted === 'evidence' ? over.find(({ on }) => on.F === rationals) : undefined;
  let total = 0;
  for (const { on, runs } of over) {
    const unshrunk = wanted === 'a verdict' || (plain !== undefined && plain.on !== on);
    const outcome = runLaw(law, on, answer, { seed, runs, unshrunk });
    total += outcome.runs;
    if (outcome.counterexample) {
      const readable = plain && runLaw(law, plain.on, answer, { seed, runs: runsToRead });
      const here = () => (wanted === 'evidence' && unshrunk ? runLaw(law, on, answer, { seed, runs }) : outcome);
      const { counterexample, replay } = readable?.counterexample ? readable : here();
      return {
        holds: false,
        runs: total,
        over: [counterexample!.over],
        counterexample: counterexample!,
        path: replay.path,
      };
    }
    if (!outcome.passed) throw new Fault(`${key.slug}: ${outcome.problem ?? 'the law could not be run'}`);
  }
  return { holds: true, runs: total, over: names(over) };
}

/** What was found before, where a few fresh runs bear it out, or its counterexample does; undefined where it is off. */
export function ranAgain(law: Law, key: Derived, before: Omit<Truth, 'counterexample'>): Truth | undefined {
  const answer = named(key);
  const over = groundsOf(key);
  if (!before.holds) {
    const { path = '' } = before;
    const ground = over.find(({ on }) => on.F.name === before.over[0]);
    const found = ground && runLaw(law, ground.on, answer, { seed, runs: runsToRead, path, unshrunk: true });
    return found?.counterexample && { ...before, counterexample: found.counterexample };
  }
  const asBefore = names(over).join() === before.over.join();
  const stands =
    asBefore && over.every(({ on, few }) => runLaw(law, on, answer, { seed, runs: few, unshrunk: true }).passed);
  return stands ? before : undefined;
}
