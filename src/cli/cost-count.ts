/** One run of an algorithm counted, at any sizes whatever: what is too large to count is not begun. */
import { count, mulDepth, NotOblivious, TooMany, type Count, type Measured, type Program, type Sizes } from '#cost';
import { holdsAt, valueAt } from './cost-sizes.ts';

export type Counted = Count & { readonly mulDepth: number };

/** Operations of a kind, and inputs, that a run may take where a caller does not say. */
export const operationsMost = 4_000_000;

/** Beyond, an algorithm without a formula is not begun: what it does besides operations is not counted. */
const sizeMost = 4096;

/** The costs of one run; undefined where there is no answer at these sizes, or it takes more than `most`. */
export function countedAt(measured: Measured, at: Sizes, most = operationsMost): Counted | undefined {
  const work = measured.formula('work');
  // By formula far too much, or unknown and maybe too much. A formula that takes little work still takes its inputs.
  const known = holdsAt(work, at) ? (valueAt(work, at) ?? Infinity) : undefined;
  const largest = Math.max(0, ...Object.values(at));
  if ((known ?? 0) > 4 * most || largest > (known === undefined ? sizeMost : most)) return undefined;
  try {
    const program = measured.algorithm(at);
    const limited = program && withInputs(program, most);
    const found = limited && count(limited, most);
    return found && { ...found, mulDepth: mulDepth(limited, most) ?? 0 };
  } catch (error) {
    if (error instanceof NotOblivious || error instanceof TooMany || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The program, which is given at most so many inputs. */
const withInputs =
  (program: Program, most: number): Program =>
  (F, input) => {
    let left = most;
    return program(F, () => {
      if (left-- === 0) throw new TooMany(`more than ${most} inputs`);
      return input();
    });
  };
