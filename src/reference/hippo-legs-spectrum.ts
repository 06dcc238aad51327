/** The characteristic polynomial of the HiPPO-LegS matrix: its eigenvalues are −1, −2 … −N. det(sI − A) = Π_{n=1}^{N} (s + n). */
import type { Ring } from '#scalar';
import { treeProduct } from './tree-product.ts';

/** 2N − 1 work, span 1 + ⌈log₂ N⌉. The matrix is triangular, and its diagonal is −1 … −N in either basis. */
export const legsCharacteristic = <T>(F: Ring<T>, s: T, N: number): T =>
  treeProduct(
    F,
    Array.from({ length: N }, (_, n) => F.add(s, F.of(n + 1))),
  );
