/** The determinant of the Vandermonde matrix of n nodes, Π_{i<j} (x_j − x_i). */
import type { Ring } from '#scalar';
import type { Vector } from './linear.ts';
import { treeProduct } from './tree-product.ts';

/** n(n − 1) − 1 work for n > 1, span 1 + ⌈log₂ n(n−1)/2⌉; the empty product is 1. */
export const vandermondeDeterminant = <T>(F: Ring<T>, x: Vector<T>): T =>
  treeProduct(
    F,
    x.flatMap((later, j) => x.slice(0, j).map((earlier) => F.sub(later, earlier))),
  );
