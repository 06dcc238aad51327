/**
 * Exact cost formulas by measurement: a ladder of families, each on the largest domain on which it fits, verified at
 * sizes that the fit has not seen. What fits none has `no fit`, and is said to have none.
 */
import { fit, independentRows } from './fit.ts';
import type { Rung } from './fit-families.ts';
import { formulaAt, type Monomial, type Sizes, type Term } from './formula.ts';
import { designed, product, type Measure, type Parameter, type Row } from './recover-grid.ts';
import { standings, support, valuesOf, type Slot } from './recover-slice.ts';
import { heldOutSizes } from './recover-held-out.ts';

export interface Recovered {
  readonly status: 'exact' | 'no fit';
  readonly terms: readonly Term[];
  readonly parameters: readonly Parameter[];
  /** The least value of each size from which the formula holds. */
  readonly domain: Sizes;
  /** The family it was found in. */
  readonly family: string;
  readonly rank: number;
  readonly train: readonly Row[];
  /** Sizes beyond the sample at which the formula was exact. */
  readonly heldOut: readonly Row[];
  /** Functions that nothing measured can tell from a combination of the others. */
  readonly aliased: readonly Monomial[];
}

/** The exact formula of a measured quantity; `measure` must be a function of the sizes alone. */
export function recover(measure: Measure, parameters: readonly Parameter[], ladder: readonly Rung[]): Recovered {
  const samples: Row[] = [];
  const seen = new Map<string, number>();
  const recorded: Measure = (at, most) => {
    const key = parameters.map((p) => at[p.name]).join();
    const value = seen.get(key) ?? measure(at, most);
    if (value === undefined || seen.has(key)) return value;
    seen.set(key, value);
    samples.push({ at, value });
    return value;
  };
  for (const rung of ladder) {
    for (let standing = 0; standing < standings; standing++) {
      const needed = needs(recorded, parameters, rung, standing);
      let attempts = 0;
      for (const limits of excesses(parameters.length)) {
        const slots = needed(limits);
        const found = slots && tensor(recorded, parameters, rung, limits, slots, samples);
        if (found) return found;
        if (slots && ++attempts === attemptsMost) break;
      }
    }
    // What has no value at any of the sizes of the smallest family is not looked for in the others.
    if (samples.length === 0) break;
  }
  const train = samples.toSorted((a, b) => size(a.at) - size(b.at)).slice(0, 24);
  return { status: 'no fit', terms: [], parameters, domain: {}, family: '', rank: 0, train, heldOut: [], aliased: [] };
}

/** The functions of each size that are needed above the limits; undefined where one size has no fit. */
function needs(measure: Measure, parameters: readonly Parameter[], rung: Rung, standing: number) {
  const known = new Map<string, Slot[] | undefined>();
  return (limits: readonly number[]): Slot[][] | undefined => {
    const all: Slot[][] = [];
    for (const [i, parameter] of parameters.entries()) {
      const key = `${parameter.name} ${limits[i]}`;
      if (!known.has(key)) known.set(key, support(measure, parameters, parameter, rung, limits[i]!, standing));
      const slots = known.get(key);
      if (!slots) return undefined;
      all.push(slots);
    }
    return all;
  };
}

const attemptsMost = 6;
const size = (at: Sizes): number => Object.values(at).reduce((a, b) => a + b, 0);

/** How many of the least values each size leaves out: by sum, then by the greatest. */
function excesses(n: number): number[][] {
  let all: number[][] = [[]];
  for (let i = 0; i < n; i++) all = all.flatMap((so) => [0, 1, 2, 3].map((m) => [...so, m]));
  const sum = (v: readonly number[]): number => v.reduce((a, b) => a + b, 0);
  return all.filter((v) => sum(v) <= 4).sort((a, b) => sum(a) - sum(b) || Math.max(0, ...a) - Math.max(0, ...b));
}

