/** Matrices as flat rows, over any field: the few kernels that evaluation spends its time in. */
import type { Field } from '#scalar';

const scratch: unknown[] = [];

/** A balanced tree over the first `count` entries of a scratch array, which it overwrites. */
function fold<T>(F: Field<T>, xs: T[], count: number): T {
  let left = count;
  while (left > 1) {
    const half = left >> 1;
    for (let i = 0; i < half; i++) xs[i] = F.add(xs[2 * i]!, xs[2 * i + 1]!);
    if (left % 2 === 1) xs[half] = xs[left - 1]!;
    left = half + (left % 2);
  }
  return xs[0]!;
}

/** rows×inner times inner×columns; every entry a balanced tree, so that its span is the least there is. */
export function times<T>(
  F: Field<T>,
  a: readonly T[],
  b: readonly T[],
  rows: number,
  inner: number,
  columns: number,
): T[] {
  if (F.product !== undefined) return F.product(a, b, rows, inner, columns);
  const product: T[] = [];
  // Nothing that runs meanwhile uses the scratch array: the field's own operations do not come back here.
  const terms = scratch as T[];
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      for (let k = 0; k < inner; k++) terms[k] = F.mul(a[i * inner + k]!, b[k * columns + j]!);
      product.push(inner === 0 ? F.zero : fold(F, terms, inner));
    }
  return product;
}

export function transposed<T>(a: readonly T[], rows: number, columns: number): T[] {
  const turned: T[] = [];
  for (let j = 0; j < columns; j++) for (let i = 0; i < rows; i++) turned.push(a[i * columns + j]!);
  return turned;
}

export function scaled<T>(F: Field<T>, s: T, a: readonly T[]): T[] {
  const product: T[] = [];
  for (let i = 0; i < a.length; i++) product.push(F.mul(s, a[i]!));
  return product;
}

/** Every entry of the one times every entry of the other: a block of B for each entry of A. */
export function tensor<T>(F: Field<T>, A: Rows<T>, B: Rows<T>): T[] {
  const data: T[] = [];
  for (let i = 0; i < A.rows * B.rows; i++)
    for (let j = 0; j < A.columns * B.columns; j++) {
      const x = A.data[Math.floor(i / B.rows) * A.columns + Math.floor(j / B.columns)]!;
      data.push(F.mul(x, B.data[(i % B.rows) * B.columns + (j % B.columns)]!));
    }
  return data;
}
interface Rows<T> {
  readonly rows: number;
  readonly columns: number;
  readonly data: readonly T[];
}

export function diagonal<T>(F: Field<T>, n: number, entry: (i: number) => T): T[] {
  const D: T[] = [];
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) D.push(i === j ? entry(i) : F.zero);
  return D;
}

/** The row at or below `k` with the largest entry in column `k`, or −1 where all are zero. */
function pivot<T>(F: Field<T>, M: readonly T[], n: number, width: number, k: number): number {
  let best = -1;
  let most = 0;
  for (let i = k; i < n; i++) {
    const size = F.size(M[i * width + k]!);
    if (size > most) [best, most] = [i, size];
  }
  return best >= 0 && F.isZero(M[best * width + k]!) ? -1 : best;
}

function swap(M: unknown[], width: number, i: number, j: number): void {
  if (i === j) return;
  for (let c = 0; c < width; c++) {
    const held = M[i * width + c]!;
    M[i * width + c] = M[j * width + c]!;
    M[j * width + c] = held;
  }
}

/** Gauss–Jordan with the largest pivot; undefined where the n×n matrix is singular. */
export function inverted<T>(F: Field<T>, a: readonly T[], n: number): T[] | undefined {
  const width = 2 * n;
  const M: T[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) M.push(a[i * n + j]!);
    for (let j = 0; j < n; j++) M.push(i === j ? F.one : F.zero);
  }
  for (let k = 0; k < n; k++) {
    const row = pivot(F, M, n, width, k);
    if (row < 0) return undefined;
    swap(M, width, row, k);
    const by = F.div(F.one, M[k * width + k]!);
    for (let c = k; c < width; c++) M[k * width + c] = F.mul(M[k * width + c]!, by);
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const f = M[i * width + k]!;
      for (let c = k; c < width; c++) M[i * width + c] = F.sub(M[i * width + c]!, F.mul(f, M[k * width + c]!));
    }
  }
  const inverse: T[] = [];
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) inverse.push(M[i * width + n + j]!);
  return inverse;
}

/** By elimination with the largest pivot: 1 for the empty matrix. */
export function determinant<T>(F: Field<T>, a: readonly T[], n: number): T {
  const M = [...a];
  let product = F.one;
  for (let k = 0; k < n; k++) {
    const row = pivot(F, M, n, n, k);
    if (row < 0) return F.zero;
    swap(M, n, row, k);
    const head = M[k * n + k]!;
    product = F.mul(product, row === k ? head : F.sub(F.zero, head));
    for (let i = k + 1; i < n; i++) {
      const f = F.div(M[i * n + k]!, head);
      for (let c = k + 1; c < n; c++) M[i * n + c] = F.sub(M[i * n + c]!, F.mul(f, M[k * n + c]!));
    }
  }
  return product;
}
