/** Functions that need real numbers: exponentials, roots, norms, an order. */
import { tabulate, type Real } from '#scalar';
import { Absent } from './absent.ts';
import type { Function } from './calls.ts';
import type { Machine } from './machine.ts';
import { cholesky } from './cholesky.ts';
import { singularValues, within } from './spectrum.ts';
import { symmetricPower } from './symmetric-power.ts';
import { column, dense, isScalar, scalar, toScalar, type Value } from './value.ts';

const reals = <T>(m: Machine<T>): Real<T> => {
  if (m.real === undefined) throw new Absent('real', 'roots, exponentials and norms need real numbers');
  return m.real;
};

const positive = <T>(R: Real<T>, x: T): T => {
  if (R.isZero(x) || R.less(x, R.zero)) throw new Absent('undefined', 'the logarithm or root of what is not positive');
  return x;
};

const ofScalar =
  (f: <T>(R: Real<T>, x: T) => T): Function =>
  (m, [a]) =>
    scalar(f(reals(m), toScalar(a!)));

/** x as a double, and what it is uncertain by: a zero that carries the error of x. */
const parted = <T>(R: Real<T>, x: T): [number, T] => [R.toNumber(x), R.sub(x, R.from(R.toNumber(x)))];

/** A function whose slope is nowhere above one: it passes on no more error than it gets. */
const gentle = (f: (x: number) => number): Function =>
  ofScalar((R, x) => {
    const [at, error] = parted(R, x);
    // One multiplication by one pays for the rounding of the library's function.
    return R.add(R.mul(R.from(f(at)), R.div(R.of(3), R.of(3))), error);
  });

const factorials = tabulate(17, (k) => tabulate(k, (i) => i + 1).reduce((product, i) => product * i, 1));

/**
 * Σ Aᵏ/k! after halving A until it is small, then squaring back. The series is summed by powers of A⁴, four terms a
 * time: six products of matrices for sixteen powers (Paterson and Stockmeyer).
 */
export const exponential: Function = <T>(m: Machine<T>, [a]: readonly Value<T>[]): Value<T> => {
  const R = reals(m);
  if (a!.is === 'loose' && a!.fits === 'identity') return { ...a!, scale: R.exp(a!.scale) };
  // Of a zero of whatever size it is the one of that size.
  if (a!.is === 'loose' && a!.fits === 'zero') return { is: 'loose', fits: 'one', scale: m.F.one };
  if (isScalar(a!) || a!.is === 'loose') return scalar(R.exp(toScalar(a!)));
  const A = m.matrix(a!);
  const norm = Math.max(...A.data.map((x) => Math.abs(R.toNumber(x)))) * A.rows;
  if (!(norm < 64)) throw new Absent('limit', 'the exponential of a matrix of norm above 64');
  const halvings = Math.max(0, Math.ceil(Math.log2(norm || 1)) + 2);
  const small = m.divide(A, scalar(R.from(2 ** halvings)));
  const square = m.multiply(small, small);
  const identity: Value<T> = { is: 'loose', fits: 'identity', scale: R.one };
  const cube = m.multiply(square, small);
  const over = (k: number, P: Value<T>): Value<T> => m.divide(P, scalar(R.of(factorials[k]!)));
  const four = (k: number): Value<T> =>
    m.add(m.add(over(k + 1, small), over(k + 2, square)), m.add(over(k + 3, cube), over(k, identity)));
  const fourth = m.multiply(square, square);
  // Norm at most 1/4: the 17th term is below 2⁻⁸⁰.
  let sum = m.add(four(12), over(16, fourth));
  for (const k of [8, 4, 0]) sum = m.add(four(k), m.multiply(fourth, sum));
  for (let k = 0; k < halvings; k++) sum = m.multiply(sum, sum);
  return sum;
};

const squares = <T>(m: Machine<T>, a: Value<T>): T => {
  const data = m.matrix(a).data;
  return data.map((x) => m.F.mul(x, x)).reduce((s, x) => m.F.add(s, x), m.F.zero);
};

const normF: Function = (m, [a]) => scalar(root(reals(m), squares(m, a!)));
const root = <T>(R: Real<T>, x: T): T => (R.isZero(x) ? R.zero : R.sqrt(positive(R, x)));

const abs = <T>(R: Real<T>, x: T): T => (R.less(x, R.zero) ? R.sub(R.zero, x) : x);
const most = <T>(R: Real<T>, xs: readonly T[]): T => xs.reduce((a, b) => (R.less(a, b) ? b : a));

/** Of a vector its length, of a matrix its largest singular value; with a second argument, that norm. */
const norm: Function = (m, [a, p]) => {
  const R = reals(m);
  const A = m.matrix(a!);
  const which = p === undefined ? 2 : R.toNumber(toScalar(p));
  if (which === 1) return absoluteSums(m, A, false);
  if (which !== 2) throw new Absent('unknown', `a norm of order ${which}`);
  if (A.columns === 1 || A.rows === 1) return normF(m, [A]);
  return scalar(most(R, singularValues(m, A)));
};

