/** What the algorithms of one law cost: exact formulas, how far they are known, counts at sizes asked for. */
import type { Costed, Measured, Sizes } from '#cost';
import type { Law } from '#checks';
import { algorithms, costs } from '#checks/costs/program';
import { costRow, type CostRow } from '#checks/costs/table';
import { countedAt } from './cost-count.ts';
import { crossings, type Crossing, type Named } from './cost-crossings.ts';
import { completed, valueAt } from './cost-sizes.ts';

export const quantities: readonly Costed[] = ['add', 'mul', 'div', 'other', 'work', 'span', 'mulDepth'];

export interface CountAt {
  readonly cost: Costed;
  /** What the formula gives, where there is one for these sizes. */
  readonly formula?: number;
  /** What a run took, where it took no more operations than are counted. */
  readonly counted?: number;
}

export interface AlgorithmCosts {
  readonly name: string;
  readonly sizes: readonly string[];
  /** Why it cannot be counted. */
  readonly problem?: string;
  readonly costs: readonly CostRow[];
  readonly at?: readonly CountAt[];
}

export interface LawCosts {
  readonly slug: string;
  readonly says: string;
  readonly at?: Sizes;
  readonly algorithms: readonly AlgorithmCosts[];
  readonly crossings: readonly Crossing[];
}

export const named = (slug: string, law: Law): Named[] =>
  algorithms(law).map((name) => ({ name, measured: costs({ slug, law }, name, undefined) }));

/** The sizes that any of the algorithms has. */
export const parametersOf = (all: readonly Named[]) => [
  ...new Map(all.flatMap(({ measured }) => measured.parameters.map((p) => [p.name, p] as const))).values(),
];

/** Where nothing is said of them, the sizes that stand still while another grows. */
export const usual = 4;

export interface Asking {
  readonly at?: Sizes;
  readonly along?: string;
}

export function lawCosts(slug: string, law: Law, { at, along }: Asking): LawCosts {
  const all = named(slug, law);
  const parameters = parametersOf(all);
  const sizes = at && completed(parameters, at, undefined);
  const held = completed(parameters, at ?? {}, usual);
  const rows = all.map(({ name, measured }): AlgorithmCosts => {
    const found = quantities.map((cost) => costRow(slug, law, name, cost));
    const { problem } = measured;
    return {
      name,
      sizes: measured.parameters.map((p) => p.name),
      ...(problem !== undefined && { problem }),
      costs: problem === undefined ? found.filter(isThere) : [],
      ...(sizes && problem === undefined && { at: countsAt(measured, sizes) }),
    };
  });
  const countable = all.filter(({ measured }) => measured.problem === undefined);
  const crossed = (['work', 'span'] as const).flatMap((cost) => crossings(countable, cost, held, along));
  return { slug, says: law.says, ...(sizes && { at: sizes }), algorithms: rows, crossings: crossed };
}

/** Kinds of operations that never occur are left out. */
const isThere = (row: CostRow): boolean =>
  row.cost === 'work' || row.cost === 'span' || row.status !== 'exact' || row.formula?.plain !== '0';

function countsAt(measured: Measured, at: Sizes): CountAt[] {
  const counted = countedAt(measured, at);
  return quantities.flatMap((cost): CountAt[] => {
    const formula = valueAt(measured.formula(cost), at);
    const found = counted?.[cost];
    if (cost !== 'work' && cost !== 'span' && (formula ?? 0) === 0 && (found ?? 0) === 0) return [];
    return [{ cost, ...(formula !== undefined && { formula }), ...(found !== undefined && { counted: found }) }];
  });
}
