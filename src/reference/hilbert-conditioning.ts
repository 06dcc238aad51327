/** The inverse of the Hilbert matrix, H_ij = 1/(i + j − 1) with i and j from 1: integers, and large ones. */
import type { Field } from '#scalar';
import { binomial } from './jordan-power.ts';
import { table, type Matrix } from './linear.ts';
import { treeProduct } from './tree-product.ts';

export const hilbert = <T>(F: Field<T>, n: number): Matrix<T> => table(n, n, (i, j) => F.div(F.one, F.of(i + j + 1)));

/** (−1)^{i+j} (i+j−1) C(n+i−1, n−j) C(n+j−1, n−i) C(i+j−2, i−1)², i and j from 1 (Choi 1983): literals. */
export const hilbertInverse = <T>(F: Field<T>, n: number): Matrix<T> =>
  table(n, n, (row, column) => {
    const [i, j] = [row + 1, column + 1];
    const size =
      BigInt(i + j - 1) * binomial(n + i - 1, n - j) * binomial(n + j - 1, n - i) * binomial(i + j - 2, i - 1) ** 2n;
    return F.of((i + j) % 2 === 0 ? size : -size);
  });

/** As the Cauchy matrix of the nodes 1 … n and 0 … −(n−1), by products of differences (Schechter 1959). */
export const hilbertInverseByCauchy = <T>(F: Field<T>, n: number): Matrix<T> =>
  table(n, n, (i, j) => {
    const all = table(1, n, (_, k) => k)[0]!;
    const sums = treeProduct(F, [...all.map((k) => F.of(j + k + 1)), ...all.map((k) => F.of(i + k + 1))]);
    const gaps = (at: number) => all.filter((k) => k !== at).map((k) => F.of(at - k));
    const below = treeProduct(F, [F.of(i + j + 1), ...gaps(i), ...gaps(j)]);
    return F.div(sums, below);
  });
