import { causalConvolution } from '#reference/causal-convolution';
import { linear, type Vector } from '#reference/linear';
import { sharedPowers } from '#reference/ssm-kernel';
import { convolved, scanned, steps } from '#reference/ssm-recurrence';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×n', B: 'n×d', C: 'm×n', D: 'm×d', u: 'd for k in 0..L', L: 'size' } as const;

export default law({
  says: 'x_{k+1} = A x_k + B u_k, y_k = C x_k + D u_k, x₀ = 0 has the outputs y_k = Σ_{l=0}^{k} K_l u_{k−l}',
  source: ['hw8-transcript §1.1(a)', 'hw8-transcript §1.3(c)', 'hw8-transcript §2.1(c)'],
  over: 'ring',
  takes,
  gives: 'm for k in 0..L',
  dyadic: ['L'],
  reference: steps,
  variants: { convolution: convolved, scan: scanned },
  mutants: {
    'the output is read after the update: C x_{k+1}': (F, A, B, C, D, u, L) => {
      const { add, apply } = linear(F);
      let x: Vector<(typeof A)[0][0]> = A.map(() => F.zero);
      return u.slice(0, L + 1).map((input) => {
        x = add(apply(A, x), apply(B, input));
        return add(apply(C, x), apply(D, input));
      });
    },
    'D is dropped': (F, A, B, C, D, u, L) =>
      steps(
        F,
        A,
        B,
        C,
        D.map((row) => row.map(() => F.zero)),
        u,
        L,
      ),
    'the state forgets: x_{k+1} = B u_k': (F, A, B, C, D, u, L) =>
      steps(
        F,
        A.map((row) => row.map(() => F.zero)),
        B,
        C,
        D,
        u,
        L,
      ),
    'the kernel is anti-causal: correlated with the input': (F, A, B, C, D, u, L) => {
      const K = sharedPowers(F, A, B, C, D, L);
      return causalConvolution(F, K, u.toReversed(), L).toReversed();
    },
    'B acts on the input of the step to come: B u_{k+1}': (F, A, B, C, D, u, L) => {
      const { add, apply } = linear(F);
      const ahead = steps(
        F,
        A,
        B,
        C,
        D.map((row) => row.map(() => F.zero)),
        [...u.slice(1), u[0]!.map(() => F.zero)],
        L,
      );
      return ahead.map((y, k) => add(y, apply(D, u[k]!)));
    },
  },
  // One block triangular matrix for all times: the inputs stacked, times the Toeplitz matrix of the observability rows.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, B, C, D, u, L }) => {
      const { dot, times } = linear(F);
      const taps = [D];
      for (let l = 1, seen = C; l <= L; l++, seen = times(seen, A)) taps.push(times(seen, B));
      const stacked = u.flat();
      const truth = u.map((_, k) =>
        D.map((__, i) =>
          dot(
            u.flatMap((x, j) => (j > k ? x.map(() => F.zero) : taps[k - j]![i]!)),
            stacked,
          ),
        ),
      );
      return equal(F, answer(F, A, B, C, D, u, L), truth);
    }),
});
