/** The costs of every algorithm of every law: exact formulas, where they hold and how they were verified. */
import { floorLog, show, showFormula, toGrowth, type Costed, type Sizes } from '#cost';
import { algorithms, costs } from './program.ts';
import type { Law } from '../law.ts';

export interface CostRow {
  readonly slug: string;
  readonly algorithm: string;
  readonly cost: Costed;
  /** `exact` is evidence, not proof: it is exact at every size measured, those held out included. */
  readonly status: 'exact' | 'no fit' | 'not oblivious';
  /** As text, `2n² − n`; in the notation that reads back, `2n^2 - n`; and in LaTeX. */
  readonly formula?: { readonly text: string; readonly plain: string; readonly latex: string };
  /** Without its Θ, where the formula decides it. */
  readonly growth?: string;
  /** The least sizes from which it holds. */
  readonly domain?: Sizes;
  /** Sizes that are counted at powers of two only. */
  readonly dyadic?: readonly string[];
  readonly trained?: number;
  readonly heldOut?: readonly Sizes[];
  /** What was counted, where nothing fits, or why nothing was. */
  readonly samples?: readonly { readonly at: Sizes; readonly value: number }[];
  readonly why?: string;
}

/** One cost of one algorithm, in the law's own sizes. */
export function costRow(slug: string, law: Law, algorithm: string, cost: Costed): CostRow {
  const measured = costs({ slug, law }, algorithm, undefined);
  const found = measured.formula(cost);
  const row = { slug, algorithm, cost };
  if (measured.problem !== undefined) return { ...row, status: 'not oblivious', why: measured.problem };
  if (found.status === 'no fit') return { ...row, status: 'no fit', samples: found.train };
  const growth = toGrowth(found.terms);
  const dyadic = found.parameters.filter((p) => p.spread === 'dyadic').map((p) => p.name);
  return {
    ...row,
    status: 'exact',
    formula: {
      text: showFormula(found.terms),
      plain: showFormula(found.terms, 'plain'),
      latex: showFormula(found.terms, 'latex'),
    },
    ...(growth && { growth: show(growth) }),
    domain: found.domain,
    ...(dyadic.length > 0 && { dyadic }),
    trained: found.train.length,
    heldOut: found.heldOut.map((held) => held.at),
  };
}

/** The rows of all laws, in their order: work and span of the reference and of each variant. */
export const costTable = (laws: ReadonlyMap<string, Law>, of: readonly Costed[] = ['work', 'span']): CostRow[] =>
  [...laws].flatMap(([slug, law]) =>
    algorithms(law).flatMap((algorithm) => of.map((cost) => costRow(slug, law, algorithm, cost))),
  );

/**
 * Where one algorithm overtakes another as one size grows, the others held: the least value from which the second costs
 * less than the first, up to `most`; undefined where it never does there.
 */
export function crossover(
  slug: string,
  law: Law,
  algorithms: readonly [first: string, second: string],
  cost: 'work' | 'span',
  along: string,
  others: Sizes,
  most = 128,
): number | undefined {
  const [first, second] = algorithms.map((name) => costs({ slug, law }, name, undefined));
  const dyadic = law.dyadic?.includes(along) === true;
  let since: number | undefined;
  for (let size = 1; size <= most; size = dyadic ? 2 ** (floorLog(size) + 1) : size + 1) {
    const at = { ...others, [along]: size };
    const [a, b] = [first!.at(at)?.[cost], second!.at(at)?.[cost]];
    if (a === undefined || b === undefined) break;
    since = b < a ? (since ?? size) : undefined;
  }
  return since;
}
