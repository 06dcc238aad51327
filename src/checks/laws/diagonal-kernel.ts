import { diagonalBySquaring, diagonalInTurn, diagonalKernel } from '#reference/diagonal-kernel';
import { linear, table } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { λ: 'n', B: 'n×d', C: 'm×n', D: 'm×d', L: 'size' } as const;

export default law({
  says: 'A = diag(λ) has K_0 = D and (K_l)_{ij} = Σ_k C_{ik} λ_k^{l−1} B_{kj} for l = 1 … L',
  source: ['hw8-transcript §1.5(e)', 'hw8-transcript §2.4.2(e)', 'structured-matrices §3.4'],
  over: 'ring',
  takes,
  gives: 'm×d for l in 0..L',
  dyadic: ['L'],
  reference: diagonalKernel,
  variants: { 'repeated-squaring': diagonalBySquaring, 'powers-in-turn': diagonalInTurn },
  mutants: {
    'λ^l where λ^{l−1} belongs': (F, λ, B, C, D, L) => [D, ...diagonalKernel(F, λ, B, C, D, L + 1).slice(2)],
    'D is dropped': (F, λ, B, C, D, L) => diagonalKernel(F, λ, B, C, D, L + 1).slice(1),
    'multiples lλ instead of powers λ^l': (F, λ, B, C, D, L) => {
      const [, CB] = diagonalKernel(F, λ, B, C, D, 1);
      const one = (l: number) => λ.map((x) => F.mul(F.of(l), x));
      return [D, CB!, ...Array.from({ length: L - 1 }, (_, l) => diagonalKernel(F, one(l + 1), B, C, D, 2)[2]!)];
    },
    'the sum over the states is forgotten: λ_1 alone': (F, λ, B, C, D, L) =>
      diagonalKernel(
        F,
        λ.slice(0, 1),
        B.slice(0, 1),
        C.map((row) => row.slice(0, 1)),
        D,
        L,
      ),
    'the power of the sum, not the sum of the powers': (F, λ, B, C, D, L) =>
      diagonalKernel(
        F,
        λ.map(() => linear(F).sum(λ)),
        B,
        C,
        D,
        L,
      ),
  },
  // As a matrix like any other, zeros and all.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ λ, B, C, D, L }) => {
      const { times } = linear(F);
      const A = table(λ.length, λ.length, (i, j) => (i === j ? λ[i]! : F.zero));
      const truth = [D];
      for (let l = 1, V = B; l <= L; l++, V = times(A, V)) truth.push(times(C, V));
      return equal(F, answer(F, λ, B, C, D, L), truth);
    }),
});
