import { gramByArrival, gramOfRows } from '#reference/gram-sum';
import { linear, table, transpose } from '#reference/linear';
import { gram } from '#reference/ridge-normal-equations';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×d' } as const;

export default law({
  says: 'AᵀA = Σᵢ xᵢxᵢᵀ, xᵢ the rows of A standing up',
  source: ['hw8-transcript §4(b)'],
  over: 'ring',
  takes,
  gives: 'd×d',
  reference: gramOfRows,
  variants: { 'by-arrival': gramByArrival, 'by-entry': gram },
  mutants: {
    'AAᵀ: the columns were taken for the rows': (F, A) => gram(F, transpose(A)),
    'Σ xᵢᵀxᵢ: inner products for dyads': (F, A) => {
      const { dot, sum } = linear(F);
      return [[sum(A.map((x) => dot(x, x)))]];
    },
    'the dyad of the sum: (Σ xᵢ)(Σ xᵢ)ᵀ': (F, A) => {
      const { outer, total } = linear(F);
      return outer(total(A), total(A));
    },
    'only the squares: the entries off the diagonal are lost': (F, A) =>
      gram(F, A).map((row, i) => row.map((x, j) => (i === j ? x : F.zero))),
    'the last point is left out': (F, A) => gramOfRows(F, [...A.slice(0, -1), A.at(-1)!.map(() => F.zero)]),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A }) => {
      const d = A[0]!.length;
      const entry = (j: number, k: number) => A.reduce((s, x) => F.add(s, F.mul(x[j]!, x[k]!)), F.zero);
      return equal(F, answer(F, A), table(d, d, entry));
    }),
});
