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
  equivalents: {
    'a times the columns': (F, a, A) => transpose(transpose(A).map((column) => linear(F).scale(a, column))),
  },
  mutants: {
    'only the first row is scaled': (F, a, A) => A.map((row, i) => (i === 0 ? linear(F).scale(a, row) : row)),
    'the last column is left as it was': (F, a, A) =>
      scaledMatrix(F, a, A).map((row, i) => row.with(row.length - 1, A[i]!.at(-1)!)),
    'scaled once a row: a, a², a³ …': (F, a, A) => {
      let power = F.one;
      return A.map((row) => linear(F).scale((power = F.mul(power, a)), row));
    },
    'the sign is lost': (F, a, A) => scaledMatrix(F, F.sub(F.zero, a), A),
    'A is transposed where it is square': (F, a, A) =>
      scaledMatrix(F, a, A.length === A[0]!.length ? transpose(A) : A.toReversed()),
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
