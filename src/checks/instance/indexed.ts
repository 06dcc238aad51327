/** Entries by their indices, and what is said where these leave their range. */
import { Absent } from '../evaluate/absent.ts';
import { dense, scalar, shape, type Dense, type Value } from '../evaluate/value.ts';

/** The entry of a matrix at one index or two. */
export function entry<T>(A: Dense<T>, name: string, index: readonly number[]): Value<T> {
  const [i, j] = index.length === 1 ? oneIndex(A, index[0]!) : index;
  if (i === undefined || j === undefined || index.length > 2)
    throw new Absent('shape', `${name} is ${shape(A)}, and has not ${index.length} indices`);
  if (i < 1 || j < 1 || i > A.rows || j > A.columns) throw outside(name, index, shape(dense(A.rows, A.columns, [])));
  return scalar(A.data[(i - 1) * A.columns + j - 1]!);
}

/** A column or a row may be indexed as the sequence that it is; a matrix may not. */
const oneIndex = (A: Dense<unknown>, k: number): readonly number[] =>
  A.columns === 1 ? [k, 1] : A.rows === 1 ? [1, k] : [k];

export const outside = (name: string, index: readonly number[], range: string): Absent =>
  new Absent('range', `${name} is asked at ${index.join(', ')}, and runs over ${range}`);
