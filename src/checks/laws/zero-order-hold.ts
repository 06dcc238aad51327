import type { Ring } from '#scalar';
import { inverse } from '#reference/inverse';
import { linear, type Matrix, table, transpose } from '#reference/linear';
import { bilinearStep } from '#reference/bilinear-step';
import { zeroOrderHold } from '#reference/zero-order-hold';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×n', B: 'n×d', Δ: 'scalar' } as const;
/** The upper triangle of A in another basis: nilpotent, and not triangular. */
const drawn = { ...takes, P: 'n×n invertible' } as const;

/** Ā as it should be beside another B̄. */
const beside = <T>(step: Matrix<T>, B: Matrix<T>): Matrix<T> =>
  step.map((row, i) => [...row.slice(0, step.length), ...B[i]!]);
const scaled = <T>(F: Ring<T>, a: T, B: Matrix<T>): Matrix<T> => B.map((row) => linear(F).scale(a, row));

export default law({
  says: 'x′ = Ax + Bu, u held for a step Δ, is x ↦ Āx + B̄u with Ā = e^{ΔA}, B̄ = Σ_m Δ^{m+1}A^m B/(m+1)!, here for Aⁿ = 0',
  source: ['structured-matrices §3.9', 'structured-matrices §3.4', 'annotated-s4'],
  over: 'field',
  takes,
  gives: 'n×n+d',
  reference: zeroOrderHold,
  equivalents: {
    'the exponential of [[ΔA, ΔB], [0, 0]]': (F, A, B, Δ) => {
      const { eye, plus, times } = linear(F);
      const n = A.length;
      const m = n + B[0]!.length;
      const G = table(m, m, (i, j) => (i >= n ? F.zero : F.mul(Δ, j < n ? A[i]![j]! : B[i]![j - n]!)));
      let E = eye(m);
      for (let k = n; k >= 1; k--)
        E = plus(
          eye(m),
          times(G, E).map((row) => row.map((x) => F.div(x, F.of(k)))),
        );
      return E.slice(0, n);
    },
  },
  mutants: {
    'B̄ = B: the factor Δ is missing': (F, A, B, Δ) => beside(zeroOrderHold(F, A, B, Δ), B),
    'B̄ = ΔB, as for an input that is a pulse at the end': (F, A, B, Δ) =>
      beside(zeroOrderHold(F, A, B, Δ), scaled(F, Δ, B)),
    'B̄ = ΔĀB: an input that is a pulse at the start': (F, A, B, Δ) => {
      const step = zeroOrderHold(F, A, B, Δ);
      const Ā = step.map((row) => row.slice(0, A.length));
      return beside(step, scaled(F, Δ, linear(F).times(Ā, B)));
    },
    'Euler: I + ΔA': (F, A, B, Δ) => {
      const { eye, plus } = linear(F);
      return beside(plus(eye(A.length), scaled(F, Δ, A)), scaled(F, Δ, B));
    },
    'the bilinear step': (F, A, B, Δ) => bilinearStep(F, A, B, Δ) ?? zeroOrderHold(F, A, B, F.zero),
    'the factorials are missing: (I − ΔA)⁻¹': (F, A, B, Δ) => {
      const { eye, minus, times } = linear(F);
      const Ā = inverse(F, minus(eye(A.length), scaled(F, Δ, A))) ?? A;
      return beside(Ā, scaled(F, Δ, times(Ā, B)));
    },
    'A is transposed': (F, A, B, Δ) => zeroOrderHold(F, transpose(A), B, Δ),
    'the step is not taken: Δ = 1': (F, A, B) => zeroOrderHold(F, A, B, F.one),
  },
  // The solution as a power series in time, coefficient by coefficient, for each start and each input: x_{m+1} = (A x_m + [m = 0] B u)/(m + 1).
  check: (F, any, answer) =>
    forAll(
      any.shaped(drawn).map(({ A, B, Δ, P }) => {
        const { times } = linear(F);
        const back = inverse(F, P);
        const upper = A.map((row, i) => row.map((x, j) => (j > i ? x : F.zero)));
        return { A: back ? times(times(P, upper), back) : upper, B, Δ };
      }),
      ({ A, B, Δ }) => {
        const { add, apply, eye, scale } = linear(F);
        const n = A.length;
        const run = (start: Matrix<typeof Δ>[number], drive: typeof start) => {
          let [coefficient, moment, state] = [start, F.one, start];
          for (let m = 0; m < n; m++) {
            const slope = m === 0 ? add(apply(A, coefficient), drive) : apply(A, coefficient);
            coefficient = slope.map((x) => F.div(x, F.of(m + 1)));
            moment = F.mul(moment, Δ);
            state = add(state, scale(moment, coefficient));
          }
          return state;
        };
        const rest = A.map(() => F.zero);
        const columns = [...eye(n).map((e) => run(e, rest)), ...transpose(B).map((b) => run(rest, b))];
        return equal(F, answer(F, A, B, Δ), transpose(columns));
      },
    ),
});
