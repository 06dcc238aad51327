import type { Field } from '#scalar';
import { inverse } from '#reference/inverse';
import { linear, table, transpose, type Matrix } from '#reference/linear';
import { rank } from '#reference/rank';
import { reachability, reachableByTurns, reachableDimension } from '#reference/reachable-dimension';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×n', B: 'n×d' } as const;
/** r dimensions that are reached, the first p by one input and the rest by a second, and a basis that hides which; all n are, where r is more. */
const drawn = { A: 'n×n', B: 'n×d', P: 'n×n invertible', r: 'integer 0..2n', p: 'integer 1..n' } as const;

/**
 * Zeros below the first r rows of B and of the first r columns of A, so that no more is reached. So that no less is: e₁ as
 * a column of B and ones below the diagonal of A make a chain, broken at p where a second column, with a one there, goes on.
 */
function chained<T>(F: Field<T>, A: Matrix<T>, B: Matrix<T>, r: number, p: number): { A: Matrix<T>; B: Matrix<T> } {
  const n = A.length;
  const broken = B[0]!.length > 1 && p < r;
  const below = (i: number) => (broken && i === p ? F.zero : F.one);
  const input = (i: number, start: number, x: T) => (i < start ? x : i === start ? F.one : F.zero);
  return {
    A: table(n, n, (i, j) =>
      j >= r || i <= j ? (i < r || j >= r ? A[i]![j]! : F.zero) : i === j + 1 && i < r ? below(i) : F.zero,
    ),
    B: B.map((row, i) =>
      row.map((x, j) => (i >= r ? F.zero : j === 0 ? input(i, 0, x) : j === 1 && broken ? input(i, p, x) : x)),
    ),
  };
}

export default law({
  says: 'from rest, x_{k+1} = Ax_k + Bu_k reaches the span of the columns of B, AB … A^{n−1}B, and no more later',
  source: ['structured-matrices §3.6', 'kailath1980'],
  over: 'field',
  takes,
  gives: 'scalar',
  reference: reachableDimension,
  variants: { turns: reachableByTurns },
  mutants: {
    'the rank of B alone': (F, _, B) => F.of(rank(F, B)),
    'from AB on: the first block is left out': (F, A, B) =>
      F.of(rank(F, reachability(F, A, linear(F).times(A, B), A.length))),
    'one block short: up to A^{n−2}B': (F, A, B) => F.of(rank(F, reachability(F, A, B, Math.max(1, A.length - 1)))),
    'what can be observed: Aᵀ': (F, A, B) => reachableDimension(F, transpose(A), B),
    'the first input alone': (F, A, B) =>
      reachableDimension(
        F,
        A,
        B.map((row) => row.slice(0, 1)),
      ),
    'the inputs add up: a Krylov dimension for each': (F, A, B) => {
      const each = transpose(B).map((b) =>
        rank(
          F,
          reachability(
            F,
            A,
            b.map((x) => [x]),
            A.length,
          ),
        ),
      );
      return F.of(
        Math.min(
          A.length,
          each.reduce((s, k) => s + k, 0),
        ),
      );
    },
    'all of the state: the eigenvalues are taken to be distinct and excited': (F, A) => F.of(A.length),
    'the rank of [A, B]': (F, A, B) =>
      F.of(
        rank(
          F,
          A.map((row, i) => [...row, ...B[i]!]),
        ),
      ),
  },
  // Made to reach exactly r dimensions, then seen in another basis.
  check: (F, any, answer) =>
    forAll(
      any.shaped(drawn).map(({ A, B, P, r: most, p }) => {
        const r = Math.min(most, A.length);
        const { times } = linear(F);
        const made = chained(F, A, B, r, p);
        const back = inverse(F, P);
        return back ? { A: times(times(P, made.A), back), B: times(P, made.B), r } : { ...made, r };
      }),
      // Fifth powers outgrow what rounding leaves of a rank.
      ({ A, B, r }) => (F.exact || A.length <= 3 ? equal(F, answer(F, A, B), F.of(r)) : undefined),
    ),
});
