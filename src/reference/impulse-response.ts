/** What a linear system answers to an impulse in each input: its kernel. */
import type { Ring } from '#scalar';
import { table, transpose, type Matrix } from './linear.ts';
import { sharedPowers } from './ssm-kernel.ts';
import { steps } from './ssm-recurrence.ts';

/** m×d responses at times 0 … L: column j is the output for u_0 = e_j and nothing after, found by stepping. */
export function impulseResponse<T>(
  F: Ring<T>,
  A: Matrix<T>,
  B: Matrix<T>,
  C: Matrix<T>,
  D: Matrix<T>,
  L: number,
): readonly Matrix<T>[] {
  const d = B[0]!.length;
  const columns = table(d, d, (i, j) => (i === j ? F.one : F.zero)).map((impulse) =>
    steps(F, A, B, C, D, [impulse, ...table(L, d, () => F.zero)], L),
  );
  return Array.from({ length: L + 1 }, (_, l) => transpose(columns.map((y) => y[l]!)));
}

/** The kernel, K_0 = D and K_l = C A^{l−1} B: the same without an impulse. */
export const responseByKernel = sharedPowers;
