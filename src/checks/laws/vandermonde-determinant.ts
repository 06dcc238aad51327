import { determinantByMinors } from '#reference/determinant';
import { table } from '#reference/linear';
import { treeProduct } from '#reference/tree-product';
import { vandermondeDeterminant } from '#reference/vandermonde-determinant';
import { vandermonde } from '#reference/vandermonde';
import { equal, forAll, law } from '../law.ts';

const takes = { x: 'n' } as const;

export default law({
  says: 'the Vandermonde matrix with rows 1, x_i … x_i^{n−1} has the determinant Π_{i<j} (x_j − x_i)',
  source: ['structured-matrices §3.8', 'golub-van-loan2013 §4.6'],
  over: 'ring',
  takes,
  gives: 'scalar',
  reference: vandermondeDeterminant,
  equivalents: {
    'of the matrix, by minors': (F, x) => determinantByMinors(F, vandermonde(F, x, x.length)),
  },
  mutants: {
    '(x_i − x_j) for i < j: the sign': (F, x) => vandermondeDeterminant(F, x.toReversed()),
    'neighbours only: Π (x_{i+1} − x_i)': (F, x) =>
      treeProduct(
        F,
        x.slice(1).map((node, i) => F.sub(node, x[i]!)),
      ),
    'all pairs, both ways': (F, x) =>
      treeProduct(
        F,
        x.flatMap((a, i) => x.flatMap((b, j) => (i === j ? [] : [F.sub(b, a)]))),
      ),
    'sums where differences belong': (F, x) =>
      treeProduct(
        F,
        x.flatMap((later, j) => x.slice(0, j).map((earlier) => F.add(later, earlier))),
      ),
    'the differences are added up': (F, x) =>
      x.length < 3
        ? vandermondeDeterminant(F, x)
        : x.reduce((s, later, j) => x.slice(0, j).reduce((r, earlier) => F.add(r, F.sub(later, earlier)), s), F.zero),
    'the nodes themselves are factors: powers from 1 to n': (F, x) =>
      F.mul(vandermondeDeterminant(F, x), treeProduct(F, x)),
  },
  // The matrix written out, by minors: n! products and no difference of nodes.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ x }) => {
      const n = x.length;
      const power = (node: (typeof x)[number], j: number): typeof node =>
        j === 0 ? F.one : F.mul(node, power(node, j - 1));
      return equal(
        F,
        answer(F, x),
        determinantByMinors(
          F,
          table(n, n, (i, j) => power(x[i]!, j)),
        ),
      );
    }),
});
