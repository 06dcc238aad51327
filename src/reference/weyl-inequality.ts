/** σ_{i+j−1}(A + B) ≤ σ_i(A) + σ_j(B): how large the singular values of a sum can be. */
import type { Real } from '#scalar';
import type { Vector } from './linear.ts';

/** For every k the least of σ_i + τ_j with i + j = k + 1: the sharpest that is true of all A and B. Both descending, of one length. */
export const sumBounds = <T>(F: Real<T>, σ: Vector<T>, τ: Vector<T>): Vector<T> =>
  σ.map((_, k) =>
    σ
      .slice(0, k + 1)
      .map((s, i) => F.add(s, τ[k - i]!))
      .reduce((least, x) => (F.less(x, least) ? x : least)),
  );
