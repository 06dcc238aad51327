/**
 * A formula found before, held against counts made now. It is taken only where every one of them is exact, so an algorithm
 * that has changed since is measured afresh.
 */
import { ratio } from '#scalar';
import { formulaAt, type Factor, type Sizes, type Term } from './formula.ts';
import { product, type Measure, type Parameter, type Row } from './recover-grid.ts';
import type { Recovered } from './recover.ts';

/** A formula as JSON: coefficients as `[numerator, denominator]`. */
export interface Stored {
  readonly terms: readonly { readonly times: readonly [string, string]; readonly factors: readonly Factor[] }[];
  readonly domain: Sizes;
  readonly family: string;
  readonly rank: number;
}

export const stored = ({ terms, domain, family, rank }: Recovered): Stored => ({
  terms: terms.map(({ coefficient, factors }) => ({ times: [`${coefficient.n}`, `${coefficient.d}`], factors })),
  domain,
  family,
  rank,
});

const spreads = { any: [0, 1, 2, 5, 8, 16], dyadic: [1, 2, 4, 8, 16], exponent: [0, 1, 2, 3] } as const;
/** Of a size that stands alone there must be more. */
const alone = {
  any: [0, 1, 2, 3, 4, 5, 8, 16],
  dyadic: [1, 2, 4, 8, 16, 32, 64],
  exponent: [0, 1, 2, 3, 4, 5],
} as const;
/** So many operations a size, and of the sizes that take no more so many: the small ones, and as many of the larger. */
const operationsMost = 4_000;
const smallMost = 8;
const large = 4;

/** The formula, checked at sizes from the edge of its domain on; undefined where it is off at any, or too few can be counted. */
export function rechecked(measure: Measure, parameters: readonly Parameter[], before: Stored): Recovered | undefined {
  const terms: Term[] = before.terms.map(({ times: [n, d], factors }) => ({
    coefficient: ratio(BigInt(n), BigInt(d)),
    factors,
  }));
  const of = parameters.length === 1 ? alone : spreads;
  const sizes = product(
    Object.fromEntries(
      parameters.map(({ name, spread = 'any' }): [string, number[]] => {
        const least = before.domain[name] ?? 1;
        return [name, spread === 'dyadic' ? of.dyadic.filter((v) => v >= least) : of[spread].map((v) => v + least)];
      }),
    ),
  );
  const rows: Row[] = [];
  const count = (at: Sizes): boolean => {
    const value = measure(at, operationsMost);
    if (value === undefined) return true;
    rows.push({ at, value });
    return formulaAt(terms, at) === value;
  };
  // Steps through the larger ones, so that every size is large somewhere.
  const small = Math.min(smallMost, Math.ceil(sizes.length / 2));
  const later = sizes.slice(small);
  const stride = Math.max(1, Math.floor(later.length / (3 * large)));
  for (const at of sizes.slice(0, small)) if (!count(at)) return undefined;
  const train = [...rows];
  for (let i = 0; i < later.length && rows.length < train.length + large; i += stride)
    if (!count(later[i]!)) return undefined;
  if (parameters.length > 0 && rows.length < Math.min(before.rank, 4) + 2) return undefined;
  return {
    status: 'exact',
    terms,
    parameters,
    domain: before.domain,
    family: before.family,
    rank: before.rank,
    train,
    heldOut: rows.slice(train.length),
    aliased: [],
  };
}
