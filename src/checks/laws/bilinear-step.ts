import { bilinearStep } from '#reference/bilinear-step';
import { inverse } from '#reference/inverse';
import { linear, transpose } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×n', B: 'n×d', Δ: 'scalar' } as const;

export default law({
  says: 'x₊ = x + ½Δ(Ax + Ax₊) + ΔBu is x₊ = Āx + B̄u with Ā = (I − ½ΔA)⁻¹(I + ½ΔA), B̄ = (I − ½ΔA)⁻¹ΔB',
  source: ['structured-matrices §3.9', 'structured-matrices §3.4', 's4 §2', 'annotated-s4'],
  over: 'field',
  takes,
  gives: 'n×n+d',
  reference: bilinearStep,
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
  },
  // By the inverse R of I − ½ΔA alone: Ā = 2R − I, since I + ½ΔA = 2I − (I − ½ΔA), and B̄ = ΔRB.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, B, Δ }) => {
      const { eye, minus, plus, scale, times } = linear(F);
      const I = eye(A.length);
      const half = A.map((row) => row.map((x) => F.div(F.mul(x, Δ), F.of(2))));
      const R = inverse(F, minus(I, half));
      if (!R) return equal(F, answer(F, A, B, Δ), undefined);
      const held = times(R, B);
      const truth = minus(plus(R, R), I).map((row, i) => [...row, ...scale(Δ, held[i]!)]);
      return equal(F, answer(F, A, B, Δ), truth);
    }),
});
