/**
 * The polynomial part of the exponential of a Jordan block, e^{tJ} = e^{λt} e^{tN}, N the ones above the diagonal.
 *
 *     (e^{tN})_{ij} = t^{j−i}/(j − i)! for j ≥ i, and 0 below
 */
import type { Field } from '#scalar';
import { table, type Matrix } from './linear.ts';

/** Each diagonal from the one below it, times t/m: 2k − 4 operations for k > 1, a chain. */
export function jordanExponential<T>(F: Field<T>, t: T, k: number): Matrix<T> {
  const diagonals = [F.one];
  for (let m = 1; m < k; m++) diagonals.push(m === 1 ? t : F.div(F.mul(diagonals[m - 1]!, t), F.of(m)));
  return table(k, k, (i, j) => (j < i ? F.zero : diagonals[j - i]!));
}
