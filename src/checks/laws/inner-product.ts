import { linear, type Vector } from '#reference/linear';
import { innerProduct, innerProductInOrder } from '#reference/products';
import type { Ring } from '#scalar';
import { equal, forAll, law } from '../law.ts';

const takes = { x: 'n', y: 'n' } as const;
const square = <T>(F: Ring<T>, x: Vector<T>): T => x.reduce((total, a) => F.add(total, F.mul(a, a)), F.zero);

export default law({
  says: '2 xᵀy = (x + y)ᵀ(x + y) − xᵀx − yᵀy',
  source: ['hw8-transcript §4(e)'],
  over: 'ring',
  takes,
  gives: 'scalar',
  reference: innerProduct,
  variants: { 'in-order': innerProductInOrder },
  mutants: {
    'the first product is left out': (F, x, y) => innerProduct(F, x.with(0, F.zero), y),
    'convolved: y runs backwards': (F, x, y) => innerProduct(F, x, y.toReversed()),
    'off by one: x_i y_{i+1}': (F, x, y) => innerProduct(F, x, [...y.slice(1), y[0]!]),
    'signs alternate': (F, x, y) =>
      innerProduct(
        F,
        x,
        y.map((b, i) => (i % 2 === 0 ? b : F.sub(F.zero, b))),
      ),
    'x_i + y_i where the product belongs': (F, x, y) => linear(F).sum(linear(F).add(x, y)),
    'divided in two, the odd last one lost': (F, x, y) =>
      innerProduct(
        F,
        x.map((a, i) => (x.length % 2 === 1 && x.length > 1 && i === x.length - 1 ? F.zero : a)),
        y,
      ),
    'the last product is left out': (F, x, y) => innerProduct(F, x.slice(0, -1), y),
    'the square of x': (F, x) => innerProduct(F, x, x),
    'the product of the sums': (F, x, y) => F.mul(linear(F).sum(x), linear(F).sum(y)),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ x, y }) => {
      const twice = F.sub(F.sub(square(F, linear(F).add(x, y)), square(F, x)), square(F, y));
      const found = answer(F, x, y);
      return equal(F, F.add(found, found), twice);
    }),
});
