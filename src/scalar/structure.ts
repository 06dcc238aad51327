/**
 * A number system is a dictionary of operations; its elements are plain values.
 *
 * Every algorithm of `src/reference` takes one as its first argument, so the same lines run over doubles,
 * exact rationals and GF(p), and, wrapped by `counted` and `span`, report their own cost.
 */
export interface Ring<T> {
  readonly name: string;
  /** Whether `equal` is equality of the numbers meant, and not of what is left of them after rounding. */
  readonly exact: boolean;
  readonly zero: T;
  readonly one: T;
  /** The zero that fills up an input: an input like any other to those who count. `zero` where it is left out. */
  readonly padding?: T;
  add(a: T, b: T): T;
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  /** The integer n, as an element: a literal, at no cost. */
  of(n: number | bigint): T;
  isZero(a: T): boolean;
  /** Whether the two are the same number; over inexact systems, whether they may be. */
  equal(a: T, b: T): boolean;
  /** The element as a person would write it. */
  show(a: T): string;
}

export interface Field<T> extends Ring<T> {
  /** a / b. Throws a RangeError where b is zero in an exact field: ask `isZero` first. */
  div(a: T, b: T): T;
  /** 0 where a is zero, larger for better pivots: its absolute value, or 1 where sizes mean nothing. */
  size(a: T): number;
  /** rows×inner times inner×columns, row by row, where it has a faster way to it than by its single operations. */
  product?(a: readonly T[], b: readonly T[], rows: number, inner: number, columns: number): T[];
}

/** A field with primitive n-th roots of unity: the discrete Fourier transform exists in it, exactly. */
export interface Cyclic<T> extends Field<T> {
  /** 1, w, w² … wⁿ⁻¹, w a primitive n-th root of unity, n a power of two; literals, at no cost. */
  roots(n: number): readonly T[];
}

/** An ordered field with the functions that analysis needs. */
export interface Real<T> extends Field<T> {
  less(a: T, b: T): boolean;
  sqrt(a: T): T;
  exp(a: T): T;
  log(a: T): T;
  /** The element nearest to a double. */
  from(x: number): T;
  /** The double nearest to an element. */
  toNumber(a: T): number;
}

/** The weakest structure in which a thing can be said; it may use no more than this. */
export interface Structures<T> {
  readonly ring: Ring<T>;
  readonly field: Field<T>;
  readonly cyclic: Cyclic<T>;
  readonly real: Real<T>;
}
export type Structure = keyof Structures<unknown>;