/** The largest absolute column sum, or row sum. */
const absoluteSums: <T>(m: Machine<T>, a: Value<T>, rows: boolean) => Value<T> = (m, a, rows) => {
  const R = reals(m);
  const A = m.matrix(a);
  const sums = tabulate(rows ? A.rows : A.columns, () => R.zero);
  for (const [i, x] of A.data.entries()) {
    const at = rows ? Math.floor(i / A.columns) : i % A.columns;
    sums[at] = R.add(sums[at]!, abs(R, x));
  }
  return scalar(most(R, sums));
};

const over =
  (f: <T>(R: Real<T>, xs: readonly T[]) => T): Function =>
  (m, args) =>
    scalar(f(reals(m), args.length === 1 ? m.matrix(args[0]!).data : args.map(toScalar)));

const logarithm =
  (base: number): Function =>
  (m, [a, b]) => {
    const R = reals(m);
    const log = R.log(positive(R, toScalar(a!)));
    const under = b === undefined ? base : 0;
    if (under === 0) return scalar(R.div(log, R.log(positive(R, toScalar(b!)))));
    return scalar(under === Math.E ? log : R.div(log, R.log(R.of(under))));
  };

/** Of a vector, entry by entry, as code takes it; a matrix is left to the function. */
const pointwise =
  (f: Function): Function =>
  (m, [a, ...more]) =>
    a!.is === 'matrix' && a!.columns === 1 && a!.rows > 1
      ? column(a!.data.map((x) => toScalar(f(m, [scalar(x), ...more]))))
      : f(m, [a!, ...more]);

const rootOf = pointwise(ofScalar((R, x) => root(R, x)));

/** Of a matrix, entry by entry. */
const everywhere =
  (f: Function): Function =>
  (m, [a]) => {
    const A = m.matrix(a!);
    return dense(
      A.rows,
      A.columns,
      A.data.map((x) => toScalar(f(m, [scalar(x)]))),
    );
  };

export const analysis: Readonly<Record<string, Function>> = {
  e: (m) => scalar(reals(m).exp(m.F.one)),
  pi: (m) => scalar(within(reals(m), Math.PI, 2 ** -52)),
  exp: pointwise(exponential),
  log: pointwise(logarithm(Math.E)),
  log2: pointwise(logarithm(2)),
  log10: pointwise(logarithm(10)),
  sqrt: (m, [a]) =>
    a!.is === 'matrix' && a!.columns > 1 ? symmetricPower(m, a!, reals(m).from(0.5)) : rootOf(m, [a!]),
  entrywiseexp: everywhere(ofScalar((R, x) => R.exp(x))),
  entrywisesqrt: everywhere(ofScalar((R, x) => root(R, x))),
  cholesky: (m, [a]) => cholesky(m, m.matrix(a!)),
  cbrt: pointwise(ofScalar((R, x) => R.exp(R.div(R.log(positive(R, x)), R.of(3))))),
  abs: ofScalar(abs),
  sign: pointwise(ofScalar((R, x) => (R.isZero(x) ? R.zero : R.less(x, R.zero) ? R.of(-1) : R.one))),
  sin: pointwise(gentle(Math.sin)),
  cos: pointwise(gentle(Math.cos)),
  arctan: pointwise(gentle(Math.atan)),
  tanh: pointwise(gentle(Math.tanh)),
  tan: pointwise((m, a) => m.divide(gentle(Math.sin)(m, a), gentle(Math.cos)(m, a))),
  sinh: pointwise(ofScalar((R, x) => R.div(R.sub(R.exp(x), R.exp(R.sub(R.zero, x))), R.of(2)))),
  cosh: pointwise(ofScalar((R, x) => R.div(R.add(R.exp(x), R.exp(R.sub(R.zero, x))), R.of(2)))),
  max: over(most),
  min: over((R, xs) => xs.reduce((a, b) => (R.less(b, a) ? b : a))),
  norm,
  normF,
  norm1: (m, [a]) => absoluteSums(m, a!, false),
  normInf: (m, [a]) => absoluteSums(m, a!, true),
  cond: (m, [a]) => {
    const sigma = singularValues(m, m.matrix(a!));
    const R = reals(m);
    const least = sigma.reduce((x, y) => (R.less(y, x) ? y : x));
    return m.divide(scalar(most(R, sigma)), scalar(least));
  },
  softmax: (m, [a]) => {
    const R = reals(m);
    const e = m.matrix(a!).data.map((x) => R.exp(x));
    return m.divide(column(e), scalar(e.reduce((s, x) => R.add(s, x), R.zero)));
  },
};
