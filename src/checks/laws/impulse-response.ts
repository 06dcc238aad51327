import { impulseResponse, responseByKernel } from '#reference/impulse-response';
import { linear, transpose } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×n', B: 'n×d', C: 'm×n', D: 'm×d', L: 'size' } as const;

export default law({
  says: 'the outputs for u_0 = e_j, u_k = 0 after, are column j of the kernel K_0 … K_L',
  source: ['hw8-transcript §1.2(b)', 'structured-matrices §3.4'],
  over: 'ring',
  takes,
  gives: 'm×d for l in 0..L',
  dyadic: ['L'],
  reference: impulseResponse,
  variants: { kernel: responseByKernel },
  mutants: {
    'the impulse comes at time 1': (F, A, B, C, D, L) => [
      D.map((row) => row.map(() => F.zero)),
      ...impulseResponse(F, A, B, C, D, L).slice(0, L),
    ],
    'the step response: the input stays on': (F, A, B, C, D, L) => {
      const { gather } = linear(F);
      const h = impulseResponse(F, A, B, C, D, L);
      return h.map((_, l) => gather(h.slice(0, l + 1)));
    },
    'the state is updated before the output is read': (F, A, B, C, D, L) =>
      impulseResponse(F, A, B, C, D, L + 1)
        .slice(1)
        .map((h, l) => (l === 0 ? linear(F).plus(D, h) : h)),
    'D acts at every time': (F, A, B, C, D, L) =>
      impulseResponse(F, A, B, C, D, L).map((h, l) => (l === 0 ? h : linear(F).plus(h, D))),
    'responses as rows where columns belong': (F, A, B, C, D, L) => impulseResponse(F, A, B, C, D, L).map(transpose),
  },
  // (C Aⁱ)(Aʲ B) with i + j = l − 1 parted in the middle: no impulse, no power of A.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, B, C, D, L }) => {
      const { times } = linear(F);
      const left = [C];
      const right = [B];
      for (let i = 0; i < L; i++) [left[i + 1], right[i + 1]] = [times(left[i]!, A), times(A, right[i]!)];
      const truth = Array.from({ length: L + 1 }, (_, l) => {
        const i = Math.floor((l - 1) / 2);
        return l === 0 ? D : times(left[i]!, right[l - 1 - i]!);
      });
      return equal(F, answer(F, A, B, C, D, L), truth);
    }),
});
