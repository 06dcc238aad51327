/** Arithmetic of values over one number system: shapes are checked as it goes, and every operation is paid for. */
import { tabulate } from '#scalar';
import type { Field, Real } from '#scalar';
import { Absent } from './absent.ts';
import { exponentMost, operationsMost } from './bounds.ts';
import { diagonal, inverted, scaled, tensor, times, transposed } from './flat.ts';
import { laid, stood } from './laid.ts';
import { column, dense, isScalar, scalar, shape, toScalar, type Dense, type Value } from './value.ts';

export interface Machine<T> {
  readonly F: Field<T>;
  /** Present where roots, logarithms and an order make sense. */
  readonly real: Real<T> | undefined;
  /** Pays for so many operations. */
  pay(operations: number): void;
  /** A new evaluation: the purse is full again, and what was spent of it is told. */
  refill(): number;
  add(a: Value<T>, b: Value<T>): Value<T>;
  negate(a: Value<T>): Value<T>;
  multiply(a: Value<T>, b: Value<T>): Value<T>;
  hadamard(a: Value<T>, b: Value<T>): Value<T>;
  kronecker(a: Value<T>, b: Value<T>): Value<T>;
  divide(a: Value<T>, b: Value<T>): Value<T>;
  invert(a: Value<T>): Value<T>;
  power(a: Value<T>, k: number): Value<T>;
  transpose(a: Value<T>): Value<T>;
  /** As a matrix: a scalar is 1×1; what fits any size takes the one given. */
  matrix(a: Value<T>, rows?: number, columns?: number): Dense<T>;
  inverseOf(a: T): T;
}

