import { turning } from '#scalar';
import { cauchyByPolynomials, cauchyProduct, fastCauchyProduct } from '#reference/cauchy';
import { linear } from '#reference/linear';
import { even, odd } from '../inputs/disjoint.ts';
import { equal, forAll, law } from '../law.ts';

const takes = { x: 'n', y: 'm', v: 'm' } as const;
/** More of both than a dimension has, so that trees have several levels. */
const drawn = { x: 'n+k-1', y: 'm+k-1', v: 'm+k-1' } as const;

export default law({
  says: '(C v)_i = Σ_j v_j / (x_i − y_j), no x_i a y_j, is p(x_i)/q(x_i) for q = Π (z − y_j) and one polynomial p',
  source: ['structured-matrices §3.4', 'gerasoulis1988'],
  over: 'field',
  takes,
  gives: 'n',
  reference: cauchyProduct,
  variants: {
    polynomials: cauchyByPolynomials,
    'fast-polynomials': (F, x, y, v) => fastCauchyProduct(turning(F), x, y, v),
  },
  needs: { 'fast-polynomials': 'cyclic' },
  mutants: {
    'y_j − x_i: the sign': (F, x, y, v) => cauchyProduct(F, x, y, v).map((a) => F.sub(F.zero, a)),
    'x_i + y_j in the denominator': (F, x, y, v) =>
      cauchyProduct(
        F,
        x,
        y.map((b) => F.sub(F.zero, b)),
        v,
      ),
    'only the diagonal: v_i / (x_i − y_i)': (F, x, y, v) =>
      x.map((a, i) => (i < y.length ? F.div(v[i]!, F.sub(a, y[i]!)) : F.zero)),
    'the sum in the denominator: Σ v_j / Σ (x_i − y_j)': (F, x, y, v) => {
      const { sum } = linear(F);
      return x.map((a) => {
        const under = sum(y.map((b) => F.sub(a, b)));
        return F.isZero(under) ? F.zero : F.div(sum(v), under);
      });
    },
    'the numerator is 1: v is added up without its weights': (F, x, y, v) =>
      cauchyProduct(
        F,
        x,
        y,
        v.map(() => F.one),
      ),
    'products of the differences for a numerator: Σ v_j (x_i − y_j)': (F, x, y, v) =>
      x.map((a) =>
        linear(F).dot(
          v,
          y.map((b) => F.sub(a, b)),
        ),
      ),
    'the last pole is left out': (F, x, y, v) =>
      y.length === 1 ? x.map(() => F.zero) : cauchyProduct(F, x, y.slice(0, -1), v.slice(0, -1)),
  },
  // Over a common denominator: Σ_j v_j Π_{k≠j} (x_i − y_k) by Π_j (x_i − y_j), one division.
  check: (F, any, answer) =>
    forAll(
      any.shaped(drawn).map(({ x, y, v }) => ({ x: even(F, x), y: odd(F, y), v })),
      ({ x, y, v }) => {
        const without = (a: (typeof x)[number], j: number) =>
          y.reduce((product, b, k) => (k === j ? product : F.mul(product, F.sub(a, b))), F.one);
        const truth = x.map((a) => {
          const over = v.reduce((s, weight, j) => F.add(s, F.mul(weight, without(a, j))), F.zero);
          return F.div(over, without(a, -1));
        });
        return equal(F, answer(F, x, y, v), truth);
      },
    ),
});
