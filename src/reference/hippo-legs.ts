/**
 * The HiPPO-LegS matrix: how the Legendre coefficients of everything so far move as time goes on.
 *
 *     A_nk = −√(2n+1)√(2k+1) for n > k,  −(n + 1) for n = k,  0 for n < k
 *
 * Without roots: A = D M D⁻¹ for D = diag(√(2n+1)), M_nk = −(2k + 1) below the diagonal, −(n + 1) on it. M moves the
 * coefficients of the polynomials P_n as they are; A those of the polynomials scaled to norm 1.
 */
import type { Ring } from '#scalar';
import { table, type Matrix } from './linear.ts';

/** M, N×N: literals. */
export const hippoLegs = <T>(F: Ring<T>, N: number): Matrix<T> =>
  table(N, N, (n, k) => (n > k ? F.of(-(2 * k + 1)) : n === k ? F.of(-(n + 1)) : F.zero));
