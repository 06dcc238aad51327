import { linear, transpose, type Matrix } from '#reference/linear';
import { binaryPowers, sequentialProducts, sharedPowers, vectorDoubling } from '#reference/ssm-kernel';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×n', B: 'n×d', C: 'm×n', D: 'm×d', L: 'size' } as const;

export default law({
  says: 'y_k = Σ K_l u_{k−l} has K_0 = D and K_l = C A^{l−1} B for l = 1 … L',
  source: ['hw8-transcript §1.1(a)', 'hw8-transcript §1.4(d)', 'hw8-transcript §2.4.1(d)'],
  over: 'ring',
  takes,
  gives: 'm×d for l in 0..L',
  dyadic: ['L'],
  reference: sharedPowers,
  variants: {
    'binary-powers': binaryPowers,
    'vector-doubling': vectorDoubling,
    'sequential-products': sequentialProducts,
  },
  mutants: {
    'K_l = C A^l B: one power too many': (F, A, B, C, D, L) => {
      const [, ...taps] = sharedPowers(F, A, B, C, D, L + 1);
      return [D, ...taps.slice(1)];
    },
    'D is dropped and the taps move up: K_0 = C B': (F, A, B, C, D, L) => sharedPowers(F, A, B, C, D, L + 1).slice(1),
    'K_0 = 0 whatever D is': (F, A, B, C, D, L) => [
      D.map((row) => row.map(() => F.zero)),
      ...sharedPowers(F, A, B, C, D, L).slice(1),
    ],
    'A is transposed': (F, A, B, C, D, L) => sharedPowers(F, transpose(A), B, C, D, L),
    'the powers entry by entry': (F, A, B, C, D, L) => {
      const { times } = linear(F);
      const taps = [D];
      let P: Matrix<(typeof A)[0][0]> | undefined;
      for (let l = 1; l <= L; l++) {
        taps.push(times(C, P === undefined ? B : times(P, B)));
        P = P === undefined ? A : P.map((row, i) => row.map((x, j) => F.mul(x, A[i]![j]!)));
      }
      return taps;
    },
    'the last tap is left out': (F, A, B, C, D, L) => sharedPowers(F, A, B, C, D, L).slice(0, L),
    'only the powers A^{2^j} are there, the rest repeat them': (F, A, B, C, D, L) => {
      const taps = sharedPowers(F, A, B, C, D, L);
      return taps.map((K, l) => (l < 2 ? K : taps[1 + 2 ** Math.floor(Math.log2(l - 1))]!));
    },
  },
  // Rows of the observability matrix, C A^{l−1}, one step after another: no power of A is ever formed.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, B, C, D, L }) => {
      const { times } = linear(F);
      const truth = [D];
      for (let l = 1, seen = C; l <= L; l++, seen = times(seen, A)) truth.push(times(seen, B));
      return equal(F, answer(F, A, B, C, D, L), truth);
    }),
});
