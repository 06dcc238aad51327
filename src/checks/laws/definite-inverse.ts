import { gaussJordan, ldl, ldlInverse, ldlInverseByArrival, pivotsOnDiagonal } from '#reference/definite-inverse';
import { linear, table, transpose } from '#reference/linear';
import { all, equal, forAll, law, named } from '../law.ts';

const takes = { M: 'd×d positive-definite' } as const;

export default law({
  says: 'M X = X M = I for X from Gauss–Jordan or LDLᵀ without pivoting, M positive definite',
  source: ['hw8-transcript §4(c)', 'golub-van-loan2013'],
  over: 'field',
  takes,
  gives: 'd×d',
  reference: gaussJordan,
  variants: { ldl: ldlInverse, 'ldl-by-arrival': ldlInverseByArrival },
  mutants: {
    'the reciprocals of the entries': (F, M) => M.map((row) => row.map((x) => (F.isZero(x) ? x : F.div(F.one, x)))),
    'only the diagonal is inverted': (F, M) =>
      M.map((row, i) => row.map((x, j) => (i !== j || F.isZero(x) ? F.zero : F.div(F.one, x)))),
    'the columns of the pivots are not negated': (F, M) => {
      let A = M;
      for (let c = 0; c < M.length; c++) {
        const pivot = A[c]!.map((x, j) => F.div(j === c ? F.one : x, A[c]![c]!));
        A = A.map((row, i) =>
          i === c
            ? pivot
            : row.map((x, j) => (j === c ? F.mul(row[c]!, pivot[j]!) : F.sub(x, F.mul(row[c]!, pivot[j]!)))),
        );
      }
      return A;
    },
    'L⁻¹D⁻¹L⁻ᵀ where L⁻ᵀD⁻¹L⁻¹ belongs': (F, M) => {
      const { times } = linear(F);
      const { L, D } = ldl(F, M);
      const lower = table(D.length, D.length, (i, j) => (i === j ? F.one : i > j ? L[i]![j]! : F.zero));
      const X = gaussJordan(F, lower);
      return times(
        X.map((row) => row.map((x, j) => F.div(x, D[j]!))),
        transpose(X),
      );
    },
    'D is taken for its inverse': (F, M) => {
      const { times } = linear(F);
      const { L, D } = ldl(F, M);
      const lower = table(D.length, D.length, (i, j) => (i === j ? F.one : i > j ? L[i]![j]! : F.zero));
      const X = gaussJordan(F, lower);
      return times(
        transpose(X),
        X.map((row, i) => row.map((x) => F.mul(x, D[i]!))),
      );
    },
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ M }) => {
      const { eye, times } = linear(F);
      if (!pivotsOnDiagonal(F, M)) return undefined;
      const X = answer(F, M);
      const I = eye(M.length);
      return all(named('MX = I', equal(F, times(M, X), I)), named('XM = I', equal(F, times(X, M), I)));
    }),
});
