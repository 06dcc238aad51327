/** Measured values of a quantity over sizes, and the rows of a fit over them. */
import { monomialAt, type Monomial, type Sizes } from './formula.ts';

/** How the values of a size are spread: all of them, powers of two only, or exponents of powers of two. */
export type Spread = 'any' | 'dyadic' | 'exponent';
export interface Parameter {
  readonly name: string;
  readonly spread?: Spread;
}

/** A quantity at the given sizes; undefined where it has none, or takes more operations than allowed. */
export type Measure = (at: Sizes, operationsMost?: number) => number | undefined;

export interface Row {
  readonly at: Sizes;
  readonly value: number;
}

/** All sizes at which the parameters take these values, small ones first. */
export function product(values: Readonly<Record<string, readonly number[]>>): Sizes[] {
  const names = Object.keys(values);
  const all = names.reduce<Sizes[]>(
    (so, name) => so.flatMap((at) => values[name]!.map((v) => ({ ...at, [name]: v }))),
    [{}],
  );
  const volume = (at: Sizes): number => names.reduce((v, name) => v * (at[name]! + 1), 1);
  return all
    .map((at) => ({ at, volume: volume(at) }))
    .sort((a, b) => a.volume - b.volume)
    .map(({ at }) => at);
}

/** The sizes at which every column and the quantity have a value, with the columns' entries. */
export function designed(columns: readonly Monomial[], sizes: readonly Sizes[]): { at: Sizes; entries: number[] }[] {
  return sizes.flatMap((at) => {
    const entries = columns.map((column) => monomialAt(column, at));
    return entries.every((entry) => entry !== undefined) ? [{ at, entries }] : [];
  });
}
