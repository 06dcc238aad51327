import { linear, transpose } from '#reference/linear';
import { matrixProduct, matrixProductByDyads } from '#reference/products';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'm×k', B: 'k×n' } as const;

export default law({
  says: '(A B) x = A (B x) for every x',
  source: ['hw8-transcript §2.4.1', 'hw8-transcript §4(c)'],
  over: 'ring',
  takes,
  gives: 'm×n',
  reference: matrixProduct,
  variants: { dyads: matrixProductByDyads },
  mutants: {
    'B A': (F, A, B) => {
      const { times, zeros } = linear(F);
      const square = A.length === B.length && A[0]!.length === B[0]!.length;
      return square ? times(B, A) : zeros(A.length, B[0]!.length);
    },
    'the first term of every sum is left out': (F, A, B) =>
      matrixProduct(
        F,
        A.map((row) => row.with(0, F.zero)),
        B,
      ),
    'A Bᵀ where it can be formed': (F, A, B) =>
      matrixProduct(F, A, B.length === B[0]!.length ? transpose(B) : B.toReversed()),
    'Aᵀ B where it can be formed': (F, A, B) =>
      matrixProduct(F, A.length === A[0]!.length ? transpose(A) : A.toReversed(), B),
    'written over A while it is read': (F, A, B) =>
      A.map((row) => {
        const x = [...row];
        return B[0]!.map((_, j) => {
          const found = linear(F).dot(
            x,
            B.map((b) => b[j]!),
          );
          if (j < x.length) x[j] = found;
          return found;
        });
      }),
    'the factors change places': (F, A, B) => transpose(matrixProduct(F, A, B)),
    'entry by entry': (F, A, B) =>
      A.map((row, i) => B[0]!.map((_, j) => F.mul(row[j % row.length]!, B[i % B.length]![j]!))),
    'the last term of every sum is left out': (F, A, B) =>
      A.map((row) => B[0]!.map((_, j) => linear(F).sum(row.slice(0, -1).map((a, k) => F.mul(a, B[k]![j]!))))),
  },
  // Column by column: the product is what it does to the standard basis.
  check: (F, any, answer) =>
    forAll(any.shaped({ ...takes, x: 'n' }), ({ A, B }) => {
      const { apply } = linear(F);
      const columns = transpose(B).map((column) => apply(A, column));
      return equal(F, answer(F, A, B), transpose(columns));
    }),
});
