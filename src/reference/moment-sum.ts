/** Aᵀy = Σᵢ yᵢxᵢ over the rows xᵢ of A. */
import type { Ring } from '#scalar';
import { linear, type Matrix, type Vector } from './linear.ts';

/** The scaled rows side by side, then a tree over them: d(2n − 1) work, span 1 + ⌈log₂ n⌉. */
export function momentOfRows<T>(F: Ring<T>, A: Matrix<T>, y: Vector<T>): Vector<T> {
  const { scale, total } = linear(F);
  return total(A.map((x, i) => scale(y[i]!, x)));
}

/** One row after another, as they arrive: the same work in a chain, span n. */
export function momentByArrival<T>(F: Ring<T>, A: Matrix<T>, y: Vector<T>): Vector<T> {
  const { add, scale } = linear(F);
  const terms = A.map((x, i) => scale(y[i]!, x));
  let b = terms[0]!;
  for (const term of terms.slice(1)) b = add(b, term);
  return b;
}
