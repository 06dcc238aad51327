/** Singular values in doubles, with the error that the method may leave. */
import { tabulate } from '#scalar';
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

/**
 * Descending, min(rows, columns) of them, by one-sided rotations (Hestenes): columns turned until they are orthogonal,
 * whose lengths are then the singular values.
 */
export function singularValues<T>(m: Machine<T>, A: Dense<T>): readonly T[] {
  const R = m.real;
  if (R === undefined) throw new Absent('real', 'singular values need real numbers');
  const { rows, columns } = A;
  m.pay(40 * (rows + columns) ** 3);
  const value = (i: number, j: number): number => R.toNumber(A.data[i * columns + j]!);
  // As many vectors as the lesser side: the columns, or the rows where these are fewer.
  const vectors =
    columns <= rows
      ? tabulate(columns, (j) => tabulate(rows, (i) => value(i, j)))
      : tabulate(rows, (i) => tabulate(columns, (j) => value(i, j)));
  const sigma = orthogonalised(vectors)
    .map((v) => Math.hypot(...v))
    .sort((a, b) => b - a);
  // Weyl: an error of the entries moves no singular value by more than its Frobenius norm.
  const inherited = Math.sqrt(A.data.reduce((sum, x) => sum + spread(R, x) ** 2, 0));
  const delta = inherited + 64 * (rows + columns) ** 2 * 2 ** -53 * (sigma[0] ?? 0);
  return sigma.map((s) => within(R, s, delta));
}

/** The vectors turned in pairs, in place, until every two are orthogonal but for rounding. */
export function orthogonalised(vectors: number[][]): readonly (readonly number[])[] {
  for (let [sweep, turned] = [0, true]; turned && sweep < 60; sweep++) {
    turned = false;
    for (let p = 0; p < vectors.length; p++)
      for (let q = p + 1; q < vectors.length; q++) turned = turn(vectors[p]!, vectors[q]!) || turned;
  }
  return vectors;
}

/** Whether the two had to be turned. */
function turn(x: number[], y: number[]): boolean {
  let [a, b, c] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    a += x[i]! * x[i]!;
    b += y[i]! * y[i]!;
    c += x[i]! * y[i]!;
  }
  if (Math.abs(c) <= 2 ** -50 * Math.sqrt(a * b)) return false;
  const theta = (b - a) / (2 * c);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(t * t + 1);
  const sine = t * cosine;
  for (let i = 0; i < x.length; i++) {
    const [u, v] = [x[i]!, y[i]!];
    x[i] = cosine * u - sine * v;
    y[i] = sine * u + cosine * v;
  }
  return true;
}

/** The error that an element owns to: the least step, doubling, by which it is surely moved. */
export function spread<T>(R: Real<T>, x: T): number {
  const at = R.toNumber(x);
  let step = Math.abs(at) * 2 ** -52 || 2 ** -1000;
  // A zero may be sure to the last bit or to none: in strides first.
  if (at === 0)
    for (let stride = 512; stride > 1; stride /= 2) if (R.equal(x, R.from(step * 2 ** stride))) step *= 2 ** stride;
  while (step < 2 ** 900 && R.equal(x, R.from(at + step))) step *= 2;
  return step;
}
