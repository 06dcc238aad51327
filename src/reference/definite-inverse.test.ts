import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rationals as Q } from '#scalar';
import { gaussJordan, ldl, pivotsOnDiagonal } from './definite-inverse.ts';
import { determinantByMinors } from './determinant.ts';
import { inverse } from './inverse.ts';
import { linear, table, transpose } from './linear.ts';

/** Square matrices of small integers, zeros among them, so that leading minors vanish often. */
const square = fc
  .record({
    n: fc.integer({ min: 1, max: 4 }),
    entries: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 16, maxLength: 16 }),
  })
  .map(({ n, entries }) => table(n, n, (i, j) => Q.of(entries[4 * i + j]!)));

test('there is a pivot at every place of the diagonal exactly where no leading minor is zero', () => {
  fc.assert(
    fc.property(square, (M) => {
      const minors = M.map((_, k) =>
        determinantByMinors(
          Q,
          M.slice(0, k + 1).map((row) => row.slice(0, k + 1)),
        ),
      );
      expect(pivotsOnDiagonal(Q, M)).toBe(minors.every((minor) => !Q.isZero(minor)));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('without pivoting the inverse is the pivoted one, symmetric or not, wherever the pivots are there', () => {
  fc.assert(
    fc.property(square, (M) => {
      fc.pre(pivotsOnDiagonal(Q, M));
      expect(gaussJordan(Q, M)).toEqual(inverse(Q, M));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('L D Lᵀ is the symmetric matrix it came from', () => {
  fc.assert(
    fc.property(square, (A) => {
      const { plus, times } = linear(Q);
      const M = plus(A, transpose(A));
      fc.pre(pivotsOnDiagonal(Q, M));
      const { L, D } = ldl(Q, M);
      const unit = table(D.length, D.length, (i, j) => (i === j ? Q.one : i > j ? L[i]![j]! : Q.zero));
      const scaled = unit.map((row) => row.map((x, j) => Q.mul(x, D[j]!)));
      expect(times(scaled, transpose(unit))).toEqual(M);
    }),
    { seed: 1, numRuns: 300 },
  );
});
