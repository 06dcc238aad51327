/**
 * Exact formulas from scattered samples: sizes that somebody else chose, so that nothing more can be measured.
 *
 * The plainest combination of a family's functions that is exact on the smaller sizes, and then on the larger ones,
 * which are kept out of the fit. As everywhere, what fits nothing has no formula.
 */
import {
  fit,
  formulaAt,
  monomialAt,
  spanLadder,
  workLadder,
  type Costed,
  type Function2,
  type Monomial,
  type Parameter,
  type Row,
  type Rung,
  type Sizes,
  type Term,
} from '#cost';

export interface Fitted {
  readonly status: 'exact' | 'no fit';
  readonly terms: readonly Term[];
  readonly parameters: readonly Parameter[];
  readonly train: readonly Row[];
  /** Sizes that the fit has not seen, and is exact at. */
  readonly heldOut: readonly Row[];
  /** The least value of each size from which the formula holds. */
  readonly domain: Sizes;
  /** Functions that these sizes cannot tell from a combination of the others. */
  readonly aliased: readonly Monomial[];
  /** Why there is no formula. */
  readonly why?: string;
}

/** Samples beyond the unknowns that a fit must have, and sizes that must be left to confirm it. */
const spare = 2;
const confirming = 2;
/** Products of functions that a family may have. */
const columnsMost = 400;

/** What varies among the samples; a size that only takes powers of two can tell fewer functions apart. */
function parametersOf(samples: readonly Row[]): Parameter[] {
  const names = [...new Set(samples.flatMap(({ at }) => Object.keys(at)))].sort();
  return names.flatMap((name): Parameter[] => {
    const values = new Set(samples.map(({ at }) => at[name]!));
    if (values.size < 2) return [];
    const dyadic = [...values].every((value) => value >= 1 && Number.isInteger(Math.log2(value)));
    return [dyadic && values.size > 2 ? { name, spread: 'dyadic' } : { name }];
  });
}

interface Column {
  readonly factors: Monomial;
  readonly weight: number;
}

/** All products of one function of each size, of the weight allowed, the plain ones first. */
function columnsOf(rung: Rung, parameters: readonly Parameter[]): Column[] {
  let all: Column[] = [{ factors: [], weight: 0 }];
  for (const { name, spread = 'any' } of parameters)
    all = all.flatMap((so) =>
      rung[spread].flatMap(({ factors, weight }) =>
        so.weight + weight > rung.most + 1e-9
          ? []
          : [{ factors: [...so.factors, ...factors.map((f) => ({ ...f, in: name }))], weight: so.weight + weight }],
      ),
    );
  const names = parameters.map((p) => p.name);
  for (const [of, weight] of Object.entries(rung.pairs) as [Function2, number][])
    // the keys of `pairs` are its kinds
    for (const [i, x] of names.entries())
      for (const y of names.slice(i + 1)) all.push({ factors: [{ of, in: [x, y], to: 1 }], weight });
  return all.sort((a, b) => a.weight - b.weight).slice(0, columnsMost);
}

/** Two samples of the same sizes that differ: then the cost is no function of these sizes. */
function differing(samples: readonly Row[]): string | undefined {
  const seen = new Map<string, number>();
  for (const { at, value } of samples) {
    const key = Object.keys(at)
      .sort()
      .map((name) => `${name} = ${at[name]}`)
      .join(', ');
    const before = seen.get(key);
    if (before !== undefined && before !== value)
      return `at ${key} it is ${before} once and ${value} once: it depends on more than the sizes given`;
    seen.set(key, value);
  }
  return undefined;
}

const volume = ({ at }: Row): number => Object.values(at).reduce((so, x) => so * (Math.abs(x) + 1), 1);

/** The formula of one cost of these samples. */
export function fitted(samples: readonly Row[], cost: Costed): Fitted {
  const parameters = parametersOf(samples);
  const sorted = samples.toSorted((a, b) => volume(a) - volume(b));
  const kept = parameters.length === 0 ? 0 : Math.max(confirming, Math.floor(samples.length / 4));
  const [train, heldOut] = [sorted.slice(0, sorted.length - kept), sorted.slice(sorted.length - kept)];
  const none = (why: string): Fitted => ({
    status: 'no fit',
    terms: [],
    parameters,
    train,
    heldOut,
    domain: {},
    aliased: [],
    why,
  });
  const torn = differing(samples);
  if (torn !== undefined) return none(torn);
  if (parameters.length === 0) return none('all of them are of one size');
  if (samples.length < 1 + spare + confirming)
    return none(
      `${samples.length} sizes are too few: at least ${1 + spare + confirming} are needed, and more for more terms`,
    );
  for (const rung of cost === 'span' || cost === 'mulDepth' ? spanLadder : workLadder) {
    const columns = columnsOf(rung, parameters);
    for (const least of edges) {
      const inside = ({ at }: Row): boolean => parameters.every((p) => at[p.name]! >= least);
      const found = plainest(columns, train.filter(inside), heldOut);
      if (found)
        return { ...none(''), ...found, status: 'exact', domain: domainOf(parameters, samples.filter(inside)) };
    }
  }
  return none(`no formula of ${parameters.map((p) => p.name).join(', ')} is exact at all ${samples.length} sizes`);
}

/** Sizes 1 and 2 are edges, where a formula need not hold. */
const edges = [-Infinity, 2, 3] as const;

const domainOf = (parameters: readonly Parameter[], rows: readonly Row[]): Sizes =>
  Object.fromEntries(parameters.map(({ name }) => [name, Math.min(...rows.map(({ at }) => at[name]!))]));

/** The lightest of the columns that give every row of `train` exactly, and then every row of `heldOut`. */
function plainest(
  columns: readonly Column[],
  train: readonly Row[],
  heldOut: readonly Row[],
): Pick<Fitted, 'terms' | 'aliased'> | undefined {
  for (const weight of new Set(columns.map((column) => column.weight))) {
    const chosen = columns.filter((column) => column.weight <= weight).map((column) => column.factors);
    const rows = entries(chosen, train);
    const found =
      rows &&
      fit(
        rows,
        train.map((row) => row.value),
      );
    if (rows === undefined) return undefined;
    if (!found) continue;
    if (train.length < found.rank + spare) return undefined;
    const terms = chosen.flatMap((factors, i): Term[] => {
      const coefficient = found.coefficients[i]!;
      return coefficient.n === 0n ? [] : [{ coefficient, factors }];
    });
    if (!heldOut.every(({ at, value }) => formulaAt(terms, at) === value)) continue;
    const all = entries(chosen, [...train, ...heldOut]) ?? rows;
    const still = fit(
      all,
      all.map(() => 0),
    )!.dependent; // zero is always a combination
    return { terms, aliased: still.map((i) => chosen[i]!) };
  }
  return undefined;
}

/** The values of the columns in the rows; undefined where one has none, such as c(n − 1) at n = 1. */
function entries(columns: readonly Monomial[], rows: readonly Row[]): number[][] | undefined {
  const all = rows.map(({ at }) => columns.map((column) => monomialAt(column, at)));
  return all.every((row): row is number[] => row.every((entry) => entry !== undefined)) ? all : undefined;
}
