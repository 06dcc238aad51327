/** Singular values and eigenvalues in doubles, with the error that the method may leave. */
import type { Real } from '#scalar';
import { Absent } from './absent.ts';
import type { Machine } from './machine.ts';
import type { Dense } from './value.ts';

/** x ± δ: over doubles that carry their error, an element that owns to it. */
export function within<T>(R: Real<T>, x: number, delta: number): T {
  const third = R.div(R.one, R.of(3));
  // third − third is zero, uncertain by at least 2⁻⁵⁴.
  return R.add(R.from(x), R.mul(R.from(delta * 2 ** 54), R.sub(third, third)));
}

/** Of a symmetric matrix, by Jacobi's rotations: descending. */
export function symmetricEigenvalues(entries: readonly (readonly number[])[]): readonly number[] {
  const A = entries.map((row) => [...row]);
  const n = A.length;
  const whole = A.reduce((sum, row) => row.reduce((t, x) => t + x * x, sum), 0);
  for (let sweep = 0; sweep < 40; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        off += A[p]![q]! ** 2;
        rotate(A, p, q);
      }
    // What was left before this sweep moves no eigenvalue by more than its root, far below the error owned to.
    if (off <= whole * 2 ** -130) break;
  }
  return A.map((row, i) => row[i]!).sort((a, b) => b - a);
}

/** In place: this is where the time of singular values goes. */
function rotate(A: number[][], p: number, q: number): void {
  const [P, Q] = [A[p]!, A[q]!];
  const apq = P[q]!;
  if (apq === 0) return;
  const theta = (Q[q]! - P[p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let i = 0; i < A.length; i++) {
    const row = A[i]!;
    const [x, y] = [row[p]!, row[q]!];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  for (let k = 0; k < A.length; k++) {
    const [x, y] = [P[k]!, Q[k]!];
    P[k] = c * x - s * y;
    Q[k] = s * x + c * y;
  }
  P[q] = Q[p] = 0;
}

/** Descending, min(rows, columns) of them. Through AᵀA bordered: the eigenvalues of [[0, A], [Aᵀ, 0]] are ±σ. */
export function singularValues<T>(m: Machine<T>, A: Dense<T>): readonly T[] {
  const R = m.real;
  if (R === undefined) throw new Absent('real', 'singular values need real numbers');
  const { rows, columns } = A;
  m.pay(40 * (rows + columns) ** 3);
  const value = (i: number, j: number): number => R.toNumber(A.data[i * columns + j]!);
  const bordered = Array.from({ length: rows + columns }, (_, i) =>
    Array.from({ length: rows + columns }, (__, j) =>
      i < rows && j >= rows ? value(i, j - rows) : i >= rows && j < rows ? value(j, i - rows) : 0,
    ),
  );
  const sigma = symmetricEigenvalues(bordered).slice(0, Math.min(rows, columns));
  // Weyl: an error of the entries moves no singular value by more than its Frobenius norm.
  const inherited = Math.sqrt(A.data.reduce((sum, x) => sum + spread(R, x) ** 2, 0));
  const delta = inherited + 64 * (rows + columns) ** 2 * 2 ** -53 * (sigma[0] ?? 0);
  return sigma.map((s) => within(R, Math.max(0, s), delta));
}

/** The error that an element owns to: the least step, doubling, by which it is surely moved. */
function spread<T>(R: Real<T>, x: T): number {
  const at = R.toNumber(x);
  let step = Math.abs(at) * 2 ** -52 || 2 ** -1000;
  while (step < 2 ** 900 && R.equal(x, R.from(at + step))) step *= 2;
  return step;
}
