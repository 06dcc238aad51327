/**
 * Inverses without a look at any value: for matrices whose leading minors are not zero, the positive definite ones among
 * them. There is no pivoting, so the operations depend on the size alone and can be counted; elsewhere see `inverse`.
 */
import type { Field } from '#scalar';
import { linear, table, transpose, type Matrix, type Vector } from './linear.ts';

/** Gauss–Jordan in place, pivots down the diagonal: 2d³ − d² work, span 3d from d = 2 on. */
export function gaussJordan<T>(F: Field<T>, M: Matrix<T>): Matrix<T> {
  let A = M;
  for (let c = 0; c < M.length; c++) {
    const pivot = A[c]!.map((x, j) => F.div(j === c ? F.one : x, A[c]![c]!));
    const swept = (row: Vector<T>): Vector<T> =>
      row.map((x, j) => F.sub(j === c ? F.zero : x, F.mul(row[c]!, pivot[j]!)));
    A = A.map((row, i) => (i === c ? pivot : swept(row)));
  }
  return A;
}

/** Whether every leading minor of M is other than zero, so that elimination finds its pivots on the diagonal. */
export function pivotsOnDiagonal<T>(F: Field<T>, M: Matrix<T>): boolean {
  if (M.length === 0) return true;
  const [first, ...rest] = M;
  if (F.isZero(first![0]!)) return false;
  const complement = rest.map((row) => {
    const factor = F.div(row[0]!, first![0]!);
    return row.slice(1).map((x, j) => F.sub(x, F.mul(factor, first![j + 1]!)));
  });
  return pivotsOnDiagonal(F, complement);
}

/** M = L D Lᵀ for a symmetric M: L unit lower triangular (its rows, the ones left out), D the diagonal. */
export function ldl<T>(F: Field<T>, M: Matrix<T>): { readonly L: Matrix<T>; readonly D: Vector<T> } {
  const { dot } = linear(F);
  const L: T[][] = [];
  const D: T[] = [];
  for (let i = 0; i < M.length; i++) {
    const scaled: T[] = []; // the row of L D: entry j is mᵢⱼ − Σₖ (LD)ᵢₖ Lⱼₖ
    for (let j = 0; j < i; j++) scaled.push(j === 0 ? M[i]![0]! : F.sub(M[i]![j]!, dot(scaled, L[j]!)));
    const row = scaled.map((x, j) => F.div(x, D[j]!));
    D.push(i === 0 ? M[0]![0]! : F.sub(M[i]![i]!, dot(scaled, row)));
    L.push(row);
  }
  return { L, D };
}

/** X with M X = B, for a symmetric M: L Y = B downwards, Z = D⁻¹Y, Lᵀ X = Z upwards. */
export function ldlSolve<T>(F: Field<T>, M: Matrix<T>, B: Matrix<T>): Matrix<T> {
  const { dot } = linear(F);
  const { L, D } = ldl(F, M);
  const d = D.length;
  const solved = transpose(B).map((b) => {
    const y: T[] = [];
    for (let i = 0; i < d; i++) y.push(i === 0 ? b[0]! : F.sub(b[i]!, dot(L[i]!, y)));
    const x = y.map((a, i) => F.div(a, D[i]!));
    for (let i = d - 2; i >= 0; i--) {
      const below = L.slice(i + 1).map((row) => row[i]!);
      x[i] = F.sub(x[i]!, dot(below, x.slice(i + 1)));
    }
    return x;
  });
  return transpose(solved);
}

/** The inverse by LDLᵀ and d substitutions: symmetric matrices only. */
export const ldlInverse = <T>(F: Field<T>, M: Matrix<T>): Matrix<T> =>
  ldlSolve(
    F,
    M,
    table(M.length, M.length, (i, j) => (i === j ? F.one : F.zero)),
  );
