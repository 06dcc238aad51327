import { cauchy } from '#reference/cauchy';
import { cauchyDeterminant } from '#reference/cauchy-determinant';
import { determinantByMinors } from '#reference/determinant';
import { treeProduct } from '#reference/tree-product';
import { vandermondeDeterminant } from '#reference/vandermonde-determinant';
import { even, odd } from '../inputs/disjoint.ts';
import { equal, forAll, law } from '../law.ts';

const takes = { x: 'n', y: 'n' } as const;

export default law({
  says: 'det (1/(x_i − y_j)) = Π_{i<j} (x_j − x_i)(y_i − y_j) / Π_{i,j} (x_i − y_j)',
  source: ['structured-matrices §3.4', 'knuth1997 §1.2.3'],
  over: 'field',
  takes,
  gives: 'scalar',
  reference: cauchyDeterminant,
  equivalents: {
    'both signs turned: Π (x_i − x_j)(y_j − y_i)': (F, x, y) => cauchyDeterminant(F, x.toReversed(), y.toReversed()),
  },
  mutants: {
    '(x_j − x_i)(y_j − y_i): the sign (−1)^{n(n−1)/2}': (F, x, y) => cauchyDeterminant(F, x, y.toReversed()),
    'the differences of the y are forgotten': (F, x, y) =>
      F.div(
        vandermondeDeterminant(F, x),
        treeProduct(
          F,
          x.flatMap((a) => y.map((b) => F.sub(a, b))),
        ),
      ),
    'divided by the diagonal alone: Π_i (x_i − y_i)': (F, x, y) =>
      F.div(
        F.mul(vandermondeDeterminant(F, x), vandermondeDeterminant(F, y.toReversed())),
        treeProduct(
          F,
          x.map((a, i) => F.sub(a, y[i]!)),
        ),
      ),
    'y_j − x_i in the denominator': (F, x, y) => {
      const det = cauchyDeterminant(F, x, y);
      return x.length % 2 === 1 ? F.sub(F.zero, det) : det;
    },
    'the denominator is forgotten': (F, x, y) =>
      F.mul(vandermondeDeterminant(F, x), vandermondeDeterminant(F, y.toReversed())),
    'x_i + y_j, as for 1/(x_i + y_j)': (F, x, y) =>
      F.div(
        F.mul(vandermondeDeterminant(F, x), vandermondeDeterminant(F, y)),
        treeProduct(
          F,
          x.flatMap((a) => y.map((b) => F.add(a, b))),
        ),
      ),
  },
  // The matrix written out, by minors.
  check: (F, any, answer) =>
    forAll(
      any.shaped(takes).map(({ x, y }) => ({ x: even(F, x), y: odd(F, y) })),
      ({ x, y }) => equal(F, answer(F, x, y), determinantByMinors(F, cauchy(F, x, y))),
    ),
});
