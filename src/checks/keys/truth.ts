/** Whether a statement put to the vote holds, and under which hypothesis of its law. */
import { Fault, type Derived } from '../answer.ts';
import type { Law } from '../law.ts';
import { hypotheses, under, type Seen } from './hypotheses.ts';
import { storedTruth, truthKey } from './memory.ts';
import { ran, ranAgain, type Truth, type Wanted } from './trial.ts';

/** How a statement fares under a hypothesis, and whether there are inputs that the hypothesis leaves out. */
export interface Assumed extends Truth {
  readonly excludes: boolean;
}

/** A hypothesis is believed once it was met so often by inputs that are not all of size one. */
const largeLeast = 20;

/** What is asked is the reference, a variant, or a mutant by its name: a statement put to the vote may well be false. */
export function truth(key: Derived): Truth {
  const { law, slug, algorithm, assuming } = key;
  const found =
    assuming === undefined
      ? once(law, truthKey(slug, algorithm), () => recalled(key) ?? ran(law, key, 'evidence'))
      : assumed(key, assuming);
  if (found === undefined) throw new Fault(`${slug}: '${assuming}' is no hypothesis of it, or is hardly ever met`);
  return found;
}

/** The first hypothesis of the law under which a false statement holds; undefined where there is none. */
export function condition(key: Derived): string | undefined {
  return [...hypotheses(key.law).keys()].find((name) => assumed(key, name, 'a verdict')?.holds === true);
}

/** The statement under one hypothesis of the law; undefined where it could not be tried. */
export function assumed(key: Derived, name: string, wanted: Wanted = 'evidence'): Assumed | undefined {
  const { law, slug, algorithm } = key;
  return once(
    law,
    `${truthKey(slug, algorithm, name)}, ${wanted}`,
    () => recalled(key, name) ?? afresh(key, name, wanted),
  );
}

/** The same by running the law, whatever was found before. */
export function afresh(key: Derived, name: string, wanted: Wanted): Assumed | undefined {
  const hypothesis = hypotheses(key.law).get(name);
  if (hypothesis === undefined) return undefined;
  const seen: Seen = { large: 0, missed: 0 };
  try {
    const found = ran(under(key.law, hypothesis, seen), key, wanted);
    return seen.large < largeLeast && found.holds
      ? undefined
      : { ...found, excludes: hypothesis.drawn !== undefined || seen.missed > 0 };
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

/** What was found before, where the law bears it out. */
function recalled(key: Derived, name?: string): Assumed | undefined {
  const before = storedTruth(truthKey(key.slug, key.algorithm, name));
  const hypothesis = name === undefined ? undefined : hypotheses(key.law).get(name);
  if (before === undefined || (name !== undefined && hypothesis === undefined)) return undefined;
  const law = hypothesis ? under(key.law, hypothesis, { large: 0, missed: 0 }) : key.law;
  const again = ranAgain(law, key, before);
  return again && { ...again, excludes: before.excludes ?? false };
}

const known = new WeakMap<Law, Map<string, unknown>>();
function once<R>(law: Law, id: string, find: () => R): R {
  const table = known.get(law) ?? new Map<string, unknown>();
  known.set(law, table);
  if (!table.has(id)) table.set(id, find());
  // Under this name only `find` has put anything.
  return table.get(id) as R;
}
