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
  mutants: {
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
