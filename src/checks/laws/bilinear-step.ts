import type { Field } from '#scalar';
import { bilinearStep } from '#reference/bilinear-step';
import { inverse } from '#reference/inverse';
import { linear, table, transpose, type Matrix } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×n', B: 'n×d', Δ: 'scalar' } as const;
/** Left as drawn, or A bent until the step does not exist. */
const drawn = { ...takes, bent: 'integer 0..5' } as const;

/** A with its first row such that the first row of I − ½ΔA is the second one again, or zero where there is none. */
function stuck<T>(F: Field<T>, A: Matrix<T>, Δ: T): Matrix<T> {
  if (F.isZero(Δ)) return A;
  const half = F.div(Δ, F.of(2));
  const row = A[0]!.map((_, j) => {
    const second = A[1] ? F.sub(j === 1 ? F.one : F.zero, F.mul(half, A[1][j]!)) : F.zero;
    return F.div(F.sub(j === 0 ? F.one : F.zero, second), half);
  });
  return [row, ...A.slice(1)];
}

export default law({
  says: 'x₊ = x + ½Δ(Ax + Ax₊) + ΔBu is x₊ = Āx + B̄u with Ā = (I − ½ΔA)⁻¹(I + ½ΔA), B̄ = (I − ½ΔA)⁻¹ΔB',
  source: ['structured-matrices §3.9', 'structured-matrices §3.4', 's4 §2', 'annotated-s4'],
  over: 'field',
  takes,
  gives: 'n×n+d',
  reference: bilinearStep,
  equivalents: {
    'the inverse, times both': (F, A, B, Δ) => {
      const { eye, minus, plus, scale, times } = linear(F);
      const half = A.map((row) => row.map((x) => F.div(F.mul(Δ, x), F.of(2))));
      const back = inverse(F, minus(eye(A.length), half));
      const [state, input] = [back && times(back, plus(eye(A.length), half)), back && times(back, B)];
      return state?.map((row, i) => [...row, ...scale(Δ, input![i]!)]); // both are there where the inverse is
    },
  },
  mutants: {
    'B̄ = (I − ½ΔA)⁻¹B: the factor Δ is missing': (F, A, B, Δ) =>
      bilinearStep(F, A, B, Δ)?.map((row) => row.map((x, j) => (j < A.length ? x : F.isZero(Δ) ? F.one : F.div(x, Δ)))),
    'B̄ = ½Δ(I − ½ΔA)⁻¹B': (F, A, B, Δ) =>
      bilinearStep(F, A, B, Δ)?.map((row) => row.map((x, j) => (j < A.length ? x : F.div(x, F.of(2))))),
    'B̄ = ΔB: B is not divided': (F, A, B, Δ) =>
      bilinearStep(F, A, B, Δ)?.map((row, i) => [...row.slice(0, A.length), ...linear(F).scale(Δ, B[i]!)]),
    'upside down: (I + ½ΔA)⁻¹(I − ½ΔA)': (F, A, B, Δ) =>
      bilinearStep(
        F,
        A.map((row) => row.map((x) => F.sub(F.zero, x))),
        B,
        Δ,
      ),
    'the whole step on both sides': (F, A, B, Δ) =>
      bilinearStep(F, A, B, F.add(Δ, Δ))?.map((row) => row.map((x, j) => (j < A.length ? x : F.div(x, F.of(2))))),
    'implicit Euler: (I − ΔA)⁻¹': (F, A, B, Δ) => {
      const { eye, minus, scale, times } = linear(F);
      const back = inverse(
        F,
        minus(
          eye(A.length),
          A.map((row) => scale(Δ, row)),
        ),
      );
      const held = back && times(back, B);
      return back?.map((row, i) => [...row, ...scale(Δ, held![i]!)]); // held is there where back is
    },
    'Euler: I + ΔA': (F, A, B, Δ) => {
      const { eye, plus, scale } = linear(F);
      const Ā = plus(
        eye(A.length),
        A.map((row) => scale(Δ, row)),
      );
      return Ā.map((row, i) => [...row, ...scale(Δ, B[i]!)]);
    },
    'A is transposed': (F, A, B, Δ) => bilinearStep(F, transpose(A), B, Δ),
    'a step is made up where there is none': (F, A, B, Δ) =>
      bilinearStep(F, A, B, Δ) ?? table(A.length, A.length + B[0]!.length, () => F.zero),
  },
  // By the inverse R of I − ½ΔA alone: Ā = 2R − I, since I + ½ΔA = 2I − (I − ½ΔA), and B̄ = ΔRB.
  check: (F, any, answer) =>
    forAll(
      any.shaped(drawn).map(({ A, B, Δ, bent }) => ({ A: bent === 1 ? stuck(F, A, Δ) : A, B, Δ })),
      ({ A, B, Δ }) => {
        const { eye, minus, plus, scale, times } = linear(F);
        const I = eye(A.length);
        const half = A.map((row) => row.map((x) => F.div(F.mul(x, Δ), F.of(2))));
        const R = inverse(F, minus(I, half));
        if (!R) return equal(F, answer(F, A, B, Δ), undefined);
        const held = times(R, B);
        const truth = minus(plus(R, R), I).map((row, i) => [...row, ...scale(Δ, held[i]!)]);
        return equal(F, answer(F, A, B, Δ), truth);
      },
    ),
});
