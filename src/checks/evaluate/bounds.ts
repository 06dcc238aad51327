/** What an evaluation may take, counted and never timed; beyond it an answer is not read, and the bound is named. */

/** Scalar operations at one point. */
export const operationsMost = 400_000;
/** The largest exponent that is multiplied out. */
export const exponentMost = 4_096;
/** Terms that a written sum or product, or dots, may run over. */
export const rangeMost = 4_096;
