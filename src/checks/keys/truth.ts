/** Whether a law's statement holds of one of its answers, by running the law over number systems that have its structure. */
import { babyBear, bounded, rationals, suffices, system } from '#scalar';
import { Fault, type Derived } from '../answer.ts';
import type { Law } from '../law.ts';
import { runLaw, type Counterexample } from '../run.ts';
import { hypotheses, under, type Seen } from './hypotheses.ts';

export interface Truth {
  readonly holds: boolean;
  readonly runs: number;
  readonly over: readonly string[];
  readonly counterexample?: Counterexample;
}

/** How a statement fares under a hypothesis, and whether there are inputs that the hypothesis leaves out. */
export interface Assumed extends Truth {
  readonly excludes: boolean;
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
/** A hypothesis is believed once it was met so often by inputs that are not all of size one. */
const largeLeast = 20;

/** What is asked is the reference, a variant, or a mutant by its name: a statement put to the vote may well be false. */
export function truth(key: Derived): Truth {
  const { law, slug, algorithm = 'reference', assuming } = key;
  if (assuming === undefined) return remembered(law, algorithm, () => ran(law, key, 'evidence'));
  const found = assumed(key, assuming);
  if (found === undefined) throw new Fault(`${slug}: '${assuming}' is no hypothesis of it, or is hardly ever met`);
  return found;
}

/** The first hypothesis of the law under which a false statement holds; undefined where there is none. */
export function condition(key: Derived): string | undefined {
  return [...hypotheses(key.law).keys()].find((name) => assumed(key, name, 'a verdict')?.holds === true);
}

/** The statement under one hypothesis of the law; undefined where it could not be tried. A counterexample to be read takes longer. */
export function assumed(key: Derived, name: string, wanted: Wanted = 'evidence'): Assumed | undefined {
  const { law, algorithm = 'reference' } = key;
  const hypothesis = hypotheses(law).get(name);
  if (hypothesis === undefined) return undefined;
  return remembered(law, `${algorithm} if ${name}, ${wanted}`, () => {
    const seen: Seen = { large: 0, missed: 0 };
    try {
      const found = ran(under(law, hypothesis, seen), key, wanted);
      return seen.large < largeLeast && found.holds
        ? undefined
        : { ...found, excludes: hypothesis.drawn !== undefined || seen.missed > 0 };
    } catch (error) {
      if (error instanceof Fault) return undefined;
      throw error;
    }
  });
}

const known = new WeakMap<Law, Map<string, unknown>>();
function remembered<R>(law: Law, id: string, find: () => R): R {
  const table = known.get(law) ?? new Map<string, unknown>();
  known.set(law, table);
  if (!table.has(id)) table.set(id, find());
  // Under this name only `find` has put anything.
  return table.get(id) as R;
}

function named(law: Law, { algorithm = 'reference', slug }: Derived): unknown {
  if (algorithm === 'reference') return law.reference;
  const { variants = {}, mutants } = law;
  const found = [variants, mutants].find((table) => Object.hasOwn(table, algorithm))?.[algorithm];
  if (found === undefined) throw new Fault(`${slug} has no variant or mutant '${algorithm}'`);
  return found;
}

type Wanted = 'evidence' | 'a verdict';

function ran(law: Law, key: Derived, wanted: Wanted): Truth {
  const { slug } = key;
  const answer = named(law, key);
  const needs = law.needs?.[key.algorithm ?? 'reference'] ?? law.over;
  const over = grounds.filter(({ on }) => suffices(on.has, needs) && suffices(on.has, law.over));
  const plain = wanted === 'evidence' ? over.find(({ on }) => on.F === rationals) : undefined;
  let total = 0;
  for (const { on, runs } of over) {
    // What fails here is shrunk only to be shown.
    const unshrunk = wanted === 'a verdict' || (plain !== undefined && plain.on !== on);
    const outcome = runLaw(law, on, answer, { seed, runs, unshrunk });
    total += outcome.runs;
    if (outcome.counterexample) {
      const readable = plain && runLaw(law, plain.on, answer, { seed, runs: runsToRead }).counterexample;
      const counterexample =
        readable ??
        (wanted === 'evidence' && unshrunk ? runLaw(law, on, answer, { seed, runs }) : outcome).counterexample!;
      return { holds: false, runs: total, over: [counterexample.over], counterexample };
    }
    if (!outcome.passed) throw new Fault(`${slug}: ${outcome.problem ?? 'the law could not be run'}`);
  }
  if (over.length === 0) throw new Fault(`${slug}: no number system here has what the law needs`);
  return { holds: true, runs: total, over: over.map(({ on }) => on.F.name) };
}
