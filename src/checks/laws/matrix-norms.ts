import type { Real } from '#scalar';
import { double } from '#scalar';
import { linear, transpose, type Matrix, type Vector } from '#reference/linear';
import { matrixNorms, matrixNormsByEntries } from '#reference/matrix-norms';
import { singularValues } from '#reference/singular-value-decomposition';
import { wide } from '../inputs/factored.ts';
import { hidden } from '../inputs/hidden.ts';
import { all, forAll, holds, law, named } from '../law.ts';
import { small } from '../residual.ts';

type Three = <T>(F: Real<T>, σ: Vector<T>, A: Matrix<T>) => Partial<Record<'operator' | 'frobenius' | 'rank', T>>;
/** The right answer but for what is given instead. */
const but =
  (instead: Three) =>
  <T>(F: Real<T>, A: Matrix<T>): Vector<T> => {
    const [a, b, c] = matrixNorms(F, A);
    const { operator = a!, frobenius = b!, rank = c! } = instead(F, singularValues(F, A), A);
    return [operator, frobenius, rank];
  };
const size = <T>(F: Real<T>, a: T): T => (F.less(a, F.zero) ? F.sub(F.zero, a) : a);
const largest = <T>(F: Real<T>, xs: Vector<T>): T => xs.reduce((a, b) => (F.less(a, b) ? b : a));

export default law({
  says: '‖A‖₂ = σ_1, ‖A‖_F = √(Σ σ_i²), rank A = the number of σ_i that are not 0',
  source: ['structured-matrices §3.2', 'structured-matrices §3.8', 'trefethen-bau1997', 'golub-van-loan2013'],
  over: 'real',
  takes: { A: 'm×n' },
  gives: '3',
  reference: matrixNorms,
  variants: { entries: matrixNormsByEntries },
  mutants: {
    "Frobenius's norm for the operator norm": but((F, σ) => ({ operator: F.sqrt(linear(F).dot(σ, σ)) })),
    'the largest sum of a column: ‖A‖₁': but((F, _, A) => ({
      operator: largest(F, transpose(A).map((x) => linear(F).sum(x.map((a) => size(F, a))))), // prettier-ignore
    })),
    'the largest entry': but((F, _, A) => ({ operator: largest(F, A.flat().map((a) => size(F, a))) })), // prettier-ignore
    'the longest column': but((F, _, A) => ({
      operator: F.sqrt(largest(F, transpose(A).map((x) => linear(F).dot(x, x)))), // prettier-ignore
    })),
    'the smallest singular value': but((_, σ) => ({ operator: σ.at(-1)! })),
    'the values are added before they are squared': but((F, σ) => ({ frobenius: linear(F).sum(σ) })),
    'the root is forgotten': but((F, σ) => ({ frobenius: linear(F).dot(σ, σ) })),
    'full rank, whatever the values': but((F, σ) => ({ rank: F.of(σ.length) })),
    'the rank counts distinct values': but((F, σ) => ({
      rank: F.of(new Set(σ.filter((s) => F.less(F.mul(F.from(2 ** -48), σ[0]!), s)).map((s) => F.toNumber(s).toPrecision(6))).size), // prettier-ignore
    })),
  },
  // From the values that A was made of: what rounding may do to them is that of the largest.
  check: (_, __, answer) =>
    forAll(wide, ({ A, [hidden]: σ }) => {
      const found = answer(double, A);
      const n = Math.max(A.length, A[0]!.length);
      const scale = Math.hypot(...σ);
      const rank = σ.filter((s) => s > 0).length;
      return all(
        named('shape', holds(found.length === 3, `there are ${found.length} numbers, should be 3`)),
        small('‖A‖₂', [[found[0]! - σ[0]!]], n, scale),
        small('‖A‖_F', [[found[1]! - scale]], n, scale),
        named('rank', holds(found[2] === rank, `the rank is ${found[2]}, should be ${rank}`)),
      );
    }),
});
