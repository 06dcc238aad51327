import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ratio, rationals as Q, type Rational } from '#scalar';
import { table } from './linear.ts';
import { crossover } from './purifier-crossover.ts';
import { encoderLoss, encoderLosses } from './purifier-losses.ts';

const matrix = (rows: number, columns: number) =>
  fc
    .array(fc.integer({ min: -3, max: 3 }), { minLength: rows * columns, maxLength: rows * columns })
    .map((xs) => table(rows, columns, (i, j) => Q.of(xs[columns * i + j]!)));
const negative = (x: Rational): boolean => x.n < 0n;

test('the encoder with the larger penalty is the worse one above the crossing, and the better one below', () => {
  fc.assert(
    fc.property(matrix(2, 2), matrix(2, 2), matrix(2, 3), (W, Z, X) => {
      const excess = Q.sub(encoderLosses(Q, W, X)[1], encoderLosses(Q, Z, X)[1]);
      fc.pre(!Q.isZero(excess));
      const λ = crossover(Q, W, Z, X);
      const worse = (at: Rational) => Q.sub(encoderLoss(Q, W, X, at), encoderLoss(Q, Z, X, at));
      expect(negative(worse(Q.add(λ, ratio(1, 7))))).toBe(negative(excess));
      expect(negative(worse(Q.sub(λ, ratio(1, 7))))).toBe(!negative(excess));
    }),
    { seed: 1, numRuns: 300 },
  );
});
