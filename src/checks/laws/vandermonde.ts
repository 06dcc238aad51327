import { turning } from '#scalar';
import { linear } from '#reference/linear';
import { horner, multipoint, transposedProduct, vandermondeProduct } from '#reference/vandermonde';
import { equal, forAll, law } from '../law.ts';

const takes = { x: 'n', c: 'm' } as const;
/** More of both than a dimension has, so that trees have several levels. */
const drawn = { x: 'n+k-1', c: 'm+k-1' } as const;

export default law({
  says: '(V c)_i = Σ_{j=0}^{m−1} c_j x_i^j: a Vandermonde matrix evaluates a polynomial at its nodes',
  source: ['structured-matrices §3.4', 'golub-van-loan2013 §4.6'],
  over: 'ring',
  takes,
  gives: 'n',
  reference: vandermondeProduct,
  variants: { horner, multipoint: (F, x, c) => multipoint(turning(F), x, c) },
  needs: { multipoint: 'cyclic' },
  mutants: {
    'the first power is x, not 1': (F, x, c) => vandermondeProduct(F, x, [F.zero, ...c]),
    'the highest power first': (F, x, c) => vandermondeProduct(F, x, c.toReversed()),
    'the transpose: Σ_i c_i x_i^j': (F, x, c) => {
      const length = Math.max(x.length, c.length);
      const filled = (xs: typeof x) => [...xs, ...linear(F).zeros(1, length - xs.length)[0]!];
      return transposedProduct(F, filled(x), filled(c), length).slice(0, x.length);
    },
    'multiples j x where powers belong': (F, x, c) =>
      x.map((node) => linear(F).sum(c.map((entry, j) => F.mul(entry, j === 0 ? F.one : F.mul(F.of(j), node))))),
    'the leading coefficient is lost': (F, x, c) =>
      c.length === 1 ? x.map(() => F.zero) : vandermondeProduct(F, x, c.slice(0, -1)),
    'the nodes of a square matrix only: no more points than coefficients': (F, x, c) =>
      vandermondeProduct(F, x, c).map((y, i) => (i < c.length ? y : F.zero)),
    'Newton’s form: products of x − x_k where powers belong': (F, x, c) =>
      x.map((node) => {
        let basis = F.one;
        let value = F.zero;
        c.forEach((entry, j) => {
          value = F.add(value, F.mul(entry, basis));
          basis = F.mul(basis, F.sub(node, x[j % x.length]!));
        });
        return value;
      }),
  },
  // Term after term from the constant on, each power counted out as a product of j factors.
  check: (F, any, answer) =>
    forAll(any.shaped(drawn), ({ x, c }) => {
      const truth = x.map((node) => {
        let value = F.zero;
        for (let j = 0; j < c.length; j++) {
          let term: typeof node = c[j]!;
          for (let k = 0; k < j; k++) term = F.mul(term, node);
          value = F.add(value, term);
        }
        return value;
      });
      return equal(F, answer(F, x, c), truth);
    }),
});
