import fc from 'fast-check';
import { ratio, rationals, type Field } from '#scalar';
import { inverse } from '#reference/inverse';
import { transpose, type Vector } from '#reference/linear';
import { treeProduct } from '#reference/tree-product';
import { vandermonde } from '#reference/vandermonde';
import { lagrangeSizes, lagrangeSizesByInverse } from '#reference/vandermonde-conditioning';
import { equal, forAll, law } from '../law.ts';

const Q = rationals;

/** The product over the other nodes, of something else. */
const over =
  (factor: <T>(F: Field<T>, node: T, other: T, gap: T) => T) =>
  <T>(F: Field<T>, x: Vector<T>): Vector<T> =>
    x.map((node, i) => {
      const gap = (j: number) => (j < i ? F.sub(node, x[j]!) : F.sub(x[j]!, node));
      return treeProduct(
        F,
        x.flatMap((other, j) => (j === i ? [] : [factor(F, node, other, gap(j))])),
      );
    });

/** Quarters from 0 up, each larger than the one before. */
const given = fc
  .record({ from: fc.integer({ min: 0, max: 4 }), steps: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }) })
  .map(({ from, steps }) => ({ quarters: steps.reduce((xs, step) => [...xs, xs.at(-1)! + step], [from]) }));

export default law({
  says: 'Σ_k |V⁻¹|_ki = Π_{j≠i} (1 + x_j)/|x_i − x_j| for the rows 1, x_i … x_i^{n−1} of V and 0 ≤ x_0 < x_1 < …',
  source: ['structured-matrices §3.4', 'gautschi1990', 'higham2002 §22'],
  over: 'field',
  takes: { x: 'n' },
  gives: 'n',
  reference: lagrangeSizes,
  variants: { inverse: lagrangeSizesByInverse },
  mutants: {
    'the value at 1: 1 − x_j': over((F, _, other, gap) => F.div(F.sub(F.one, other), gap)),
    'the value at 0: x_j alone': over((F, _, other, gap) => F.div(other, gap)),
    '1 + x_i: the node itself, not the others': over((F, node, _, gap) => F.div(F.add(F.one, node), gap)),
    'the sum of the nodes for their difference': over((F, node, other) => {
      const sum = F.add(node, other);
      return F.isZero(sum) ? F.one : F.div(F.add(F.one, other), sum);
    }),
    'only the gaps: 1/|x_i − x_j|': over((F, _, __, gap) => F.div(F.one, gap)),
    'neighbours only': (F, x) =>
      x.map((node, i) =>
        treeProduct(
          F,
          x.flatMap((other, j) =>
            Math.abs(i - j) !== 1 ? [] : [F.div(F.add(F.one, other), j < i ? F.sub(node, other) : F.sub(other, node))],
          ),
        ),
      ),
    'rows of the inverse for its columns': (F, x) => {
      const X = inverse(F, vandermonde(F, x, x.length)) ?? [];
      return X.map((row, k) => row.reduce((s, a, i) => ((k + i) % 2 === 0 ? F.add(s, a) : F.sub(s, a)), F.zero));
    },
    'the signs are left on: the value at 1 of each polynomial': (F, x) =>
      transpose(inverse(F, vandermonde(F, x, x.length)) ?? []).map((column) =>
        column.reduce((s, a) => F.add(s, a), F.zero),
      ),
  },
  // The inverse over the rationals, by elimination, and the absolute values of its entries.
  check: (F, _, answer) =>
    forAll(given, ({ quarters }) => {
      const x = quarters.map((q) => ratio(q, 4));
      const X = inverse(Q, vandermonde(Q, x, x.length));
      const sums = transpose(X ?? []).map((column) =>
        column.reduce((s, a) => (a.n < 0n ? Q.sub(s, a) : Q.add(s, a)), Q.zero),
      );
      const element = (a: (typeof x)[number]) => F.div(F.of(a.n), F.of(a.d));
      return equal(F, answer(F, x.map(element)), sums.map(element));
    }),
});
