/** Roots of symmetric positive definite matrices, `Σ^{-1/2}`, in doubles, with the error that the method may leave. */
import { tabulate } from '#scalar';
import { Absent } from './absent.ts';
import type { Machine } from './machine.ts';
import { orthogonalised, spread, within } from './spectrum.ts';
import { dense, shape, type Dense } from './value.ts';

/**
 * Aˣ = Σ σˣ u uᵀ over the eigenvectors of A: its columns, turned until they are orthogonal, are the σ u. An error E of
 * the entries moves Aˣ by no more than ‖E‖ times the largest slope of σˣ between the eigenvalues, in Frobenius' norm.
 */
export function symmetricPower<T>(m: Machine<T>, A: Dense<T>, exponent: T): Dense<T> {
  const R = m.real;
  if (R === undefined) throw new Absent('real', 'a root of a matrix needs real numbers');
  const { rows: n, columns } = A;
  if (n !== columns) throw new Absent('shape', `${shape(A)} has no power`);
  m.pay(60 * n ** 3);
  if (A.data.some((x, k) => !R.equal(x, A.data[(k % n) * n + Math.floor(k / n)]!)))
    throw new Absent('unknown', 'a matrix that is not symmetric is raised to what is no integer');
  const value = A.data.map((x) => R.toNumber(x));
  const vectors = orthogonalised(tabulate(n, (j) => value.filter((__, k) => k % n === j)));
  const pairs = vectors.map((v) => {
    const sigma = Math.hypot(...v);
    const u = v.map((x) => x / sigma);
    const moved = u.map((_, i) => u.reduce((sum, x, j) => sum + value[i * n + j]! * x, 0));
    return { sigma: u.reduce((sum, x, i) => sum + x * moved[i]!, 0) < 0 ? -sigma : sigma, u };
  });
  const sigmas = pairs.map(({ sigma }) => sigma);
  const [least, most] = [Math.min(...sigmas), Math.max(...sigmas)];
  const inherited = Math.sqrt(A.data.reduce((sum, x) => sum + spread(R, x) ** 2, 0));
  const error = inherited + 256 * n ** 2 * 2 ** -53 * most;
  if (!(least > 2 * error)) throw new Absent('undefined', 'a root of a matrix that is not positive definite');
  const x = R.toNumber(exponent);
  const f = (sigma: number): number => sigma ** x;
  const slope = Math.abs(x) * Math.max((least - error) ** (x - 1), (most + error) ** (x - 1));
  const delta = slope * error + 64 * n ** 2 * 2 ** -53 * Math.max(f(least), f(most));
  const entry = (i: number, j: number): number =>
    pairs.reduce((sum, { sigma, u }) => sum + f(sigma) * u[i]! * u[j]!, 0);
  return dense(
    n,
    n,
    value.map((_, k) => within(R, entry(Math.floor(k / n), k % n), delta)),
  );
}
