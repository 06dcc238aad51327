import fc from 'fast-check';
import type { Ring } from '#scalar';
import type { Matrix, Vector } from '#reference/linear';

/** What can be drawn over one number system: small integers, never raw doubles, shrinking towards nothing. */
export interface Arbitraries<T> {
  readonly scalar: fc.Arbitrary<T>;
  readonly nonzero: fc.Arbitrary<T>;
  /** A size from 1 to `most`, 1 and powers of two included. */
  size(most?: number): fc.Arbitrary<number>;
  vector(n: number): fc.Arbitrary<Vector<T>>;
  matrix(rows: number, columns: number): fc.Arbitrary<Matrix<T>>;
}

export function arbitraries<T>(F: Ring<T>, bound = 9): Arbitraries<T> {
  const scalar = fc.integer({ min: -bound, max: bound }).map((n) => F.of(n));
  const nonzero = fc.integer({ min: 1, max: 2 * bound }).map((n) => F.of(n <= bound ? n : bound - n));
  const vector = (n: number) => fc.array(scalar, { minLength: n, maxLength: n });
  return {
    scalar,
    nonzero,
    size: (most = 4) => fc.integer({ min: 1, max: most }),
    vector,
    matrix: (rows, columns) => fc.array(vector(columns), { minLength: rows, maxLength: rows }),
  };
}
