import fc from 'fast-check';
import { rationals, type Rational, type Ring } from '#scalar';
import { truncated, truncatedByProjection } from '#reference/eckart-young';
import { frobeniusSquare } from '#reference/frobenius-invariance';
import { linear, table, transpose, type Matrix, type Vector } from '#reference/linear';
import { rank } from '#reference/rank';
import { arbitraries } from '../inputs/arbitraries.ts';
import { assembled, carried, factors } from '../inputs/factored.ts';
import { atMost, eigenvaluesAbove, eigenvaluesBelow, integers, ordered, transported } from '../inertia.ts';
import { hidden } from '../inputs/hidden.ts';
import { all, equal, forAll, holds, law, named } from '../law.ts';

const Q = rationals;

type Given<T> = readonly [F: Ring<T>, U: Matrix<T>, σ: Vector<T>, V: Matrix<T>, k: number];
/** The singular values changed, all of them kept. */
const withValues =
  (change: <T>(F: Ring<T>, σ: Vector<T>, k: number) => Vector<T>) =>
  <T>(...[F, U, σ, V, k]: Given<T>): Matrix<T> =>
    truncated(F, U, change(F, σ, k), V, σ.length);

/** A matrix by its factors, k, and another matrix of rank k or less: X Y. */
const given = fc
  .record({
    made: factors(arbitraries(Q, { bound: 2, most: 3 })),
    cut: fc.integer({ min: 0, max: 3 }),
    entries: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 18, maxLength: 18 }),
  })
  .map(({ made, cut, entries }) => {
    const [m, n] = [made.U.length, made.V.length];
    const k = Math.min(cut, m, n);
    const other = table(m, n, (i, j) =>
      Q.of(table(1, k, (_, l) => entries[3 * i + l]! * entries[9 + 3 * j + l]!)[0]!.reduce((a, b) => a + b, 0)),
    );
    return { ...made, k, other };
  });

/** The theorem itself, over the rationals: no matrix of rank k is nearer than the tail, and A_k is off by σ_{k+1} in the operator norm. */
function optimal(A: Matrix<Rational>, B: Matrix<Rational>, other: Matrix<Rational>, tail: Rational, next: number) {
  const { minus, times } = linear(Q);
  const [rest, miss] = [minus(A, B), minus(A, other)];
  const square = Q.of(next ** 2);
  return all(
    named(
      'none nearer in Frobenius’s norm',
      holds(atMost(tail, frobeniusSquare(Q, miss)), 'another matrix of rank k is nearer'),
    ),
    named(
      '‖A − A_k‖₂ = σ_{k+1}',
      holds(eigenvaluesAbove(times(transpose(rest), rest), square) === 0, `‖A − A_k‖₂ is above σ_{k+1} = ${next}`),
    ),
    holds(
      eigenvaluesBelow(times(transpose(miss), miss), square) < A[0]!.length,
      'another matrix of rank k is nearer in the operator norm',
    ),
  );
}

export default law({
  says: 'A_k = Σ_{i≤k} σ_i u_i v_iᵀ is nearest to A among the matrices of rank k: ‖A − A_k‖²_F = Σ_{i>k} σ_i², ‖A − A_k‖₂ = σ_{k+1}',
  source: [
    'structured-matrices §3.2',
    'structured-matrices §3.8',
    'structured-matrices §3.9',
    'eckart-young1936',
    'mirsky1960',
  ],
  over: 'field',
  takes: { U: 'm×m orthogonal', σ: 'r', V: 'n×n orthogonal', k: 'size' },
  gives: 'm×n',
  reference: truncated,
  variants: { projection: truncatedByProjection },
  mutants: {
    'the k smallest are kept': withValues((F, σ, k) => σ.map((s, i) => (i < σ.length - k ? F.zero : s))),
    'one too many: rank k + 1': (F, U, σ, V, k) => truncated(F, U, σ, V, k + 1),
    'one too few': (F, U, σ, V, k) => truncated(F, U, σ, V, Math.max(0, k - 1)),
    'the rows of V for its columns': (F, U, σ, V, k) => truncated(F, U, σ, transpose(V), k),
    'U is transposed': (F, U, σ, V, k) => truncated(F, transpose(U), σ, V, k),
    'the singular values are shrunk by σ_{k+1}, not cut': withValues((F, σ, k) =>
      σ.map((s, i) => (i < k ? F.sub(s, σ[k] ?? F.zero) : F.zero)),
    ),
    'the values are left out: Σ u_i v_iᵀ': withValues((F, σ, k) => σ.map((_, i) => (i < k ? F.one : F.zero))),
    'not turned back: diag(σ_1 … σ_k)': (F, U, σ, V, k) =>
      table(U.length, V.length, (i, j) => (i === j && i < k ? σ[i]! : F.zero)),
    'the first k columns of A': (F, U, σ, V, k) =>
      truncated(F, U, σ, V, σ.length).map((row) => row.map((x, j) => (j < k ? x : F.zero))),
  },
  // Rank by elimination and distance by entries; where σ_k = σ_{k+1} any nearest matrix will do.
  check: (F, _, answer) =>
    forAll(
      given.map((made) => ({
        ...carried(F, made),
        k: made.k,
        [hidden]: made,
      })),
      ({ U, σ, V, k, [hidden]: made }) => {
        const tail = Q.of(made.σ.slice(k).reduce((s, x) => s + x * x, 0));
        const A = assembled(Q, made);
        const B = answer(F, U, σ, V, k);
        if (B.length !== U.length || B.some((row) => row.length !== V.length))
          return holds(false, `it is ${B.length}×${B[0]?.length ?? 0}, should be ${U.length}×${V.length}`);
        const near = all(
          named('rank k', holds(rank(F, B) <= k, `the rank is ${rank(F, B)}, should be ${k} at most`)),
          named(
            '‖A − A_k‖²_F = Σ σ_i²',
            equal(F, frobeniusSquare(F, linear(F).minus(transported(F, A), B)), F.of(tail.n)),
          ),
        );
        if (!ordered(F) || !near?.agree) return near;
        return optimal(A, truncated(Q, made.U, integers(made.σ), made.V, k), made.other, tail, made.σ[k] ?? 0);
      },
    ),
});
