import { circulantProduct, fourierProduct } from '#reference/circulant';
import { reversed, transform } from '#reference/fourier';
import { linear } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { c: 'n', x: 'n' } as const;
/** Cut to 2ᵏ entries, so that nothing drawn is wasted on lengths that have no transform. */
const drawn = { c: '8', x: '8', k: 'integer 0..3' } as const;

export default law({
  says: 'C = F⁻¹ diag(Fc) F for the circulant C_ij = c_{(i−j) mod n}: C x = F⁻¹(Fc ⊙ Fx), n = 2ᴺ',
  source: ['structured-matrices §3.9', 'structured-matrices §3.8', 'davis1979', 'golub-van-loan2013 §4.8'],
  over: 'cyclic',
  takes,
  gives: 'n',
  dyadic: ['n'],
  reference: fourierProduct,
  variants: { direct: circulantProduct },
  mutants: {
    'the transform is not scaled back: n C x': (F, c, x) => linear(F).scale(F.of(c.length), circulantProduct(F, c, x)),
    'C is transposed: correlation': (F, c, x) => circulantProduct(F, [c[0]!, ...c.slice(1).toReversed()], x),
    'c is taken for the first column of a Toeplitz matrix: nothing wraps round': (F, c, x) =>
      c.map((_, i) => linear(F).dot(c.slice(0, i + 1).toReversed(), x.slice(0, i + 1))),
    'the forward transform where the one back belongs': (F, c, x) => {
      const roots = F.roots(c.length);
      const frequencies = transform(F, roots, x);
      const turned = transform(F, roots, c).map((λ, k) => F.mul(λ, frequencies[k]!));
      return linear(F).scale(F.div(F.one, F.of(c.length)), transform(F, roots, turned));
    },
    'the entries of c for its eigenvalues': (F, c, x) => {
      const roots = F.roots(c.length);
      const frequencies = transform(F, roots, x).map((X, k) => F.mul(c[k]!, X));
      return linear(F).scale(F.div(F.one, F.of(c.length)), transform(F, reversed(roots), frequencies));
    },
    'turned by one place': (F, c, x) => {
      const y = circulantProduct(F, c, x);
      return [...y.slice(1), y[0]!];
    },
  },
  // C = Σ c_k Pᵏ, P the shift: x turned k places, times c_k, added up one after another.
  check: (F, any, answer) =>
    forAll(
      any.shaped(drawn).map(({ c, x, k }) => ({ c: c.slice(0, 2 ** k), x: x.slice(0, 2 ** k) })),
      ({ c, x }) => {
        const { add, scale } = linear(F);
        let turned = x;
        let y = scale(F.zero, x);
        for (const entry of c) {
          y = add(y, scale(entry, turned));
          turned = [turned.at(-1)!, ...turned.slice(0, -1)];
        }
        return equal(F, answer(F, c, x), y);
      },
    ),
});
