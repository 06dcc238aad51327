/** Formulas found before, by what was counted: written by tools/cost-memory.ts, held against fresh counts wherever they are used. */
import type { Costed, Stored } from '#cost';
import memory from './memory.json' with { type: 'json' };

// The tool wrote it in this shape; JSON has no tuples.
const known = memory as unknown as Readonly<Record<string, Stored>>;

/** What was counted, in a line: the law, the algorithm, its sizes in the question's variables, and the cost. */
export const memoryKey = (slug: string, algorithm: string, sizes: string, cost: Costed): string =>
  `${slug} ${algorithm} ${sizes} ${cost}`;

export const remembered = (key: string): Stored | undefined => (Object.hasOwn(known, key) ? known[key] : undefined);
