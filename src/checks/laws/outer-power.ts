import { linear } from '#reference/linear';
import { outerPower } from '#reference/outer-power';
import { powerByProducts, scalarPower } from '#reference/power';
import { equal, forAll, law } from '../law.ts';

const takes = { p: 'n', k: 'size' } as const;

export default law({
  says: '(p pᵀ)^k = (pᵀp)^{k−1} p pᵀ for k ≥ 1',
  source: ['hw8-transcript §1.6(f)'],
  over: 'ring',
  takes,
  gives: 'n×n',
  reference: outerPower,
  variants: { products: (F, p, k) => powerByProducts(F, linear(F).outer(p, p), k) },
  mutants: {
    'α^k: one factor too many': (F, p, k) => {
      const { dot, outer, scale } = linear(F);
      return outer(scale(scalarPower(F, dot(p, p), k), p), p);
    },
    'p pᵀ taken for a projection: α is missing': (F, p) => linear(F).outer(p, p),
    'α^{k−1} on the diagonal: p pᵀ is forgotten': (F, p, k) =>
      linear(F)
        .eye(p.length)
        .map((row) => linear(F).scale(scalarPower(F, linear(F).dot(p, p), k - 1), row)),
    'the entries are raised to the power': (F, p, k) =>
      linear(F)
        .outer(p, p)
        .map((row) => row.map((x) => scalarPower(F, x, k))),
    'α is the sum of p, not of its squares': (F, p, k) => {
      const { outer, scale, sum } = linear(F);
      return outer(scale(scalarPower(F, sum(p), k - 1), p), p);
    },
  },
  // Column by column: the matrix applied k times to each e_j, without a product of matrices or a power of α.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ p, k }) => {
      const { dot, eye, scale } = linear(F);
      const rows = eye(p.length).map((e) => {
        let x = e;
        for (let i = 0; i < k; i++) x = scale(dot(p, x), p);
        return x;
      });
      return equal(F, answer(F, p, k), rows); // symmetric, so rows are columns
    }),
});
