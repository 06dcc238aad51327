/** What a law that gives names gives at some input: the names it gives at any of a few drawn ones. */
import fc from 'fast-check';
import { babyBear } from '#scalar';
import { Fault, type Derived } from '../answer.ts';
import { arbitraries } from '../inputs/arbitraries.ts';

const draws = 6;
const seed = 1;

/** The set of names as a text. Such a law takes no arguments of the question's: it speaks of all inputs. */
export function namedGenerically({ law, slug, algorithm }: Derived): string {
  // An answer is called with the number system and then what the law takes, which is what was drawn.
  const answer = (algorithm === undefined ? law.reference : law.variants?.[algorithm]) as (
    ...args: unknown[]
  ) => unknown;
  const names = new Set<string>();
  for (const inputs of fc.sample(arbitraries(babyBear).shaped(law.takes), { seed, numRuns: draws })) {
    const given = answer(babyBear, ...Object.keys(law.takes).map((name) => inputs[name]));
    if (!Array.isArray(given) || given.some((name) => typeof name !== 'string'))
      throw new Fault(`${slug} gives no names to choose from`);
    for (const name of given) names.add(String(name));
  }
  return `{${[...names].join(', ')}}`;
}
