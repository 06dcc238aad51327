import type { Field } from '#scalar';
import { inverse } from '#reference/inverse';
import { linear, table, transpose, type Matrix } from '#reference/linear';
import { capacitance, woodbury } from '#reference/woodbury';
import { equal, forAll, law } from '../law.ts';

const takes = { N: 'd×d invertible', U: 'd×k', V: 'd×k' } as const;
/** Left as drawn, or V bent until M + U Vᵀ is singular (1), or M + u₁v₁ᵀ alone is (2). */
const drawn = { ...takes, bent: 'integer 0..3' } as const;

/** V with Vᵀz = e₁ for z = −NUe₁, one row changed: then (M + UVᵀ)z = 0. With v₁ᵀz = 1 alone, (M + u₁v₁ᵀ)z = 0. */
function singular<T>(F: Field<T>, N: Matrix<T>, U: Matrix<T>, V: Matrix<T>, bent: number): Matrix<T> {
  const { apply, dot } = linear(F);
  const z = apply(
    N,
    U.map((row) => F.sub(F.zero, row[0]!)),
  );
  const at = z.findIndex((x) => !F.isZero(x));
  if (at < 0) return V;
  const row = V[at]!.map((x, j) => {
    if (bent === 2 && j > 0) return x;
    const rest = dot(
      z.with(at, F.zero),
      V.map((r) => r[j]!),
    );
    return F.div(F.sub(j === 0 ? F.one : F.zero, rest), z[at]!);
  });
  return V.map((r, i) => (i === at ? row : r));
}

/** The update with something else in the middle. */
const around =
  (middle: <T>(F: Field<T>, small: Matrix<T>, N: Matrix<T>, U: Matrix<T>, V: Matrix<T>) => Matrix<T> | undefined) =>
  <T>(F: Field<T>, N: Matrix<T>, U: Matrix<T>, V: Matrix<T>): Matrix<T> | undefined => {
    const { minus, times } = linear(F);
    const { small, NU, VN } = capacitance(F, N, U, V);
    const inner = middle(F, small, N, U, V);
    return inner && minus(N, times(times(NU, inner), VN));
  };

export default law({
  says: '(M + UVᵀ)⁻¹ = N − NU(I + VᵀNU)⁻¹VᵀN, N = M⁻¹; singular exactly where I + VᵀNU is',
  source: ['structured-matrices §3.5', 'hager1989'],
  over: 'field',
  takes,
  gives: 'd×d',
  reference: woodbury,
  equivalents: {
    'inverted afresh': (F, N, U, V) => {
      const { plus, times } = linear(F);
      const M = inverse(F, N);
      return M && inverse(F, plus(M, times(U, transpose(V))));
    },
  },
  mutants: {
    'k rank-one updates at once, each of the first inverse': (F, N, U, V) => {
      const { apply, dot, minus, outer } = linear(F);
      const back = transpose(N);
      return transpose(U).reduce<Matrix<(typeof N)[0][0]> | undefined>((sum, u, j) => {
        const v = V.map((row) => row[j]!);
        const Nu = apply(N, u);
        const factor = F.add(F.one, dot(v, Nu));
        if (!sum || F.isZero(factor)) return undefined;
        return minus(
          sum,
          outer(
            Nu.map((x) => F.div(x, factor)),
            apply(back, v),
          ),
        );
      }, N);
    },
    'I is forgotten: (VᵀNU)⁻¹': around((F, small) => {
      const { eye, minus } = linear(F);
      return inverse(F, minus(small, eye(small.length)));
    }),
    'I + VᵀU: N is forgotten in the small matrix': around((F, small, _, U, V) => {
      const { eye, plus, times } = linear(F);
      return inverse(F, plus(eye(small.length), times(transpose(V), U)));
    }),
    'I − VᵀNU: the sign': around((F, small) => {
      const { eye, minus, plus } = linear(F);
      const I = eye(small.length);
      return inverse(F, minus(plus(I, I), small));
    }),
    'the small matrix is not inverted': around((F, small) => (inverse(F, small) ? small : undefined)),
    'the small inverse is transposed': around((F, small) => {
      const inverted = inverse(F, small);
      return inverted && transpose(inverted);
    }),
    'the update is added': (F, N, U, V) => {
      const { minus, plus } = linear(F);
      const after = woodbury(F, N, U, V);
      return after && plus(N, minus(N, after));
    },
    'U and V change places': (F, N, U, V) => woodbury(F, N, V, U),
    'rank by rank, given up where a matrix on the way is singular': (F, N, U, V) =>
      U[0]!.reduce<typeof N | undefined>((before, _, j) => {
        const column = (M: typeof N) => M.map((row) => [row[j]!]);
        return before && woodbury(F, before, column(U), column(V));
      }, N),
    'a singular matrix is inverted all the same': (F, N, U, V) =>
      woodbury(F, N, U, V) ?? table(N.length, N.length, () => F.zero),
  },
  hypotheses: {
    'I + VᵀNU is invertible': (F, N, U, V) => inverse(F, capacitance(F, N, U, V).small) !== undefined,
  },
  // The whole matrix, inverted afresh.
  check: (F, any, answer) =>
    forAll(
      any
        .shaped(drawn)
        .map(({ N, U, V, bent }) => ({ N, U, V: bent === 1 || bent === 2 ? singular(F, N, U, V, bent) : V })),
      ({ N, U, V }) => {
        const { plus, times } = linear(F);
        const M = inverse(F, N);
        return M && equal(F, answer(F, N, U, V), inverse(F, plus(M, times(U, transpose(V)))));
      },
    ),
});
