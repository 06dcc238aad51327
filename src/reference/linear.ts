/** Vectors and matrices over a ring: the few operations that the references are written in. */
import type { Ring } from '#scalar';

export type Vector<T> = readonly T[];
export type Matrix<T> = readonly Vector<T>[];

/** The matrix of these entries. */
export const table = <U>(rows: number, columns: number, entry: (i: number, j: number) => U): Matrix<U> =>
  listed(rows, (i) => listed(columns, (j) => entry(i, j)));

/** By hand, as `Array.from` takes several times as long, and every reference stands on this. */
function listed<U>(n: number, entry: (i: number) => U): U[] {
  const list: U[] = [];
  for (let i = 0; i < n; i++) list.push(entry(i));
  return list;
}

export const transpose = <T>(A: Matrix<T>): Matrix<T> => table(A[0]?.length ?? 0, A.length, (i, j) => A[j]![i]!);

/** Linear algebra over one ring. Open it in a function's first line: `const { dot, outer } = linear(F)`. */
export function linear<T>(F: Ring<T>) {
  /** A balanced tree, neighbours first, an odd last one moving up: n − 1 additions, span ⌈log₂ n⌉. */
  const sum = (xs: Vector<T>): T => collapse([...xs], xs.length);

  /** The same of the first so many, in place: each level of the tree over the one before it. */
  const collapse = (xs: T[], length: number): T => {
    if (length === 0) return F.zero;
    for (let n = length; n > 1; n = (n + 1) >> 1) {
      for (let i = 0; i + 1 < n; i += 2) xs[i >> 1] = F.add(xs[i]!, xs[i + 1]!);
      if (n % 2 === 1) xs[n >> 1] = xs[n - 1]!;
    }
    return xs[0]!;
  };

  /** n multiplications side by side, then their sum: span 1 + ⌈log₂ n⌉. */
  const dot = (x: Vector<T>, y: Vector<T>): T => {
    for (let i = 0; i < x.length; i++) products[i] = F.mul(x[i]!, y[i]!);
    return collapse(products, x.length);
  };
  /** Of one dot product after the other: a list for each takes longer than what is in it. */
  const products: T[] = [];

  const entrywise =
    (f: (a: T, b: T) => T) =>
    (A: Matrix<T>, B: Matrix<T>): Matrix<T> =>
      A.map((row, i) => row.map((a, j) => f(a, B[i]![j]!)));
  const plus = entrywise((a, b) => F.add(a, b));

  return {
    sum,
    dot,
    apply: (A: Matrix<T>, x: Vector<T>): Vector<T> => A.map((row) => dot(row, x)),
    times: (A: Matrix<T>, B: Matrix<T>): Matrix<T> => {
      const columns = transpose(B);
      return A.map((row) => columns.map((column) => dot(row, column)));
    },
    plus,
    minus: entrywise((a, b) => F.sub(a, b)),
    add: (x: Vector<T>, y: Vector<T>): Vector<T> => x.map((a, i) => F.add(a, y[i]!)),
    subtract: (x: Vector<T>, y: Vector<T>): Vector<T> => x.map((a, i) => F.sub(a, y[i]!)),
    outer: (x: Vector<T>, y: Vector<T>): Matrix<T> => x.map((a) => y.map((b) => F.mul(a, b))),
    scale: (a: T, x: Vector<T>): Vector<T> => x.map((b) => F.mul(a, b)),
    eye: (n: number): Matrix<T> => table(n, n, (i, j) => (i === j ? F.one : F.zero)),
    zeros: (rows: number, columns: number): Matrix<T> => table(rows, columns, () => F.zero),
    /** Entry by entry, a balanced tree of the vectors: no fewer than one. */
    total: (xs: readonly Vector<T>[]): Vector<T> => xs[0]!.map((_, i) => sum(xs.map((x) => x[i]!))),
    /** Entry by entry, a balanced tree of the matrices: no fewer than one. */
    gather: (Ms: readonly Matrix<T>[]): Matrix<T> =>
      Ms[0]!.map((row, i) => row.map((_, j) => sum(Ms.map((M) => M[i]![j]!)))),
  };
}
