import { linear, transpose } from '#reference/linear';
import { matrixAddition } from '#reference/products';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'm×n', B: 'm×n' } as const;

export default law({
  says: '(A + B) x = A x + B x for every x',
  source: ['hw8-transcript §2.1(c)', 'hw8-transcript §4(e)'],
  over: 'ring',
  takes,
  gives: 'm×n',
  reference: matrixAddition,
  equivalents: {
    'B + A': (F, A, B) => matrixAddition(F, B, A),
  },
  mutants: {
    'B is transposed where it is square': (F, A, B) =>
      matrixAddition(F, A, B.length === B[0]!.length ? transpose(B) : B.toReversed()),
    'the last row is left as it was': (F, A, B) => [...matrixAddition(F, A, B).slice(0, -1), A.at(-1)!],
    'only the diagonals are added': (F, A, B) =>
      A.map((row, i) => row.map((a, j) => (i === j ? F.add(a, B[i]![j]!) : a))),
    'the first row of B is added to every row': (F, A, B) => A.map((row) => linear(F).add(row, B[0]!)),
    'entries are multiplied': (F, A, B) => A.map((row, i) => row.map((a, j) => F.mul(a, B[i]![j]!))),
    'the second is taken away': (F, A, B) => linear(F).minus(A, B),
    'the first is added to itself': (F, A) => matrixAddition(F, A, A),
    'the last column is left as it was': (F, A, B) =>
      matrixAddition(F, A, B).map((row, i) => [...row.slice(0, -1), A[i]!.at(-1)!]),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, B }) => {
      const { add, apply, eye } = linear(F);
      const columns = eye(A[0]!.length).map((e) => add(apply(A, e), apply(B, e)));
      return equal(F, answer(F, A, B), transpose(columns));
    }),
});
