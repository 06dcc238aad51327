import type { Ring } from '#scalar';
import { linear, table, type Matrix, type Vector } from '#reference/linear';
import { powerByProducts } from '#reference/power';
import { steppedState, unrolledState } from '#reference/state-unrolling';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×n', B: 'n×d', u: 'd for l in 0..L-1', L: 'size' } as const;

/** Σ_l A^{exponent(l)} B u_l over the inputs that `inputs` leaves. */
const unrolled =
  (exponent: (L: number, l: number) => number, count: (L: number) => number = (L) => L) =>
  <T>(F: Ring<T>, A: Matrix<T>, B: Matrix<T>, u: readonly Vector<T>[], L: number): Vector<T> => {
    const { apply, total } = linear(F);
    const terms = u.slice(0, count(L)).map((x, l) => apply(powerByProducts(F, A, exponent(L, l)), apply(B, x)));
    return terms.length === 0 ? A.map(() => F.zero) : total(terms);
  };

export default law({
  says: 'x_{k+1} = A x_k + B u_k with x₀ = 0 has x_L = Σ_{l=0}^{L−1} A^{L−1−l} B u_l',
  source: ['hw8-transcript §1.1(a)'],
  over: 'ring',
  takes,
  gives: 'n',
  reference: unrolledState,
  variants: { recurrence: steppedState },
  mutants: {
    'exponent L − l: one step too many': unrolled((L, l) => L - l),
    'powers in the order of the inputs': unrolled((_, l) => l),
    'the last input is left out': unrolled(
      (L, l) => L - 1 - l,
      (L) => L - 1,
    ),
    'A is transposed': (F, A, B, u, L) =>
      unrolledState(
        F,
        table(A.length, A.length, (i, j) => A[j]![i]!),
        B,
        u,
        L,
      ),
    'the first input is never seen': (F, A, B, u, L) =>
      unrolledState(F, A, B, [B[0]!.map(() => F.zero), ...u.slice(1)], L),
  },
  // The system with its memory: (x; s) ↦ one block matrix a step, where the reference never holds a state.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, B, u, L }) => {
      const { dot } = linear(F);
      let x = A.map(() => F.zero);
      for (let k = 0; k < L; k++) {
        const joined = [...x, ...u[k]!];
        x = A.map((row, i) => dot([...row, ...B[i]!], joined));
      }
      return equal(F, answer(F, A, B, u, L), x);
    }),
});
