/** One size varied while the others stand still: which functions of it the quantity needs. */
import { fit } from './fit.ts';
import type { Basis, Rung } from './fit-families.ts';
import type { Function2, Monomial, Sizes } from './formula.ts';
import { designed, type Measure, type Parameter, type Spread } from './recover-grid.ts';

const few = [1, 2, 3, 4, 5, 6, 7, 8, 9];
type Reach = readonly [low: readonly number[], high: readonly number[]];
const twos = [1, 2, 4, 8, 16, 32, 64, 128, 256];
const exponents = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const far = [...few, 10, 12, 15, 16, 17, 20, 23, 31, 32, 33];
const spreads: Readonly<Record<Spread, { few: Reach; many: Reach }>> = {
  any: { few: [few, few], many: [far, far.slice(0, 14)] },
  dyadic: { few: [twos.slice(0, 6), twos.slice(0, 8)], many: [twos.slice(0, 8), twos] },
  exponent: { few: [exponents.slice(0, 6), exponents.slice(0, 8)], many: [exponents.slice(0, 8), exponents] },
};

/** The values of a size that a fit with this many functions is made on: c, f and their kin jump among the many. */
export const valuesOf = (parameter: Parameter, functions: number, standing: number): readonly number[] =>
  spreads[parameter.spread ?? 'any'][functions <= 4 ? 'few' : 'many'][standing === 0 ? 0 : 1];

/** Where the other sizes stand: low, for speed, or past the edges of most domains; the second only adds to the first. */
const stands: readonly (readonly Readonly<Record<Spread, number>>[])[] = [
  [{ any: 3, dyadic: 4, exponent: 2 }],
  [
    { any: 4, dyadic: 8, exponent: 3 },
    { any: 5, dyadic: 4, exponent: 2 },
  ],
];
export const standings = stands.length;
/** What a single size may take: more where the sizes are larger. */
const operationsMost = [60_000, 400_000];

/** A function that the formula may need: of one size, or of two. */
export interface Slot {
  readonly factors: Monomial;
  readonly weight: number;
}

export const basesOf = (rung: Rung, parameter: Parameter): readonly Basis[] => rung[parameter.spread ?? 'any'];

const slot = (name: string, { factors, weight }: Basis): Slot => ({
  factors: factors.map((factor) => ({ ...factor, in: name })),
  weight,
});

/** Both orders of a pair of sizes are one function: the earlier name comes first. */
function pairSlots(rung: Rung, parameter: Parameter, others: readonly Parameter[]): Slot[] {
  const kinds = Object.entries(rung.pairs) as [Function2, number][]; // the keys of `pairs` are its kinds
  return kinds.flatMap(([of, weight]) =>
    others.map((other) => {
      const names = [parameter.name, other.name].sort();
      return { weight, factors: [{ of, in: [names[0]!, names[1]!] as const, to: 1 }] };
    }),
  );
}

/** The functions of one size that are needed from its `limit`-th value on; undefined where the family has no fit. */
export function support(
  measure: Measure,
  parameters: readonly Parameter[],
  parameter: Parameter,
  rung: Rung,
  limit: number,
  standing: number,
): Slot[] | undefined {
  const others = parameters.filter((p) => p !== parameter);
  const slots = [...basesOf(rung, parameter).map((b) => slot(parameter.name, b)), ...pairSlots(rung, parameter, others)]
    .filter((s) => s.weight <= rung.most)
    .sort((a, b) => a.weight - b.weight);
  const needed = new Set<Slot>(slots.slice(0, 1));
  for (const [i, stand] of stands[standing]!.entries()) {
    if (i > 0 && others.length === 0) break;
    const fixed = Object.fromEntries(others.map((p) => [p.name, stand[p.spread ?? 'any']]));
    const functions = basesOf(rung, parameter).length;
    const values = valuesOf(parameter, functions, standing).slice(
      limit,
      functions > 4 ? undefined : limit + slots.length + 3,
    );
    const found = needs(
      measure,
      slots,
      values.map((v) => ({ ...fixed, [parameter.name]: v })),
      operationsMost[standing]!,
    );
    if (!found && i === 0) return undefined;
    for (const s of found ?? []) needed.add(s);
  }
  return [...needed];
}

function needs(measure: Measure, slots: readonly Slot[], sizes: readonly Sizes[], most: number): Slot[] | undefined {
  const columns = slots.map((s) => s.factors);
  const rows: { entries: number[]; value: number }[] = [];
  for (const { at, entries } of designed(columns, sizes)) {
    const value = measure(at, most);
    // The sizes rise: after one that is too much come only such.
    if (value === undefined && rows.length > 0) break;
    if (value !== undefined) rows.push({ entries, value });
  }
  if (rows.length < 5) return undefined;
  const found = fit(
    rows.map((r) => r.entries),
    rows.map((r) => r.value),
  );
  if (!found || rows.length < found.rank + 2) return undefined;
  return slots.filter((_, i) => found.coefficients[i]!.n !== 0n);
}
