/**
 * Why an expression has no value where it was asked for one.
 *
 * - `undefined`: a division by zero, a singular matrix: elsewhere it may have one, so draw again
 * - `shape`, `range`: it has none anywhere: sizes do not fit, an index leaves its range
 * - `real`: it needs roots, logarithms or an order, which an exact field has not
 * - `limit`: it would take more than the operations it may take
 * - `unknown`: it uses a name or a function that nothing here defines
 */
export type Want = 'undefined' | 'shape' | 'range' | 'real' | 'limit' | 'unknown';

/** Thrown inside an evaluation and caught at its door (`attempt`). No Error: its stack would cost more than the evaluation. */
export class Absent {
  readonly want: Want;
  readonly message: string;
  constructor(want: Want, message: string) {
    this.want = want;
    this.message = message;
  }
}

/** The value, or why there is none. */
export function attempt<V>(run: () => V): V | Absent {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof Absent) return cause;
    // The number systems say "division by zero" so; a stack that is full is a nesting past every limit.
    if (cause instanceof RangeError)
      return new Absent(/division/.test(cause.message) ? 'undefined' : 'limit', cause.message);
    throw cause;
  }
}
