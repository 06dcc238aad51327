/**
 * Work and span of a computation, given as the graph of what reads what.
 *
 * E_ij is how many times value i reads value j, j < i; a value that reads nothing is an input or a literal, every other
 * one an operation. An operation reads one value (and a literal) or two, the same one twice for a square; values that
 * `out` is nonzero for are outputs.
 */
import type { Ring } from '#scalar';
import { linear, table, type Matrix, type Vector } from './linear.ts';

/** What each value reads, with repetitions; undefined where one reads more than two, or one that is not before it. */
export function operands<T>(F: Ring<T>, E: Matrix<T>): readonly (readonly number[])[] | undefined {
  const times = (x: T): number => [0, 1, 2].find((k) => F.equal(x, F.of(k))) ?? 3;
  const read = E.map((row) => row.flatMap((x, j) => table(1, times(x), () => j)[0]!));
  return read.every((of, i) => of.length <= 2 && of.every((j) => j < i)) ? read : undefined;
}

/** How deep each value lies: one step below the deepest that it reads, inputs at 0. */
export function depths(read: readonly (readonly number[])[]): readonly number[] {
  const depth: number[] = [];
  for (const of of read) depth.push(of.length === 0 ? 0 : 1 + Math.max(...of.map((j) => depth[j]!)));
  return depth;
}

/** [work, span]: all operations, needed or not; the longest chain of them to an output. Undefined past a fan-in of two. */
export function workAndSpan<T>(F: Ring<T>, E: Matrix<T>, out: Vector<T>): Vector<T> | undefined {
  const read = operands(F, E);
  if (read === undefined) return undefined;
  const depth = depths(read);
  const wanted = depth.filter((_, i) => !F.isZero(out[i]!));
  return [F.of(read.filter((of) => of.length > 0).length), F.of(Math.max(0, ...wanted))];
}

/** The span as the largest k with outᵀ Eᵏ ≠ 0, ones for what is not zero: E is nilpotent. */
export function workAndSpanByPowers<T>(F: Ring<T>, E: Matrix<T>, out: Vector<T>): Vector<T> | undefined {
  if (operands(F, E) === undefined) return undefined;
  const { apply } = linear(F);
  const marked = (x: Vector<T>): Vector<T> => x.map((a) => (F.isZero(a) ? F.zero : F.one));
  const readBy = table(E.length, E.length, (i, j) => (F.isZero(E[j]![i]!) ? F.zero : F.one));
  const none = (x: Vector<T>): boolean => x.every((a) => F.isZero(a));
  let span = -1;
  for (let reached = marked(out); !none(reached); span++) reached = marked(apply(readBy, reached));
  return [F.of(E.length - E.filter(none).length), F.of(Math.max(0, span))];
}
