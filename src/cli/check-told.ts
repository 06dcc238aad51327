/** The inside of a process that runs somebody else's module under a law: it tells before each call what is called. */
import { writeSync } from 'node:fs';
import { laws, runLaw, shown, type Counterexample, type Foreign } from '#checks';
import { systems, type Ring } from '#scalar';
import { answerModule, asWritten, arity, judged } from './answer-module.ts';
import type { Line } from './check-line.ts';
import { UsageError } from './command.ts';

export interface Job {
  readonly slug: string;
  readonly file: string;
  /** Names of the number systems that may be asked. */
  readonly over: readonly string[];
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
}

/** What is told, a line of JSON each. */
export type Told =
  | { readonly said: 'loads' }
  | { readonly said: 'unusable'; readonly why: string }
  | { readonly said: 'takes'; readonly found: number; readonly wanted: readonly string[]; readonly guessed: boolean }
  | { readonly said: 'called'; readonly over: string; readonly inputs: Counterexample['inputs'] }
  | { readonly said: 'judged'; readonly line: Line }
  | { readonly said: 'done' };

/** The pipe that it is told on, beside those of people. */
export const pipe = 3;
/** At once: what comes next may never end. */
const tell = (told: Told): void => void writeSync(pipe, `${JSON.stringify(told)}\n`);

/** Runs the job and tells how it goes. */
export async function telling(job: Job): Promise<void> {
  try {
    await run(job);
    tell({ said: 'done' });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell({ said: 'unusable', why: error.message });
  }
}

async function run({ slug, file, over, seed, runs, path }: Job): Promise<void> {
  const law = (await laws(new Set([slug]))).get(slug)!; // looked up before this process was started
  const known = [...(await systems()).values()].filter((s) => over.includes(s.F.name));
  tell({ said: 'loads' });
  const written = await answerModule(file);
  const module = asWritten(law, written);
  const asked = judged(slug, law, module, known);
  const takes = arity(law, module);
  tell({ said: 'takes', ...takes, guessed: module.over !== written.over });
  if (takes.found > takes.wanted.length) return;
  const names = Object.keys(law.takes);
  for (const system of asked.systems) {
    const notes: string[] = [];
    const answer = asked.answer((how) => {
      if (notes.length === 0) notes.push(`it loses digits: ${how}`);
    });
    const watched = (F: Ring<unknown>, ...given: readonly unknown[]): unknown => {
      const inputs = shown(F, Object.fromEntries(given.map((value, i) => [names[i] ?? String(i), value])));
      tell({ said: 'called', over: system.F.name, inputs });
      return (answer as Foreign)(F, ...given); // the answer of a law, whichever it is
    };
    const outcome = runLaw(law, system, watched, { seed, runs, ...(path === undefined ? {} : { path }) });
    const line = { law: slug, answer: file, over: system.F.name, right: true, outcome };
    tell({ said: 'judged', line: notes.length > 0 ? { ...line, notes } : line });
  }
}
