import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { babyBear, bounded, rationals, ratio, type Field, type Rational } from '#scalar';
import { determinant, determinantByMinors } from './determinant.ts';
import { inverse, inverseByDiagonal, solutions, solve } from './inverse.ts';
import { linear, table, type Matrix } from './linear.ts';

/** Square integer matrices that are singular about half the time: the last row may be a combination of the others. */
const square = fc
  .record({
    n: fc.integer({ min: 1, max: 4 }),
    entries: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 16, maxLength: 16 }),
    singular: fc.boolean(),
  })
  .map(({ n, entries, singular }) =>
    table(n, n, (i, j) => (singular && i === n - 1 ? 2 * (n > 1 ? entries[j]! : 0) : entries[4 * i + j]!)),
  );
const over = <T>(F: Field<T>, A: Matrix<number>): Matrix<T> => A.map((row) => row.map((x) => F.of(x)));
const same = <T>(F: Field<T>, A: Matrix<T>, B: Matrix<T>): boolean =>
  A.length === B.length && A.every((row, i) => row.every((x, j) => F.equal(x, B[i]![j]!)));

describe.each([
  ['rationals', rationals as Field<unknown>],
  ['GF(p)', babyBear as Field<unknown>],
  ['bounded', bounded as Field<unknown>],
])('over %s', (_, F) => {
  test('there is an inverse exactly where the determinant is not zero, on either side of the matrix', () => {
    fc.assert(
      fc.property(square, (M) => {
        const A = over(F, M);
        const { eye, times } = linear(F);
        const X = inverse(F, A);
        // The truth of singularity is decided over the integers.
        const regular = !rationals.isZero(determinantByMinors(rationals, over(rationals, M)));
        if (!X) return !regular;
        return regular && same(F, times(A, X), eye(M.length)) && same(F, times(X, A), eye(M.length));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('solutions solve, for right sides of any width', () => {
    fc.assert(
      fc.property(square, fc.integer({ min: 0, max: 3 }), (M, width) => {
        const A = over(F, M);
        const B = table(M.length, width, (i, j) => F.of(i - 2 * j + 1));
        const X = solutions(F, A, B);
        return X === undefined ? inverse(F, A) === undefined : same(F, linear(F).times(A, X), width === 0 ? X : B);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

test('fraction-free elimination and minors give one determinant, and it multiplies', () => {
  fc.assert(
    fc.property(square, square, (M, N) => {
      const A = over(rationals, M);
      const det = determinant(rationals, A);
      if (!rationals.equal(det, determinantByMinors(rationals, A))) return false;
      if (M.length !== N.length) return true;
      const B = over(rationals, N);
      return rationals.equal(
        determinant(rationals, linear(rationals).times(A, B)),
        rationals.mul(det, determinant(rationals, B)),
      );
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('fraction-free elimination of integers meets no fraction', () => {
  const seen: Rational[] = [];
  const watched: Field<Rational> = {
    ...rationals,
    div: (a, b) => {
      const q = rationals.div(a, b);
      seen.push(q);
      return q;
    },
  };
  fc.assert(
    fc.property(square, (M) => {
      determinant(watched, over(rationals, M));
      return seen.every((q) => q.d === 1n);
    }),
    { seed: 1 },
  );
});

test('a leading minor of zero is no obstacle to pivots that are looked for', () => {
  expect(inverse(babyBear, [[0, 1], [1, 0]])).toEqual([[0, 1], [1, 0]]); // prettier-ignore
  expect(
    determinant(babyBear, [
      [0, 1],
      [1, 0],
    ]),
  ).toBe(babyBear.of(-1));
});

test('down the diagonal the same inverse, where the minors allow it', () => {
  expect(
    inverseByDiagonal(
      rationals,
      over(rationals, [
        [2, 1],
        [1, 1],
      ]),
    ),
  ).toEqual(
    inverse(
      rationals,
      over(rationals, [
        [2, 1],
        [1, 1],
      ]),
    ),
  );
});

test('a singular system has no solution to give', () => {
  expect(
    solve(
      rationals,
      over(rationals, [
        [1, 2],
        [2, 4],
      ]),
      [ratio(1), ratio(1)],
    ),
  ).toBeUndefined();
  expect(determinant(rationals, [])).toEqual(rationals.one);
});
