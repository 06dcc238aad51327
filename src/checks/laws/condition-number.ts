import { double, type Real } from '#scalar';
import { conditionNumber, conditionNumberByInverse } from '#reference/condition-number';
import { determinant } from '#reference/determinant';
import { inverse } from '#reference/inverse';
import { linear, transpose, type Matrix, type Vector } from '#reference/linear';
import { singularValues } from '#reference/singular-value-decomposition';
import { square } from '../inputs/factored.ts';
import { hidden } from '../inputs/hidden.ts';
import { forAll, holds, law } from '../law.ts';
import { most, small, ε } from '../residual.ts';

/** Something else than κ where there is one. */
const instead =
  (of: <T>(F: Real<T>, σ: Vector<T>, A: Matrix<T>) => T) =>
  <T>(F: Real<T>, A: Matrix<T>): T | undefined =>
    conditionNumber(F, A) === undefined ? undefined : of(F, singularValues(F, A), A);
const size = <T>(F: Real<T>, a: T): T => (F.less(a, F.zero) ? F.sub(F.zero, a) : a);
const inverted = <T>(F: Real<T>, A: Matrix<T>): Matrix<T> => inverse(F, A) ?? A;
const columnSum = <T>(F: Real<T>, A: Matrix<T>): T =>
  transpose(A)
    .map((x) => linear(F).sum(x.map((a) => size(F, a))))
    .reduce((a, b) => (F.less(a, b) ? b : a));

export default law({
  says: 'κ(A) = ‖A‖₂ ‖A⁻¹‖₂ = σ_1 / σ_n, and ∞ where A is singular',
  source: ['structured-matrices §3.3', 'trefethen-bau1997', 'higham2002 §7'],
  over: 'real',
  takes: { A: 'n×n' },
  gives: 'scalar',
  reference: conditionNumber,
  variants: { inverse: conditionNumberByInverse },
  mutants: {
    'squared: of the Gram matrix': instead((F, σ) => F.div(F.mul(σ[0]!, σ[0]!), F.mul(σ.at(-1)!, σ.at(-1)!))),
    'upside down: σ_n / σ_1': instead((F, σ) => F.div(σ.at(-1)!, σ[0]!)),
    'the last but one for the last': instead((F, σ) => F.div(σ[0]!, σ.at(-2) ?? σ[0]!)),
    "in Frobenius's norm": instead((F, σ, A) => {
      const back = singularValues(F, inverted(F, A));
      return F.sqrt(F.mul(linear(F).dot(σ, σ), linear(F).dot(back, back)));
    }),
    'in the norm of column sums': instead((F, _, A) => F.mul(columnSum(F, A), columnSum(F, inverted(F, A)))),
    'the norm of A alone': instead((_, σ) => σ[0]!),
    'the norm of the inverse alone': instead((F, σ) => F.div(F.one, σ.at(-1)!)),
    'one over the determinant': instead((F, _, A) => F.div(F.one, size(F, determinant(F, A)))),
    'of the diagonal: largest entry over smallest': instead((F, σ, A) => {
      const entries = A.map((row, i) => size(F, row[i]!)).toSorted((a, b) => (F.less(a, b) ? 1 : -1));
      return F.isZero(entries.at(-1)!) ? σ[0]! : F.div(entries[0]!, entries.at(-1)!);
    }),
    'a singular matrix has one like any other: 1': (F, A) => conditionNumber(F, A) ?? F.one,
  },
  // From the values that A was made of. Rounding moves σ_n by a share of σ_1, and so κ by a share of κ².
  check: (_, __, answer) =>
    forAll(square, ({ A, [hidden]: σ }) => {
      const n = A.length;
      const found = answer(double, A);
      if (σ.at(-1) === 0)
        return holds(
          found === undefined || found >= 1 / (most * n * ε),
          `the matrix is singular, and κ is ${found}: too small for rounding to explain`,
        );
      const κ = σ[0]! / σ.at(-1)!;
      return found === undefined ? holds(false, `κ is missing, should be ${κ}`) : small('κ', [[found - κ]], n, κ ** 2);
    }),
});
