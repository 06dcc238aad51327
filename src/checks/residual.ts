/** Residuals over doubles, in the unit that rounding alone would explain: n ε times the size of what was computed. */
import { linear, type Matrix, type Vector } from '#reference/linear';
import { double } from '#scalar';
import { holds, type Sides } from './law.ts';

export const ε = 2 ** -52;

/**
 * Right code was seen to reach 15 in reconstructions and 5 in orthogonality, over thousands of matrices of condition 1
 * to 10¹⁰; the limit is that of LAPACK's own tests of the same residuals.
 */
export const most = 50;

export const frobenius = (A: Matrix<number>): number => Math.sqrt(linear(double).dot(A.flat(), A.flat()));

/** Whether R is what rounding leaves of a computation of size `scale` in n dimensions. NaN is not. */
export function small(name: string, R: Matrix<number>, n: number, scale: number): Sides {
  const size = frobenius(R);
  const sides = holds(
    size <= most * n * ε * scale,
    `${name} is off by ${(size / (n * ε * scale)).toPrecision(2)} n ε times its size, where rounding explains ${most}`,
  );
  return { ...sides, property: name };
}

/** Whether the matrix has so many rows, and as many columns. */
export const sized = (name: string, A: Matrix<unknown>, rows: number, columns: number): Sides => ({
  ...holds(
    A.length === rows && A.every((row) => row.length === columns),
    `${name} is ${A.length}×${A[0]?.length ?? 0}, should be ${rows}×${columns}`,
  ),
  property: 'shape',
});

/** Whether QᵀQ = I but for rounding. */
export function orthogonal(name: string, columns: Matrix<number>): Sides {
  const { dot, eye, minus } = linear(double);
  const n = columns.length;
  const gram = columns.map((x) => columns.map((y) => dot(x, y)));
  return small(`${name}ᵀ${name}`, minus(gram, eye(n)), n, 1);
}

/** Whether they are not negative, and none larger than the one before it. */
export function descending(σ: Vector<number>): Sides {
  const at = σ.findIndex((s, i) => !(s >= 0 && (i === 0 || s <= σ[i - 1]!)));
  const sides = holds(at < 0, `σ is ${σ.join(', ')}, should be descending and not negative`);
  return { ...sides, property: 'descending' };
}
