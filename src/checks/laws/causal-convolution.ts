import { turning } from '#scalar';
import { causalConvolution, fourierConvolution, leftToRight } from '#reference/causal-convolution';
import { linear, transpose } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { K: 'm×d for l in 0..L', u: 'd for k in 0..L', L: 'size' } as const;

export default law({
  says: 'y_k = Σ_{l=0}^{k} K_l u_{k−l} for k = 0 … L, the input zero before time 0',
  source: ['hw8-transcript §1.1(a)', 'hw8-transcript §1.3(c)', 'hw8-transcript §2.2(c)', 'structured-matrices §3.4'],
  over: 'ring',
  takes,
  gives: 'm for k in 0..L',
  dyadic: ['L'],
  reference: causalConvolution,
  variants: {
    'left-to-right': leftToRight,
    fft: (F, K, u, L) => fourierConvolution(turning(F), K, u, L),
  },
  needs: { fft: 'cyclic' },
  mutants: {
    'no zero padding: the end wraps round to the beginning': (F, K, u, L) => {
      const { apply, total } = linear(F);
      return u.map((_, k) => total(K.map((tap, l) => apply(tap, u[(k - l + L + 1) % (L + 1)]!))));
    },
    'correlation: Σ K_l u_{k+l}': (F, K, u) => {
      const { apply, total } = linear(F);
      return u.map((_, k) => total(u.slice(k).map((x, l) => apply(K[l]!, x))));
    },
    'the latest tap K_0 is left out': (F, K, u, L) =>
      causalConvolution(F, [K[0]!.map((row) => row.map(() => F.zero)), ...K.slice(1)], u, L),
    'the sum stops at k − 1: K_k is never used': (F, K, u, L) => {
      const { apply, total } = linear(F);
      return Array.from({ length: L + 1 }, (_, k) =>
        total(K.slice(0, Math.max(1, k)).map((tap, l) => apply(tap, u[k - l]!))),
      );
    },
    'the taps run backwards': (F, K, u, L) => causalConvolution(F, K.toReversed(), u, L),
    'the taps are transposed and cut to fit': (F, K, u, L) =>
      causalConvolution(
        F,
        K.map((tap) => {
          const turned = transpose(tap);
          return tap.map((row, i) => row.map((_, j) => turned[i]?.[j] ?? F.zero));
        }),
        u,
        L,
      ),
  },
  // Input by input, each sent forward to the outputs that it reaches, one product at a time.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ K, u, L }) => {
      const outputs = u.map(() => K[0]!.map(() => F.zero));
      for (let j = 0; j <= L; j++)
        for (let k = j; k <= L; k++)
          outputs[k] = outputs[k]!.map((y, i) => K[k - j]![i]!.reduce((s, a, c) => F.add(s, F.mul(a, u[j]![c]!)), y));
      return equal(F, answer(F, K, u, L), outputs);
    }),
});
