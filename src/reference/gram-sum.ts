/** AᵀA = Σᵢ xᵢxᵢᵀ over the rows xᵢ of A: a sum of dyads, which a new row makes larger by one. */
import type { Ring } from '#scalar';
import { linear, type Matrix } from './linear.ts';

/** The dyads side by side, then a tree over them: d²(2n − 1) work, span 1 + ⌈log₂ n⌉. */
export function gramOfRows<T>(F: Ring<T>, A: Matrix<T>): Matrix<T> {
  const { gather, outer } = linear(F);
  return gather(A.map((x) => outer(x, x)));
}

/** One row after another, as they arrive: the same work in a chain, span n. */
export function gramByArrival<T>(F: Ring<T>, A: Matrix<T>): Matrix<T> {
  const { outer, plus } = linear(F);
  const dyads = A.map((x) => outer(x, x));
  let G = dyads[0]!;
  for (const dyad of dyads.slice(1)) G = plus(G, dyad);
  return G;
}
