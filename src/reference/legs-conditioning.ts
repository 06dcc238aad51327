/**
 * The Frobenius norms of the HiPPO-LegS matrix A and of its inverse, squared, in closed form. With n and k from 0,
 *
 *     (A⁻¹)_nk = (−1)^{n−k+1} √(2n+1)√(2k+1) / (n(n+1)) for n > k,  −1/(n + 1) for n = k
 */
import type { Field } from '#scalar';
import { linear, table, type Vector } from './linear.ts';

/** [‖A‖²_F, ‖A⁻¹‖²_F] = [N(3N³ − 2N² + 3N + 2)/6, 2(1 + 1/2 + … + 1/N) − 1]: no entry is looked at. */
export function legsNorms<T>(F: Field<T>, N: number): Vector<T> {
  const size = BigInt(N);
  const sum = (size * (3n * size ** 3n - 2n * size ** 2n + 3n * size + 2n)) / 6n;
  const harmonic = linear(F).sum(table(1, N, (_, n) => F.div(F.one, F.of(n + 1)))[0]!);
  return [F.of(sum), F.sub(F.mul(F.of(2), harmonic), F.one)];
}

/** Entry by entry, the roots squared away. */
export function legsNormsByEntries<T>(F: Field<T>, N: number): Vector<T> {
  const { sum } = linear(F);
  const total = (entry: (n: number, k: number) => T): T => sum(table(N, N, entry).flat());
  return [
    total((n, k) => (n > k ? F.of((2 * n + 1) * (2 * k + 1)) : n === k ? F.of((n + 1) ** 2) : F.zero)),
    total((n, k) => {
      if (n < k) return F.zero;
      return n === k
        ? F.div(F.one, F.of((n + 1) ** 2))
        : F.div(F.of((2 * n + 1) * (2 * k + 1)), F.of((n * (n + 1)) ** 2));
    }),
  ];
}
