import { dividing, type Ring } from '#scalar';
import { determinant } from '#reference/determinant';
import { hippoLegs } from '#reference/hippo-legs';
import { legsCharacteristic } from '#reference/hippo-legs-spectrum';
import { table } from '#reference/linear';
import { scalarPower } from '#reference/power';
import { treeProduct } from '#reference/tree-product';
import { equal, forAll, law } from '../law.ts';

const takes = { s: 'scalar', N: 'size' } as const;

const product =
  (root: (n: number, N: number) => number) =>
  <T>(F: Ring<T>, s: T, N: number): T =>
    treeProduct(
      F,
      Array.from({ length: N }, (_, n) => F.sub(s, F.of(root(n + 1, N)))),
    );

export default law({
  says: 'det(sI − A) = (s + 1)(s + 2) ⋯ (s + N) for the HiPPO-LegS matrix A: its eigenvalues are −1 … −N',
  source: ['structured-matrices §3.3', 'gu2020'],
  over: 'field',
  takes,
  gives: 'scalar',
  reference: legsCharacteristic,
  equivalents: {
    'one factor after another, from the last': (F, s, N) => {
      let product = F.one;
      for (let n = N; n >= 1; n--) product = F.mul(product, F.sub(s, F.of(-n)));
      return product;
    },
  },
  mutants: {
    'from 0 to N − 1': product((n) => 1 - n),
    'the signs: eigenvalues 1 … N': product((n) => n),
    'the odd numbers: −1, −3 … −(2N − 1)': product((n) => 1 - 2 * n),
    'all −1': product(() => -1),
    'all −½, as of its normal part': (F, s, N) => scalarPower(F, F.add(s, dividing(F).div(F.one, F.of(2))), N),
    'the last eigenvalue is left out': (F, s, N) => legsCharacteristic(F, s, N - 1),
    'det(A − sI)': (F, s, N) => {
      const value = legsCharacteristic(F, s, N);
      return N % 2 === 1 ? F.sub(F.zero, value) : value;
    },
  },
  // The matrix, hidden by a change of basis (rows i gain row i + 1, columns lose), by elimination.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ s, N }) => {
      const shifted = hippoLegs(F, N).map((row, n) => row.map((x, k) => F.sub(n === k ? s : F.zero, x)));
      const rows = table(N, N, (i, j) => (i + 1 < N ? F.add(shifted[i]![j]!, shifted[i + 1]![j]!) : shifted[i]![j]!));
      const hidden = rows.map((row) =>
        row.reduce<typeof row>((xs, x, j) => [...xs, j === 0 ? x : F.sub(x, xs[j - 1]!)], []),
      );
      return equal(F, answer(F, s, N), determinant(F, hidden));
    }),
});
