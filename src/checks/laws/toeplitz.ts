import { turning } from '#scalar';
import { circulantProduct } from '#reference/circulant';
import { linear } from '#reference/linear';
import { embeddedProduct, fourierToeplitz, toeplitzProduct } from '#reference/toeplitz';
import { equal, forAll, law } from '../law.ts';

const takes = { t: 'scalar for k in 1-n..n-1', x: 'n' } as const;
/** Up to twice as long, since a transform of four could come out right by chance. */
const drawn = { t: 'scalar for k in 2-m-n..m+n-2', x: 'm+n-1' } as const;

export default law({
  says: '(T x)_i = Σ_j t_{i−j} x_j for the Toeplitz matrix of t_{1−n} … t_{n−1}',
  source: ['structured-matrices §3.4', 'structured-matrices §3.9', 'golub-van-loan2013 §4.7'],
  over: 'ring',
  takes,
  gives: 'n',
  reference: toeplitzProduct,
  variants: { embedding: embeddedProduct, fft: (F, t, x) => fourierToeplitz(turning(F), t, x) },
  needs: { fft: 'cyclic' },
  mutants: {
    't_{j−i}: T is transposed': (F, t, x) => toeplitzProduct(F, t.toReversed(), x),
    'lower triangular: the negative diagonals are taken for zero': (F, t, x) =>
      toeplitzProduct(
        F,
        t.map((entry, k) => (k < x.length - 1 ? F.zero : entry)),
        x,
      ),
    'embedded in a circulant of n: the ends wrap round': (F, t, x) => circulantProduct(F, t.slice(x.length - 1), x),
    'a Hankel matrix: t_{i+j} counted from the first': (F, t, x) =>
      x.map((_, i) => linear(F).dot(t.slice(i, i + x.length), x)),
    'the upper end of the padded product: the last n entries': (F, t, x) => {
      const c = [...t.slice(x.length - 1), F.zero, ...t.slice(0, x.length - 1)];
      return circulantProduct(F, c, [...x, ...x.map(() => F.zero)]).slice(x.length);
    },
    'x is repeated where zeros belong': (F, t, x) => {
      const c = [...t.slice(x.length - 1), F.zero, ...t.slice(0, x.length - 1)];
      return circulantProduct(F, c, [...x, ...x]).slice(0, x.length);
    },
    'the farthest diagonals are cut off': (F, t, x) =>
      toeplitzProduct(
        F,
        t.map((entry, k) => (x.length > 1 && (k === 0 || k === t.length - 1) ? F.zero : entry)),
        x,
      ),
  },
  // Diagonal by diagonal: t_k times x moved down by k places, or up by −k.
  check: (F, any, answer) =>
    forAll(any.shaped(drawn), ({ t, x }) => {
      const n = x.length;
      const y = linear(F)
        .zeros(1, n)
        .map((row) => [...row])[0]!;
      for (let k = 1 - n; k < n; k++)
        for (let j = Math.max(0, -k); j < Math.min(n, n - k); j++)
          y[j + k] = F.add(y[j + k]!, F.mul(t[k + n - 1]!, x[j]!));
      return equal(F, answer(F, t, x), y);
    }),
});
