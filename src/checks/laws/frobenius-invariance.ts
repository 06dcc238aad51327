import { frobeniusSquare, rotatedSquare } from '#reference/frobenius-invariance';
import { linear, transpose } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'm×n', U: 'm×m orthogonal', V: 'n×n orthogonal' } as const;

export default law({
  says: '‖UᵀAV‖²_F = ‖A‖²_F for orthogonal U and V',
  source: ['hw8-transcript §3.1.6', 'structured-matrices §3.9'],
  over: 'field',
  takes,
  gives: 'scalar',
  reference: rotatedSquare,
  equivalents: {
    'without the bases: ‖A‖²': (F, A) => frobeniusSquare(F, A),
    'only one of them': (F, A, U) => frobeniusSquare(F, linear(F).times(U, A)),
  },
  mutants: {
    'the sum of the entries, squared': (F, A) => {
      const s = linear(F).sum(A.flat());
      return F.mul(s, s);
    },
    'the squares of the diagonal alone': (F, A) => {
      const diagonal = A.map((row, i) => row[i] ?? F.zero);
      return linear(F).dot(diagonal, diagonal);
    },
    'the norm is multiplied by those of U and V': (F, A, U, V) =>
      F.mul(frobeniusSquare(F, U), F.mul(frobeniusSquare(F, A), frobeniusSquare(F, V))),
    'the trace for the norm: tr UᵀAV': (F, A, U, V) => {
      const { sum, times } = linear(F);
      return sum(times(times(transpose(U), A), V).map((row, i) => row[i] ?? F.zero));
    },
    'U is applied entry by entry': (F, A, U) =>
      frobeniusSquare(
        F,
        A.map((row, i) => row.map((x, j) => F.mul(x, U[i]![j % U.length] ?? F.zero))),
      ),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, U, V }) => {
      const squares = A.flat().reduce((s, x) => F.add(s, F.mul(x, x)), F.zero);
      return equal(F, answer(F, A, U, V), squares);
    }),
});