export function machine<T>(F: Field<T>, real?: Real<T>): Machine<T> {
  let purse = operationsMost;
  const pay = (operations: number): void => {
    purse -= operations;
    if (purse < 0) throw new Absent('limit', `it takes more than ${operationsMost} operations to evaluate`);
  };
  const misfit = (what: string): never => {
    throw new Absent('shape', what);
  };
  const divided = (a: T, b: T): T => {
    if (F.isZero(b)) throw new Absent('undefined', 'division by zero');
    return F.div(a, b);
  };

  function matrix(a: Value<T>, rows?: number, columns?: number): Dense<T> {
    if (a.is === 'matrix') return a;
    if (a.is === 'scalar') return dense(1, 1, [a.of]);
    if (a.is === 'list') return column(a.items.map(toScalar));
    if (rows === undefined || columns === undefined) return misfit('the size of an identity or zero cannot be told');
    if (a.fits === 'zero')
      return dense(
        rows,
        columns,
        tabulate(rows * columns, () => F.zero),
      );
    if (rows !== columns) return misfit(`an identity stands where ${rows}×${columns} should`);
    return dense(
      rows,
      rows,
      diagonal(F, rows, () => a.scale),
    );
  }

  function add(a: Value<T>, b: Value<T>): Value<T> {
    if (a.is === 'scalar' && b.is === 'scalar') return scalar(F.add(a.of, b.of));
    if (a.is === 'loose' && a.fits === 'zero') return b;
    if (b.is === 'loose' && b.fits === 'zero') return a;
    if (a.is === 'loose' && b.is === 'loose') {
      const fits = a.fits === 'identity' || b.fits === 'identity' ? 'identity' : 'one';
      return { is: 'loose', fits, scale: F.add(a.scale, b.scale) };
    }
    if (isScalar(a) && isScalar(b)) return scalar(F.add(toScalar(a), toScalar(b)));
    if (a.is === 'loose' && b.is === 'matrix') return add(matrix(a, b.rows, b.columns), b);
    if (b.is === 'loose' && a.is === 'matrix') return add(a, matrix(b, a.rows, a.columns));
    if (a.is === 'matrix' && b.is === 'matrix' && a.rows === b.rows && a.columns === b.columns) {
      const data: T[] = [];
      for (let i = 0; i < a.data.length; i++) data.push(F.add(a.data[i]!, b.data[i]!));
      pay(data.length);
      return dense(a.rows, a.columns, data);
    }
    return misfit(`${shape(a)} and ${shape(b)} cannot be added`);
  }

  function scale(s: T, a: Value<T>): Value<T> {
    if (a.is === 'scalar') return scalar(F.mul(s, a.of));
    if (a.is === 'loose') return { is: 'loose', fits: a.fits, scale: F.mul(s, a.scale) };
    if (a.is === 'list') return { is: 'list', items: a.items.map((item) => scale(s, item)) };
    pay(a.data.length);
    return dense(a.rows, a.columns, scaled(F, s, a.data));
  }

  function multiply(a: Value<T>, b: Value<T>): Value<T> {
    if (a.is === 'scalar') return scale(a.of, b);
    if (b.is === 'scalar') return scale(b.of, a);
    if (a.is === 'loose') return a.fits === 'zero' ? a : scale(a.scale, b);
    if (b.is === 'loose') return b.fits === 'zero' ? b : scale(b.scale, a);
    if (a.is === 'list' || b.is === 'list') {
      const [left, right] = [laid(a, b, 'left'), laid(b, a, 'right')];
      return left && right ? multiply(left, right) : misfit('a list cannot be multiplied');
    }
    if (a.columns === b.rows) {
      pay(a.rows * a.columns * b.columns);
      return dense(a.rows, b.columns, times(F, a.data, b.data, a.rows, a.columns, b.columns));
    }
    if (isScalar(a)) return scale(a.data[0]!, b);
    if (isScalar(b)) return scale(b.data[0]!, a);
    return misfit(`${shape(a)} times ${shape(b)} does not fit`);
  }

  function hadamard(a: Value<T>, b: Value<T>): Value<T> {
    const [A, B] = [
      b.is === 'matrix' ? matrix(a, b.rows, b.columns) : matrix(a),
      a.is === 'matrix' ? matrix(b, a.rows, a.columns) : matrix(b),
    ];
    if (A.rows !== B.rows || A.columns !== B.columns)
      return misfit(`${shape(a)} and ${shape(b)} cannot be multiplied entrywise`);
    pay(A.data.length);
    return dense(
      A.rows,
      A.columns,
      A.data.map((x, i) => F.mul(x, B.data[i]!)),
    );
  }

  function kronecker(a: Value<T>, b: Value<T>): Value<T> {
    const [A, B] = [matrix(a), matrix(b)];
    pay(A.data.length * B.data.length);
    return dense(A.rows * B.rows, A.columns * B.columns, tensor(F, A, B));
  }

  // A drawn matrix is one object at a point, inverted in many places: done once, and paid for each time, so that
  // no answer is cheaper for what was asked before it.
  function invert(a: Value<T>): Value<T> {
    if (a.is === 'scalar') return scalar(divided(F.one, a.of));
    if (a.is === 'loose') return { is: 'loose', fits: a.fits, scale: divided(F.one, a.scale) };
    if (a.is === 'list' || a.rows !== a.columns) return misfit(`${shape(a)} has no inverse`);
    pay(2 * a.rows ** 3);
    if (a.inverse !== undefined) return a.inverse;
    const entries = inverted(F, a.data, a.rows);
    if (entries === undefined) throw new Absent('undefined', 'a singular matrix is inverted');
    a.inverse = dense(a.rows, a.rows, entries);
    return a.inverse;
  }

  function power(a: Value<T>, k: number): Value<T> {
    if (k < 0) return power(invert(a), -k);
    if (k > exponentMost) throw new Absent('limit', `an exponent is larger than ${exponentMost}`);
    if (a.is === 'matrix' && a.rows !== a.columns) return misfit(`${shape(a)} has no power`);
    if (k === 0) {
      if (a.is === 'matrix')
        return a.rows === 1 ? scalar(F.one) : matrix({ is: 'loose', fits: 'identity', scale: F.one }, a.rows, a.rows);
      return a.is === 'loose' && a.fits === 'identity' ? { ...a, scale: F.one } : scalar(F.one);
    }
    let result: Value<T> | undefined;
    for (let [base, e] = [a, k]; ; base = multiply(base, base)) {
      if (e % 2 === 1) result = result === undefined ? base : multiply(result, base);
      e = Math.floor(e / 2);
      if (e === 0) return result ?? base;
    }
  }

  const negative = F.sub(F.zero, F.one);
  return {
    F,
    real,
    pay,
    refill: () => {
      const spent = operationsMost - Math.max(0, purse);
      purse = operationsMost;
      return spent;
    },
    add,
    negate: (a) => scale(negative, a),
    multiply,
    hadamard,
    kronecker,
    divide: (a, b) => {
      if (b.is === 'matrix' && !isScalar(b))
        throw new Absent('unknown', 'division by a matrix is not read; write the inverse on its side');
      const under = toScalar(b);
      if (isScalar(a)) return scalar(divided(toScalar(a), under));
      return scale(divided(F.one, under), a);
    },
    invert,
    power,
    transpose: (a) => (a.is === 'matrix' ? dense(a.columns, a.rows, transposed(a.data, a.rows, a.columns)) : stood(a)),
    matrix,
    inverseOf: (a) => divided(F.one, a),
  };
}
