import { reversed, transforms } from '#reference/fourier';
import { fourierSums, fourierTransform } from '#reference/fourier-transform';
import { linear } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { X: 'L×d' } as const;

export default law({
  says: 'X̂_k = Σ_j w^{jk} x_j for k = 0 … L − 1, w a primitive L-th root of unity, L = 2ᴺ',
  source: ['hw8-transcript §2.5(c)', 'structured-matrices §3.4'],
  over: 'cyclic',
  takes,
  gives: 'L×d',
  dyadic: ['L'],
  reference: fourierTransform,
  variants: { sums: fourierSums },
  mutants: {
    'the frequencies begin at 1': (F, X) => {
      const found = fourierTransform(F, X);
      return [...found.slice(1), found[0]!];
    },
    'bits are not turned back: the output in the order of the butterflies': (F, X) => {
      const found = fourierTransform(F, X);
      const bits = Math.log2(X.length);
      const turned = (k: number): number =>
        Array.from({ length: bits }, (_, b) => ((k >> b) & 1) << (bits - 1 - b)).reduce((a, b) => a + b, 0);
      return found.map((_, k) => found[turned(k)]!);
    },
    'the other sign for odd samples alone': (F, X) => {
      const back = transforms(
        F,
        reversed(F.roots(X.length)),
        X.map((x, j) => (j % 2 === 0 ? x.map(() => F.zero) : x)),
      );
      const even = fourierTransform(
        F,
        X.map((x, j) => (j % 2 === 0 ? x : x.map(() => F.zero))),
      );
      return linear(F).plus(even, back);
    },
    'w is a root of order 2L: half the frequency': (F, X) => {
      const { add, scale } = linear(F);
      const roots = F.roots(2 * X.length).slice(0, X.length);
      return roots.map((w) => X.toReversed().reduce((value, x) => add(scale(w, value), x)));
    },
    'the last sample is left out': (F, X) =>
      X.length === 1
        ? X.map((x) => x.map(() => F.zero))
        : fourierTransform(
            F,
            X.with(
              X.length - 1,
              X[0]!.map(() => F.zero),
            ),
          ),
    'the sign of the exponent: the transform back': (F, X) => transforms(F, reversed(F.roots(X.length)), X),
    'divided by L': (F, X) => fourierTransform(F, X).map((row) => row.map((x) => F.div(x, F.of(X.length)))),
    'the halves are not combined': (F, X) => {
      const half = X.length / 2;
      return half < 1 ? X : [...fourierTransform(F, X.slice(0, half)), ...fourierTransform(F, X.slice(half))];
    },
  },
  // A shift of the sequence turns every frequency: evaluate the polynomial Σ x_j z^j at z = w^k by Horner's rule.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ X }) => {
      const L = X.length;
      if ((L & (L - 1)) !== 0) return undefined;
      const { add, scale } = linear(F);
      const horner = F.roots(L).map((w) => X.toReversed().reduce((value, x) => add(scale(w, value), x)));
      return equal(F, answer(F, X), horner);
    }),
});
