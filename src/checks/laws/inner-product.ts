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
