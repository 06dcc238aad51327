/** How large the inverse of a Vandermonde matrix is, for nodes that are not negative, without inverting it (Gautschi 1962). */
import type { Field } from '#scalar';
import type { Vector } from './linear.ts';
import { inverse } from './inverse.ts';
import { treeProduct } from './tree-product.ts';
import { vandermonde } from './vandermonde.ts';

/**
 * Column i of |V⁻¹| summed up, Π_{j≠i} (1 + x_j)/|x_i − x_j|, for nodes 0 ≤ x_0 < x_1 < …: its largest entry is ‖V⁻¹‖_1.
 * The column holds the coefficients of Lagrange's polynomial, whose signs alternate: their sizes add up to its value at −1.
 */
export const lagrangeSizes = <T>(F: Field<T>, x: Vector<T>): Vector<T> =>
  x.map((node, i) =>
    treeProduct(
      F,
      x.flatMap((other, j) =>
        j === i ? [] : [F.div(F.add(F.one, other), j < i ? F.sub(node, other) : F.sub(other, node))],
      ),
    ),
  );

/** From V⁻¹ by elimination, where the entry of row k and column i has the sign (−1)^{k+i}: no order is asked for. */
export function lagrangeSizesByInverse<T>(F: Field<T>, x: Vector<T>): Vector<T> {
  const n = x.length;
  const X = inverse(F, vandermonde(F, x, n));
  return x.map((_, i) =>
    (X ?? []).reduce((sum, row, k) => ((k + i) % 2 === 0 ? F.add(sum, row[i]!) : F.sub(sum, row[i]!)), F.zero),
  );
}
