/**
 * Inverses without a look at any value: for matrices whose leading minors are not zero, the positive definite ones among
 * them. There is no pivoting, so the operations depend on the size alone and can be counted; elsewhere see `inverse`.
 */
import { input, span, type Field, type Spanned } from '#scalar';
import { arrivalSum } from './arrival-sum.ts';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';

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

/** A sum of terms, in some order. */
type Sum<T> = (terms: Vector<T>) => T;

/** M = L D Lᵀ for a symmetric M: L unit lower triangular (its rows, the ones left out), D the diagonal. */
export function ldl<T>(
  F: Field<T>,
  M: Matrix<T>,
  sum: Sum<T> = linear(F).sum,
): { readonly L: Matrix<T>; readonly D: Vector<T> } {
  const less = reduced(F, sum);
  const L: T[][] = [];
  const D: T[] = [];
  for (let i = 0; i < M.length; i++) {
    const scaled: T[] = []; // the row of L D: entry j is mᵢⱼ − Σₖ (LD)ᵢₖ Lⱼₖ
    for (let j = 0; j < i; j++) scaled.push(less(M[i]![j]!, scaled, L[j]!));
    const row = scaled.map((x, j) => F.div(x, D[j]!));
    D.push(less(M[i]![i]!, scaled, row));
    L.push(row);
  }
  return { L, D };
}

/** a − Σ xₖyₖ; a itself where there is no term. */
const reduced =
  <T>(F: Field<T>, sum: Sum<T>) =>
  (a: T, x: Vector<T>, y: Vector<T>): T =>
    x.length === 0 ? a : F.sub(a, sum(x.map((b, k) => F.mul(b, y[k]!))));

/** X with M X = B, for a symmetric M: L Y = B downwards, Z = D⁻¹Y, Lᵀ X = Z upwards. */
export function ldlSolve<T>(F: Field<T>, M: Matrix<T>, B: Matrix<T>, sum: Sum<T> = linear(F).sum): Matrix<T> {
  const less = reduced(F, sum);
  const { L, D } = ldl(F, M, sum);
  const solved = transpose(B).map((b) => {
    const y: T[] = [];
    b.forEach((a, i) => y.push(less(a, L[i]!, y)));
    const x = y.map((a, i) => F.div(a, D[i]!));
    for (let i = x.length - 2; i >= 0; i--) {
      const below = L.slice(i + 1).map((row) => row[i]!);
      x[i] = less(x[i]!, below, x.slice(i + 1));
    }
    return x;
  });
  return transpose(solved);
}

/** The same, each sum by the arrival of its terms: by neighbours, late terms wait for early ones at every level of the tree. */
export function ldlSolveByArrival<T>(F: Field<T>, M: Matrix<T>, B: Matrix<T>): Matrix<T> {
  const S = span(F); // tells when each term is there, by sizes alone
  const enter = (A: Matrix<T>): Matrix<Spanned<T>> => A.map((row) => row.map(input));
  const sum: Sum<Spanned<T>> = (terms) =>
    arrivalSum(
      S,
      terms,
      terms.map((x) => x.depth),
    );
  return ldlSolve(S, enter(M), enter(B), sum).map((row) => row.map((x) => x.value));
}

/** The inverse by LDLᵀ and d substitutions: symmetric matrices only. (14d³ − 3d² − 5d)/6 work. */
export const ldlInverse = <T>(F: Field<T>, M: Matrix<T>): Matrix<T> => ldlSolve(F, M, linear(F).eye(M.length));

/** The same work, span 7d − 8 from d = 2 on. */
export const ldlInverseByArrival = <T>(F: Field<T>, M: Matrix<T>): Matrix<T> =>
  ldlSolveByArrival(F, M, linear(F).eye(M.length));
