/** Truths found before, by what was tried: written by tools/truth-memory.ts, held against the law wherever they are used. */
import memory from './memory.json' with { type: 'json' };
import type { Truth } from './trial.ts';

export interface StoredTruth extends Omit<Truth, 'counterexample'> {
  /** Under a hypothesis: whether it leaves any inputs out. */
  readonly excludes?: boolean;
}

const known: Readonly<Record<string, StoredTruth>> = memory;

/** What was tried, in a line: the law, the answer, and the hypothesis where there is one. */
export const truthKey = (slug: string, algorithm = 'reference', hypothesis?: string): string =>
  `${slug}: ${algorithm}${hypothesis === undefined ? '' : ` if ${hypothesis}`}`;

export const storedTruth = (id: string): StoredTruth | undefined => (Object.hasOwn(known, id) ? known[id] : undefined);
