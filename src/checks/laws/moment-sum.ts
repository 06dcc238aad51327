import { linear, transpose } from '#reference/linear';
import { momentByArrival, momentOfRows } from '#reference/moment-sum';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×d', y: 'n' } as const;

export default law({
  says: 'Aᵀy = Σᵢ yᵢxᵢ, xᵢ the rows of A standing up',
  source: ['hw8-transcript §4(b)'],
  over: 'ring',
  takes,
  gives: 'd',
  reference: momentOfRows,
  variants: { 'by-arrival': momentByArrival },
  mutants: {
    'the sums are multiplied: (Σ yᵢ)(Σ xᵢ)': (F, A, y) => {
      const { scale, sum, total } = linear(F);
      return scale(sum(y), total(A));
    },
    'y is forgotten': (F, A) => linear(F).total(A),
    'the targets in reverse': (F, A, y) => momentOfRows(F, A, y.toReversed()),
    'Ay: A is not transposed': (F, A, y) => (A.length === A[0]!.length ? linear(F).apply(A, y) : y),
    'the last point is left out': (F, A, y) => momentOfRows(F, A, y.with(y.length - 1, F.zero)),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, y }) => equal(F, answer(F, A, y), linear(F).apply(transpose(A), y))),
});
