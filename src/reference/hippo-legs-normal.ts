/**
 * HiPPO-LegS is normal plus rank one: A + ½ B Bᵀ = −½ I + S, S skew, for B_n = √(2n+1).
 *
 * In the basis without roots (see hippo-legs), where the inner product is W = diag(2n+1), the normal part is
 * M + ½ 1 wᵀ, w_k = 2k + 1: its entries are −½(2k+1) below the diagonal, −½ on it, +½(2k+1) above.
 */
import type { Field } from '#scalar';
import { table, type Matrix } from './linear.ts';

/** The normal part, N×N: literals. */
export const legsNormal = <T>(F: Field<T>, N: number): Matrix<T> =>
  table(N, N, (n, k) => F.div(F.of(n > k ? -(2 * k + 1) : n === k ? -1 : 2 * k + 1), F.of(2)));
