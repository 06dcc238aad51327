import { linear, transpose } from '#reference/linear';
import { outerProduct } from '#reference/products';
import { equal, forAll, law } from '../law.ts';

const takes = { x: 'm', y: 'n' } as const;

export default law({
  says: '(x yᵀ) z = (yᵀz) x for every z: the dyad has rank one at most',
  source: ['hw8-transcript §4(e)'],
  over: 'ring',
  takes,
  gives: 'm×n',
  reference: outerProduct,
  equivalents: {
    '(y xᵀ)ᵀ': (F, x, y) => transpose(outerProduct(F, y, x)),
  },
  mutants: {
    'only the diagonal: x_i y_i': (F, x, y) => x.map((a, i) => y.map((b, j) => (i === j ? F.mul(a, b) : F.zero))),
    'x xᵀ where it fits': (F, x, y) => x.map((a) => y.map((_, j) => F.mul(a, x[j] ?? y[j]!))),
    'y runs backwards': (F, x, y) => outerProduct(F, x, y.toReversed()),
    'the last column is left out': (F, x, y) => outerProduct(F, x, y.with(y.length - 1, F.zero)),
    'made symmetric: half of xyᵀ + yxᵀ, but for the half': (F, x, y) =>
      x.map((a, i) =>
        y.map((b, j) => F.add(F.mul(a, b), x[j] === undefined || y[i] === undefined ? F.zero : F.mul(x[j]!, y[i]!))),
      ),
    'y xᵀ': (F, x, y) => outerProduct(F, y, x),
    'a sum where the product belongs': (F, x, y) => x.map((a) => y.map((b) => F.add(a, b))),
    'x alone in every column': (_, x, y) => x.map((a) => y.map(() => a)),
  },
  check: (F, any, answer) =>
    forAll(any.shaped({ ...takes, z: 'n' }), ({ x, y }) => {
      const { eye, scale, dot } = linear(F);
      const columns = eye(y.length).map((e) => scale(dot(y, e), x));
      return equal(F, answer(F, x, y), transpose(columns));
    }),
});
