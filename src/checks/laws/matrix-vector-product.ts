import { linear, transpose } from '#reference/linear';
import { matrixVectorProduct } from '#reference/products';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'm×n', x: 'n' } as const;

export default law({
  says: 'A x = Σⱼ xⱼ aⱼ, the columns of A weighed by the entries of x',
  source: ['hw8-transcript §2.1(c)', 'hw8-transcript §4(e)'],
  over: 'ring',
  takes,
  gives: 'm',
  reference: matrixVectorProduct,
  equivalents: {
    'column by column': (F, A, x) => {
      const { scale, total } = linear(F);
      return total(transpose(A).map((column, j) => scale(x[j]!, column)));
    },
  },
  mutants: {
    'the last term of every row is left out': (F, A, x) => matrixVectorProduct(F, A, x.with(x.length - 1, F.zero)),
    'the last row is left out': (F, A, x) => [...matrixVectorProduct(F, A, x).slice(0, -1), F.zero],
    'only the upper triangle is read, as of a symmetric matrix': (F, A, x) =>
      matrixVectorProduct(
        F,
        A.map((row, i) => row.map((a, j) => (j < i ? (A[j]?.[i] ?? a) : a))),
        x,
      ),
    'x is written over while it is read': (F, A, x) => {
      const now = [...x];
      return A.map((row, i) => {
        const found = linear(F).dot(row, now);
        if (i < now.length) now[i] = found;
        return found;
      });
    },
    'A is transposed': (F, A, x) =>
      transpose(A).map((column) => linear(F).sum(column.map((a, i) => F.mul(a, x[i % x.length]!)))),
    'the sum over a row is not formed': (F, A, x) => A.map((row) => F.mul(row[0]!, x[0]!)),
    'x runs backwards': (F, A, x) => matrixVectorProduct(F, A, [...x].reverse()),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, x }) => {
      const { add, scale } = linear(F);
      const zero = A.map(() => F.zero);
      const weighed = transpose(A).reduce((total, column, j) => add(total, scale(x[j]!, column)), zero);
      return equal(F, answer(F, A, x), weighed);
    }),
});
