/** Sizes as people give them, `n=64,L=1024`, and the sizes that an algorithm has. */
import { formulaAt, type Parameter, type Recovered, type Sizes } from '#cost';
import { UsageError } from './command.ts';

const greatest = 2 ** 40;

export const sizesText = (sizes: Sizes): string =>
  Object.entries(sizes)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');

/** The sizes of a text; a mistake of the caller where it is none. */
export function readSizes(text: string): Sizes {
  const found = new Map<string, number>();
  for (const part of text.split(',')) {
    const [, name, digits] = /^\s*(\\?\p{L}[\p{L}\p{N}_]*)\s*=\s*(\d{1,16})\s*$/u.exec(part) ?? [];
    const value = Number(digits);
    if (name === undefined || value > greatest)
      throw new UsageError(`"${part.trim()}" should be a size such as n=64, of at most 2^40`);
    if (found.has(name)) throw new UsageError(`${name} is given twice`);
    found.set(name, value);
  }
  return Object.fromEntries(found);
}

/** A power of two wherever the algorithm is only counted at those. */
export const fits = (parameter: Parameter, value: number): boolean =>
  parameter.spread !== 'dyadic' || (value >= 1 && Number.isInteger(Math.log2(value)));

/** Whether a formula was made for these sizes. */
export const holdsAt = (found: Recovered, at: Sizes): boolean =>
  found.status === 'exact' &&
  found.parameters.every((p) => fits(p, at[p.name] ?? Number.NaN) && at[p.name]! >= (found.domain[p.name] ?? 0));

/** What a formula gives at sizes it was made for. */
export const valueAt = (found: Recovered, at: Sizes): number | undefined =>
  holdsAt(found, at) ? formulaAt(found.terms, at) : undefined;

/** Every size of the algorithms, as given or else as usual; a mistake where one is given that they do not have. */
export function completed(parameters: readonly Parameter[], given: Sizes, usual: number | undefined): Sizes {
  const names = parameters.map((p) => p.name);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new UsageError(`there is no size ${unknown}; the sizes are ${names.join(', ')}`);
  const missing = names.filter((name) => !Object.hasOwn(given, name));
  if (usual === undefined && missing.length > 0)
    throw new UsageError(`${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing in --at`);
  return Object.fromEntries(names.map((name) => [name, given[name] ?? usual!]));
}
