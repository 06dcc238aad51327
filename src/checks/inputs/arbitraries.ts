import fc from 'fast-check';
import type { Limits, Ring } from '#scalar';
import type { Matrix, Vector } from '#reference/linear';
import { Shaped, type Instance } from './shaped.ts';

/** What can be drawn over one number system: small integers, never raw doubles, shrinking towards nothing. */
export interface Arbitraries<T> {
  /**
   * All inputs of a law at once, by their declarations, sizes included: `any.shaped({ A: 'n×n', x: 'n', L: 'size' })`.
   * The house way: sizes that agree are drawn once, and shrink without redrawing anything.
   */
  shaped<const D extends Readonly<Record<string, string>>>(declarations: D): fc.Arbitrary<Instance<D, T>>;
  readonly scalar: fc.Arbitrary<T>;
  readonly nonzero: fc.Arbitrary<T>;
  /** A size from 1 to `most`. */
  size(most?: number): fc.Arbitrary<number>;
  vector(n: number): fc.Arbitrary<Vector<T>>;
  matrix(rows: number, columns: number): fc.Arbitrary<Matrix<T>>;
}

/** Over F, from small integers by `element`, which is `F.of` where nothing else is said. */
export function arbitraries<T>(
  F: Ring<T>,
  {
    element = (n: number) => F.of(n),
    bound = 9,
    most = 4,
    long = 9,
    far,
  }: Partial<Limits> & { element?: (n: number) => T } = {},
): Arbitraries<T> {
  const scalar = fc.integer({ min: -bound, max: bound }).map(element);
  const nonzero = fc.integer({ min: 1, max: 2 * bound }).map((n) => element(n <= bound ? n : bound - n));
  const vector = (n: number) => fc.array(scalar, { minLength: n, maxLength: n });
  return {
    shaped: (declarations) => new Shaped({ F, element }, declarations, { bound, most, long, ...(far && { far }) }),
    scalar,
    nonzero,
    size: (top = most) => fc.integer({ min: 1, max: top }),
    vector,
    matrix: (rows, columns) => fc.array(vector(columns), { minLength: rows, maxLength: rows }),
  };
}
