/**
 * The Jordan normal form from the eigenvalues: A V = V J, the columns of V in chains
 *
 *     Bᵏ⁻¹v, … B v, v   with   B = A − λI, Bᵏv = 0,
 *
 * one chain for each block, the longest of an eigenvalue first.
 */
import type { Field } from '#scalar';
import { shifted } from './jordan-structure.ts';
import { linear, table, transpose, type Matrix, type Vector } from './linear.ts';
import { nullSpace } from './null-space.ts';
import { power } from './power.ts';
import { rank } from './rank.ts';

interface Chain<T> {
  readonly eigenvalue: T;
  /** Bᵏ⁻¹v first, v last. */
  readonly vectors: readonly Vector<T>[];
}

/** The chains of one eigenvalue: tops at every depth, independent of what lies lower and of the longer chains. */
function chains<T>(F: Field<T>, A: Matrix<T>, eigenvalue: T): readonly Chain<T>[] {
  const B = shifted(F, A, eigenvalue);
  const found: Chain<T>[] = [];
  for (let k = A.length; k >= 1; k--) {
    const known = [...nullSpace(F, power(F, B, k - 1)), ...found.map(({ vectors }) => vectors[k - 1]!)];
    for (const top of nullSpace(F, power(F, B, k))) {
      if (rank(F, [...known, top]) === known.length) continue;
      known.push(top);
      const vectors = [top];
      while (vectors.length < k) vectors.unshift(linear(F).apply(B, vectors[0]!));
      found.push({ eigenvalue, vectors });
    }
  }
  return found;
}

/** V and J; undefined where an eigenvalue of A is not among the λ. */
export function jordanForm<T>(F: Field<T>, A: Matrix<T>, λ: Vector<T>): readonly [Matrix<T>, Matrix<T>] | undefined {
  const distinct = λ.filter((x, i) => λ.findIndex((y) => F.equal(x, y)) === i);
  const all = distinct.flatMap((x) => chains(F, A, x));
  const columns = all.flatMap(({ vectors }) => vectors);
  if (columns.length !== A.length) return undefined;
  const diagonal = all.flatMap(({ eigenvalue, vectors }) => vectors.map(() => eigenvalue));
  const starts = all.flatMap(({ vectors }) => vectors.map((_, i) => i === 0));
  const J = table(A.length, A.length, (i, j) => (i === j ? diagonal[i]! : j === i + 1 && !starts[j]! ? F.one : F.zero));
  return [transpose(columns), J];
}
