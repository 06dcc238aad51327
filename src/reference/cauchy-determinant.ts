/**
 * The determinant of the square Cauchy matrix C_ij = 1/(x_i − y_j).
 *
 *     det C = Π_{i<j} (x_j − x_i)(y_i − y_j) / Π_{i,j} (x_i − y_j)
 */
import type { Field } from '#scalar';
import type { Vector } from './linear.ts';
import { treeProduct } from './tree-product.ts';
import { vandermondeDeterminant } from './vandermonde-determinant.ts';

/** One division. No x_i may be a y_j. */
export function cauchyDeterminant<T>(F: Field<T>, x: Vector<T>, y: Vector<T>): T {
  const over = F.mul(vandermondeDeterminant(F, x), vandermondeDeterminant(F, y.toReversed()));
  const under = treeProduct(
    F,
    x.flatMap((a) => y.map((b) => F.sub(a, b))),
  );
  return F.div(over, under);
}
