/** What an evaluation may take, counted and never timed; beyond it an answer is not read, and the bound is named. */

/** Scalar operations at one point. */
export const operationsMost = 400_000;
/** The largest exponent that is multiplied out. */
export const exponentMost = 4_096;
/** Terms that a written sum or product, or dots, may run over. */
export const rangeMost = 4_096;
/** Scalar operations for all points of one comparison together, and for all that a search for a counterexample tries. */
export const comparisonMost = 1_500_000;
export const searchMost = 400_000;
/** Scalar operations for making a counterexample smaller. */
export const shrinkMost = 40_000;
/** Digits of numerator or denominator of a fraction met on the way. */
export const digitsMost = 3_000;
/** What a term of a sum or product is counted for beside what is computed in it: it is a tree gone through once more. */
export const termCost = 16;
