/** An algorithm of several sizes, counted where asked, each size once, and the exact formulas of its costs. */
import { count, mulDepth, NotOblivious, TooMany, type Count, type Program } from './count.ts';
import { spanLadder, workLadder } from '../formulas/fit-families.ts';
import type { Sizes } from '../formulas/formula.ts';
import type { Measure, Parameter } from '../formulas/recover-grid.ts';
import { rechecked, type Stored } from '../formulas/recheck.ts';
import { recover, type Recovered } from '../formulas/recover.ts';

/** An algorithm by its sizes; undefined at sizes it is not made for. */
export type Algorithm = (sizes: Sizes) => Program | undefined;

export type Costed = keyof Count | 'mulDepth';

export interface Measured {
  readonly algorithm: Algorithm;
  readonly parameters: readonly Parameter[];
  /** The counts at these sizes; undefined where there is no answer, or more operations than that. */
  at(sizes: Sizes, operationsMost?: number): Count | undefined;
  /** The exact formula of one cost, found when first asked for. */
  formula(cost: Costed): Recovered;
  /** Why the algorithm cannot be counted at all. */
  readonly problem: string | undefined;
}

/** Operations a single size may take where the caller does not say. */
const operationsUsual = 80_000;

const keyOf = (sizes: Sizes): string =>
  Object.keys(sizes)
    .sort()
    .map((name) => `${name}=${sizes[name]}`)
    .join();

/**
 * Counts and formulas of an algorithm, remembered. An algorithm that throws at some size has no count there. A formula
 * that was found `before` is held against fresh counts, and found anew where it is off.
 */
export function measured(
  algorithm: Algorithm,
  parameters: readonly Parameter[],
  before: (cost: Costed) => Stored | undefined = () => undefined,
): Measured {
  const counts = new Map<string, Count | undefined>();
  /** How many operations were not enough. */
  const tooMany = new Map<string, number>();
  const formulas = new Map<Costed, Recovered>();
  let problem: string | undefined;

  const guarded = <T>(sizes: Sizes, run: (program: Program) => T, late?: () => void): T | undefined => {
    if (problem !== undefined) return undefined;
    try {
      const program = algorithm(sizes);
      return program && run(program);
    } catch (error) {
      if (error instanceof NotOblivious) problem = error.message;
      else if (error instanceof TooMany) late?.();
      else if (!(error instanceof RangeError)) throw error;
      return undefined;
    }
  };
  const at = (sizes: Sizes, most = operationsUsual): Count | undefined => {
    const key = keyOf(sizes);
    if (counts.has(key)) return counts.get(key);
    if ((tooMany.get(key) ?? 0) >= most) return undefined;
    const found = guarded(
      sizes,
      (program) => count(program, most),
      () => tooMany.set(key, most),
    );
    if (!tooMany.has(key) || found) counts.set(key, found);
    return found;
  };
  const depthAt = (sizes: Sizes, most = operationsUsual): number | undefined =>
    guarded(sizes, (program) => mulDepth(program, most));

  return {
    algorithm,
    parameters,
    at,
    formula: (cost) => {
      const known = formulas.get(cost);
      if (known) return known;
      const measure: Measure = cost === 'mulDepth' ? depthAt : (sizes, most) => at(sizes, most)?.[cost];
      const old = before(cost);
      const found =
        (old && rechecked(measure, parameters, old)) ??
        recover(measure, parameters, cost === 'span' || cost === 'mulDepth' ? spanLadder : workLadder);
      formulas.set(cost, found);
      return found;
    },
    get problem() {
      return problem;
    },
  };
}
