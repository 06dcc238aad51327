/** Formulas found before, by what was counted: written by tools/cost-memory.ts, held against fresh counts wherever they are used. */
import type { Bounding, Costed, Parameter, Stored } from '#cost';
import type { Derived } from '../answer.ts';
import memory from './memory.json' with { type: 'json' };

// The tool wrote it in this shape; JSON has no tuples.
const known = memory as unknown as Readonly<Record<string, Stored>>;

/** What was counted, in a line: the law, the algorithm, its sizes in the question's variables, and the cost, or what bounds it. */
export const memoryKey = (
  { slug, sizes = {} }: Pick<Derived, 'slug' | 'sizes'>,
  algorithm: string,
  parameters: readonly Parameter[],
  cost: Costed | Bounding,
): string => `${slug} ${algorithm} ${JSON.stringify([sizes, parameters])} ${cost}`;

export const remembered = (key: string): Stored | undefined => (Object.hasOwn(known, key) ? known[key] : undefined);
