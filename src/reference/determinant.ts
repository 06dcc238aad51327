/** Determinants: by fraction-free elimination where division is exact, and by minors over any ring. */
import type { Field, Ring } from '#scalar';
import type { Matrix } from './linear.ts';

/**
 * Bareiss: every division comes out even over an integral domain, and no entry grows past a minor of A.
 * Rows are exchanged where a pivot is zero, so its span is not by sizes alone. Needs an exact field.
 */
export function determinant<T>(F: Field<T>, A: Matrix<T>): T {
  const n = A.length;
  const M = A.map((row) => [...row]);
  let [sign, before] = [1, F.one];
  for (let k = 0; k + 1 < n; k++) {
    const p = pivot(F, M, k);
    if (p === undefined) return F.zero;
    if (p !== k) [M[k], M[p], sign] = [M[p]!, M[k]!, -sign];
    for (let i = k + 1; i < n; i++)
      for (let j = k + 1; j < n; j++) {
        const cross = F.sub(F.mul(M[k]![k]!, M[i]![j]!), F.mul(M[i]![k]!, M[k]![j]!));
        M[i]![j] = k === 0 ? cross : F.div(cross, before);
      }
    before = M[k]![k]!;
  }
  const last = n === 0 ? F.one : M[n - 1]![n - 1]!;
  return sign === 1 ? last : F.sub(F.zero, last);
}

function pivot<T>(F: Field<T>, M: Matrix<T>, k: number): number | undefined {
  let [found, size] = [undefined as number | undefined, 0];
  for (let i = k; i < M.length; i++) {
    const s = F.size(M[i]![k]!);
    if (s > size) [found, size] = [i, s];
  }
  return found;
}

/** Laplace along the first column: n! work, no division, any commutative ring, oblivious. */
export function determinantByMinors<T>(F: Ring<T>, A: Matrix<T>): T {
  const n = A.length;
  if (n === 0) return F.one;
  if (n === 1) return A[0]![0]!;
  let total = F.mul(A[0]![0]!, determinantByMinors(F, minor(A, 0)));
  for (let i = 1; i < n; i++) {
    const term = F.mul(A[i]![0]!, determinantByMinors(F, minor(A, i)));
    total = i % 2 === 0 ? F.add(total, term) : F.sub(total, term);
  }
  return total;
}

/** A without its first column and row i. */
const minor = <T>(A: Matrix<T>, i: number): Matrix<T> => A.filter((_, k) => k !== i).map((row) => row.slice(1));