/** All products of the functions needed, one of each size, of the weight allowed; the light ones first. */
function columnsOf(rung: Rung, slots: readonly (readonly Slot[])[]): Monomial[] {
  const pairs = new Map<string, Slot>();
  for (const s of slots.flat())
    if (s.factors.some((f) => typeof f.in !== 'string')) pairs.set(JSON.stringify(s.factors), s);
  const plain = slots.map((own) => own.filter((s) => s.factors.every((f) => typeof f.in === 'string')));
  let all: Slot[] = [{ factors: [], weight: 0 }, ...pairs.values()];
  for (const own of plain) {
    all = all
      .flatMap((so) => own.map((s) => ({ factors: [...so.factors, ...s.factors], weight: so.weight + s.weight })))
      .filter((s) => s.weight <= rung.most + 1e-9);
  }
  return all.sort((a, b) => a.weight - b.weight).map((s) => s.factors);
}

/** As few values of a size as tell its functions apart, and two more. */
function gridValues(
  parameters: readonly Parameter[],
  name: string,
  own: readonly Slot[],
  values: readonly number[],
): number[] {
  const stand = Object.fromEntries(parameters.map((p) => [p.name, 3]));
  const rows = designed(
    own.map((s) => s.factors),
    values.map((v) => ({ ...stand, [name]: v })),
  ).map((row) => ({ value: row.at[name]!, entries: row.entries }));
  const chosen = new Set(independentRows(rows.map((r) => r.entries)).map((i) => rows[i]!.value));
  // One size alone has no other whose values could make the rows that check the fit.
  const most = own.length + (parameters.length === 1 ? 4 : 2);
  for (const { value } of rows) if (chosen.size < most) chosen.add(value);
  return [...chosen].sort((a, b) => a - b);
}

function tensor(
  measure: Measure,
  parameters: readonly Parameter[],
  rung: Rung,
  limits: readonly number[],
  slots: readonly (readonly Slot[])[],
  samples: readonly Row[],
): Recovered | undefined {
  const columns = columnsOf(rung, slots);
  const values = Object.fromEntries(
    parameters.map((p, i) => [p.name, gridValues(parameters, p.name, slots[i]!, valuesOf(p, 5, 1).slice(limits[i]))]),
  );
  const design = designed(columns, product(values));
  const chosen = new Set(independentRows(design.map((row) => row.entries)));
  const spare = Math.max(3, Math.ceil(chosen.size / 4));
  for (let i = 0, more = 0; i < design.length && more < spare; i++) {
    if (chosen.has(i)) continue;
    chosen.add(i);
    more++;
  }
  const rows = [...chosen].flatMap((i) => {
    const value = measure(design[i]!.at);
    return value === undefined ? [] : [{ ...design[i]!, value }];
  });
  const found = fit(
    rows.map((r) => r.entries),
    rows.map((r) => r.value),
  );
  if (!found || (parameters.length > 0 && rows.length < found.rank + 3)) return undefined;
  const terms = columns
    .map((factors, i) => ({ coefficient: found.coefficients[i]!, factors }))
    .filter((term) => term.coefficient.n !== 0n);
  const domain = Object.fromEntries(parameters.map((p, i) => [p.name, valuesOf(p, 5, 1)[limits[i]!]!]));
  const inside = ({ at }: Row): boolean => parameters.every((p) => at[p.name]! >= domain[p.name]!);
  const right = ({ at, value }: Row): boolean => formulaAt(terms, at) === value;
  const train = samples.filter(inside);
  if (!train.every(right)) return undefined;
  const heldOut: Row[] = [];
  const missing: Sizes[] = [];
  for (const at of heldOutSizes(parameters, domain, train, rung.far === true)) {
    // What is too much to count is too much at all larger sizes.
    if (missing.some((less) => parameters.every((p) => at[p.name]! >= less[p.name]!))) continue;
    const value = measure(at);
    if (value === undefined) {
      missing.push(at);
      continue;
    }
    if (!right({ at, value })) return undefined;
    heldOut.push({ at, value });
  }
  // Powers of two grow so fast that few can be counted beyond the sample.
  const least = parameters.length === 1 && (parameters[0]!.spread ?? 'any') !== 'any' ? 1 : 3;
  if (parameters.length > 0 && heldOut.length < least) return undefined;
  const seen = designed(
    columns,
    [...train, ...heldOut].map((r) => r.at),
  ).map((row) => row.entries);
  const still = fit(
    seen,
    seen.map(() => 0),
  )!.dependent; // zero is always a combination
  return {
    status: 'exact',
    terms,
    parameters,
    domain,
    family: rung.name,
    rank: found.rank,
    train,
    heldOut,
    aliased: still.map((i) => columns[i]!),
  };
}
