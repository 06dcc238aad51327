import { linear, transpose } from '#reference/linear';
import { scaledMatrix } from '#reference/products';
import { equal, forAll, law } from '../law.ts';

const takes = { a: 'scalar', A: 'm×n' } as const;

export default law({
  says: '(a A) x = a (A x) for every x',
  source: ['hw8-transcript §4(e)'],
  over: 'ring',
  takes,
  gives: 'm×n',
  reference: scaledMatrix,
  mutants: {
    'only the diagonal is scaled': (F, a, A) => A.map((row, i) => row.map((x, j) => (i === j ? F.mul(a, x) : x))),
    'a is added': (F, a, A) => A.map((row) => row.map((x) => F.add(a, x))),
    'a is squared': (F, a, A) => scaledMatrix(F, F.mul(a, a), A),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ a, A }) => {
      const { apply, eye, scale } = linear(F);
      const columns = eye(A[0]!.length).map((e) => scale(a, apply(A, e)));
      return equal(F, answer(F, a, A), transpose(columns));
    }),
});
