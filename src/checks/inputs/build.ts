/** Elements from the integers of a recipe, keeping what a declaration promises. */
import type { Field, Ring } from '#scalar';
import { inverse } from '#reference/inverse';
import { linear, table, transpose, type Matrix } from '#reference/linear';
import type { Integers } from './recipe.ts';
import type { Nested } from '../law.ts';
import type { Shape } from './shape.ts';

export interface Ground<T> {
  readonly F: Ring<T>;
  /** The element of a small integer, 0 for 0 and nothing else. */
  readonly element: (n: number) => T;
}

/** One symbol: sizes and integers stay numbers. */
export function build<T>(over: Ground<T>, s: Shape, xs: Integers): Nested<T> | number {
  if (s.is === 'size' || s.is === 'integer') return Number(xs);
  if (s.is === 'family') return rows(xs).map((x) => build(over, s.each, x)) as Nested<T>; // families are of elements
  if (s.axes.length === 0) return scalar(over, s.has, Number(xs));
  if (s.axes.length === 1) return vector(over, s.has, numbers(xs));
  return matrix(over, s.has, rows(xs).map(numbers));
}

/** An array where the shape says array. */
const rows = (xs: Integers): readonly Integers[] => (typeof xs === 'number' ? [] : xs);
const numbers = (xs: Integers): readonly number[] => rows(xs).map(Number);

/** A positive integer or, over a field, the inverse of one, for −n; anything but zero for `nonzero`. */
function scalar<T>({ F, element }: Ground<T>, has: readonly string[], n: number): T {
  if (has.includes('positive')) return n < 0 && 'div' in F ? reciprocal(F, -n) : F.of(Math.abs(n) || 1);
  return element(has.length > 0 ? n || 1 : n);
}
// A ring with a division is a field: `in` cannot tell TypeScript so for an open type.
const reciprocal = <T>(F: Ring<T>, n: number): T => (F as Field<T>).div(F.one, F.of(n));

function vector<T>(over: Ground<T>, has: readonly string[], xs: readonly number[]): readonly T[] {
  if (has.includes('positive')) return xs.map((x) => scalar(over, ['positive'], x));
  return has.includes('nonzero') && xs.every((x) => x === 0)
    ? xs.map((_, i) => over.element(i === 0 ? 1 : 0))
    : xs.map(over.element);
}

function matrix<T>(over: Ground<T>, has: readonly string[], M: Matrix<number>): Matrix<T> {
  if (has.includes('orthogonal')) return orthogonal(over.F, M);
  if (has.includes('positive-definite')) return definite(over.F, M);
  if (has.includes('invertible') && has.includes('diagonal'))
    return diagonal(over, M, (x) => scalar(over, ['nonzero'], x));
  if (has.includes('invertible')) return has.includes('symmetric') ? definite(over.F, M) : invertible(over, M);
  if (has.includes('diagonal')) return diagonal(over, M, has.includes('positive') ? positiveIn(over) : over.element);
  const symmetric = has.includes('symmetric');
  return M.map((row, i) => row.map((x, j) => over.element(symmetric && j > i ? M[j]![i]! : x)));
}
const positiveIn =
  <T>(over: Ground<T>) =>
  (x: number) =>
    scalar(over, ['positive'], x);
const diagonal = <T>({ F }: Ground<T>, M: Matrix<number>, entry: (x: number) => T): Matrix<T> =>
  M.map((row, i) => row.map((x, j) => (i === j ? entry(x) : F.zero)));

/** Unit triangles around a diagonal without zeros, rows turned round at times: leading minors may vanish, the determinant not. */
function invertible<T>({ F, element }: Ground<T>, M: Matrix<number>): Matrix<T> {
  const n = M.length;
  const unit = 'div' in F ? (x: number) => element(x || 1) : (x: number) => F.of(x < 0 ? -1 : 1);
  const L = table(n, n, (i, j) => (i === j ? F.one : i > j ? element(M[i]![j]!) : F.zero));
  const U = table(n, n, (i, j) => (i === j ? unit(M[i]![i]!) : i < j ? element(M[i]![j]!) : F.zero));
  const A = linear(F).times(L, U);
  return M[0]![0]! % 3 === 2 ? A.toReversed() : A;
}

/** L Lᵀ + I, L the lower triangle. */
function definite<T>(F: Ring<T>, M: Matrix<number>): Matrix<T> {
  const { eye, plus, times } = linear(F);
  const L = M.map((row, i) => row.map((x, j) => (j > i ? F.zero : F.of(x))));
  return plus(times(L, transpose(L)), eye(M.length));
}

/** Cayley: (I − S)(I + S)⁻¹ of a skew S, columns signed; over a mere ring, signs and a turn of the rows. */
function orthogonal<T>(F: Ring<T>, M: Matrix<number>): Matrix<T> {
  const n = M.length;
  const { eye, minus, plus, times } = linear(F);
  // Entries of at most 2, or the denominators of Q outgrow everything else that is drawn.
  const S = table(n, n, (i, j) => F.of(i === j ? 0 : i > j ? M[i]![j]! % 3 : -(M[j]![i]! % 3)));
  // A ring with a division is a field.
  const right = 'div' in F ? inverse(F as Field<T>, plus(eye(n), S)) : undefined;
  const Q = right ? times(minus(eye(n), S), right) : (M[0]?.[0] ?? 0) % 2 === 0 ? eye(n) : eye(n).toReversed();
  return Q.map((row) => row.map((x, j) => (M[j]![j]! < 0 ? F.sub(F.zero, x) : x)));
}
