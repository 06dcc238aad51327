/** One run of an algorithm counted, at any sizes whatever: what is too large to count is not begun. */
import { count, mulDepth, NotOblivious, TooMany, type Count, type Measured, type Program, type Sizes } from '#cost';

export type Counted = Count & { readonly mulDepth: number };

/** Operations of a kind, and inputs, that a run may take where a caller does not say. */
export const operationsMost = 4_000_000;

/** The costs of one run; undefined where there is no answer at these sizes, or it takes more than `most`. */
export function countedAt(measured: Measured, at: Sizes, most = operationsMost): Counted | undefined {
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
