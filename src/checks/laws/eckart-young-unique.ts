import fc from 'fast-check';
import { rationals, type Field } from '#scalar';
import { truncated } from '#reference/eckart-young';
import { rival, rivalTurned } from '#reference/eckart-young-unique';
import { frobeniusSquare } from '#reference/frobenius-invariance';
import { linear, table, type Matrix, type Vector } from '#reference/linear';
import { rank } from '#reference/rank';
import { arbitraries } from '../inputs/arbitraries.ts';
import { carried, factors } from '../inputs/factored.ts';
import { hidden } from '../inputs/hidden.ts';
import { all, equal, forAll, holds, law } from '../law.ts';

/** Up to three singular values, often equal, and a rank below their number or at it. */
const given = fc
  .record({ made: factors(arbitraries(rationals, { bound: 2, most: 3 })), cut: fc.integer({ min: 1, max: 3 }) })
  .map(({ made, cut }) => ({ ...made, k: Math.min(cut, made.σ.length) }));

/** Column j of U σ_j times column l of V in the place of the last that is kept. */
const replaced =
  (u: (k: number) => number, v: (k: number) => number) =>
  <T>(F: Field<T>, U: Matrix<T>, σ: Vector<T>, V: Matrix<T>, k: number): Matrix<T> | undefined => {
    if (rival(F, U, σ, V, k) === undefined) return undefined;
    const { outer, plus, scale } = linear(F);
    const column = (A: Matrix<T>, j: number): Vector<T> => A.map((row) => row[j]!);
    return plus(truncated(F, U, σ, V, k - 1), outer(scale(σ[k]!, column(U, u(k))), column(V, v(k))));
  };

export default law<typeof rival, 'field'>({
  says: 'A_k is the only nearest matrix of rank k in Frobenius’s norm exactly where σ_k > σ_{k+1}, or σ_k = 0',
  source: ['structured-matrices §3.2', 'structured-matrices §3.8', 'eckart-young1936'],
  over: 'field',
  takes: { U: 'm×m orthogonal', σ: 'r', V: 'n×n orthogonal', k: 'size' },
  gives: 'm×n',
  reference: rival,
  variants: { turned: rivalTurned },
  mutants: {
    'there is never another: the best is unique': () => undefined,
    'A_k itself': (F, U, σ, V, k) => rival(F, U, σ, V, k) && truncated(F, U, σ, V, k),
    'at a gap too': (F, U, σ, V, k) =>
      k < σ.length
        ? truncated(F, U, σ, V, k).map((row, i) =>
            row.map((x, j) =>
              F.add(
                F.sub(x, F.mul(F.mul(U[i]![k - 1]!, σ[k - 1]!), V[j]![k - 1]!)),
                F.mul(F.mul(U[i]![k]!, σ[k]!), V[j]![k]!),
              ),
            ),
          )
        : undefined,
    'the columns of U change places, those of V do not': replaced((k) => k, (k) => k - 1), // prettier-ignore
    'both are kept: rank k + 1': (F, U, σ, V, k) => rival(F, U, σ, V, k) && truncated(F, U, σ, V, k + 1),
    'looks one value up: σ_{k−1} = σ_k': (F, U, σ, V, k) =>
      k > 1 ? rival(F, U, σ.toSpliced(0, 1), V, k - 1) && rival(F, U, σ, V, k - 1) : undefined,
    'the two are added up': (F, U, σ, V, k) => {
      const other = rival(F, U, σ, V, k);
      return other && linear(F).plus(other, truncated(F, U, σ, V, k));
    },
  },
  hypotheses: {
    'σ_k > σ_{k+1}': (F, _, σ, __, k) => k >= σ.length || !F.equal(σ[k - 1], σ[k]),
  },
  // Rank by elimination, distance by entries; whether there should be one is read off the values that A was made of.
  check: (F, _, answer) =>
    forAll(
      given.map((made) => ({
        ...carried(F, made),
        k: made.k,
        [hidden]: made.σ,
      })),
      ({ U, σ, V, k, [hidden]: values }) => {
        const B = answer(F, U, σ, V, k);
        const tie = values[k - 1] === values[k] && values[k] !== 0;
        if (B === undefined || !tie)
          return holds((B !== undefined) === tie, tie ? 'there is another, as near' : 'there is no other');
        if (B.length !== U.length || B.some((row) => row.length !== V.length))
          return holds(false, 'the shape is not A’s');
        const A = table(U.length, V.length, (i, j) =>
          linear(F).sum(σ.map((s, l) => F.mul(F.mul(U[i]![l]!, s), V[j]![l]!))),
        );
        const tail = values.slice(k).reduce((sum, s) => sum + s * s, 0);
        return all(
          holds(rank(F, B) <= k, `the rank is ${rank(F, B)}, should be ${k} at most`),
          equal(F, frobeniusSquare(F, linear(F).minus(A, B)), F.of(tail)),
          holds(!equal(F, B, truncated(F, U, σ, V, k)).agree, 'it is A_k itself'),
        );
      },
    ),
});
