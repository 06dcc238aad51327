/** Known functions of values. What needs an order, roots or logarithms is in `analysis.ts`. */
import { tabulate } from '#scalar';
import { Absent } from './absent.ts';
import { analysis } from './analysis.ts';
import type { Run } from './compile.ts';
import type { Sequence } from './sequence.ts';
import { determinant, diagonal } from './flat.ts';
import type { Machine } from './machine.ts';
import { rankOf } from './rank.ts';
import { spanned } from './span.ts';
import { column, dense, scalar, shape, toScalar, type Dense, type Value } from './value.ts';

export type Function = <T>(m: Machine<T>, args: readonly Value<T>[]) => Value<T>;

const square = <T>(m: Machine<T>, a: Value<T>): Dense<T> => {
  const A = m.matrix(a);
  if (A.rows !== A.columns) throw new Absent('shape', `${shape(A)} is not square`);
  return A;
};

const entries = <T>(m: Machine<T>, a: Value<T>): readonly T[] => m.matrix(a).data;

const flatVector = <T>(m: Machine<T>, a: Value<T>): readonly T[] => {
  const A = m.matrix(a);
  if (A.rows !== 1 && A.columns !== 1) throw new Absent('shape', `${shape(A)} is no vector`);
  return A.data;
};

const det: Function = (m, [a]) => {
  if (a!.is === 'loose') throw new Absent('shape', 'the determinant of an identity of no known size');
  const A = square(m, a!);
  m.pay(A.rows ** 3);
  return scalar(determinant(m.F, A.data, A.rows));
};

/** A vector on the diagonal, or the diagonal of a matrix as a vector. */
const diag: Function = (m, args) => {
  const parts = args.length > 1 ? args.map(toScalar) : undefined;
  const A = parts ? column(parts) : m.matrix(args[0]!);
  if (A.rows === 1 || A.columns === 1) {
    m.pay(A.data.length ** 2);
    return dense(
      A.data.length,
      A.data.length,
      diagonal(m.F, A.data.length, (i) => A.data[i]!),
    );
  }
  return column(tabulate(Math.min(A.rows, A.columns), (i) => A.data[i * A.columns + i]!));
};

const dot: Function = (m, [a, b]) => {
  const [x, y] = [flatVector(m, a!), flatVector(m, b!)];
  return scalar(toScalar(m.multiply(dense(1, x.length, x), column(y))));
};

/** Of two vectors their inner product, of two matrices tr(AᵀB). */
const inner: Function = (m, [a, b]) => {
  if (a!.is !== 'matrix' || b!.is !== 'matrix' || a!.columns === 1 || a!.rows === 1) return dot(m, [a!, b!]);
  if (a!.rows !== b!.rows || a!.columns !== b!.columns)
    throw new Absent('shape', `the inner product of ${shape(a!)} and ${shape(b!)} does not fit`);
  return dot(m, [column(a!.data), column(b!.data)]);
};

const table: Readonly<Record<string, Function>> = {
  det,
  diag,
  inner,
  tr: (m, [a]) => {
    const A = square(m, a!);
    const sum = tabulate(A.rows, (i) => A.data[i * A.columns + i]!);
    return dot(m, [column(sum), column(sum.map(() => m.F.one))]);
  },
  rank: (m, [a]) => {
    if (a!.is === 'loose') throw new Absent('shape', 'the rank of an identity of no known size');
    const A = m.matrix(a!);
    m.pay(A.rows * A.columns * Math.min(A.rows, A.columns));
    return scalar(m.F.of(rankOf(m.F, A)));
  },
  outer: (m, [a, b]) => {
    const [x, y] = [flatVector(m, a!), flatVector(m, b!)];
    return m.multiply(column(x), dense(1, y.length, y));
  },
  vec: (m, [a]) => column(m.matrix(m.transpose(a!)).data),
  span: (m, args) => spanned(m, args),
  // The norm of a matrix where a vector was likelier: it asks for real numbers only when it is met.
  spectral: (m, args) => analysis['norm']!(m, args),
  mean: (m, [a]) => {
    const x = entries(m, a!);
    return m.divide(dot(m, [column(x), column(x.map(() => m.F.one))]), scalar(m.F.of(x.length)));
  },
  adj: (m, [a]) => m.multiply(det(m, [a!]), m.invert(square(m, a!))),
  /** Of full rank, the one that exists on either side. */
  pinv: (m, [a]) => {
    const A = m.matrix(a!);
    const T = m.transpose(A);
    return A.rows >= A.columns ? m.multiply(m.invert(m.multiply(T, A)), T) : m.multiply(T, m.invert(m.multiply(A, T)));
  },
};

export const needsReal = (name: string): boolean => Object.hasOwn(analysis, name);

export function call(name: string, args: Sequence): Run {
  const f = Object.hasOwn(table, name) ? table[name] : Object.hasOwn(analysis, name) ? analysis[name] : undefined;
  if (f === undefined)
    return () => {
      throw new Absent('unknown', `${name} has no value here`);
    };
  return (m, env, at) => f(m, args(m, env, at));
}
