/**
 * Our linear algebra over doubles against libraries that share no code with it. Two right answers differ by rounding
 * alone, so differences are measured in n ε times what the problem itself amplifies, and held to the limit of residuals.
 */
import { describe, expect, test } from 'vitest';
import { double } from '#scalar';
import { conditionNumber, conditionNumberByInverse } from '#reference/condition-number';
import { singularValuesByGram } from '#reference/gram-singular-values';
import { inverse } from '#reference/inverse';
import { linear, transpose, type Matrix, type Vector } from '#reference/linear';
import { numericalRank } from '#reference/matrix-norms';
import { singularValueDecomposition } from '#reference/singular-value-decomposition';
import { gaussian } from './inputs/gaussian.ts';
import { mlMatrix, numpy, type Asked, type Opinion } from './oracle.test-data.ts';
import { frobenius, most, ε } from './residual.ts';

const { apply, minus, times } = linear(double);

/** m×n, a corner of a seeded Gaussian matrix. */
const drawn = (seed: number, m: number, n: number): Matrix<number> =>
  gaussian(seed, Math.max(m, n))
    .slice(0, m)
    .map((row) => row.slice(0, n));

const shapes: Readonly<Record<string, (seed: number) => Matrix<number>>> = {
  square: (seed) => drawn(seed, 7, 7),
  'square and larger': (seed) => drawn(seed, 17, 17),
  tall: (seed) => drawn(seed, 11, 4),
  wide: (seed) => drawn(seed, 3, 10),
  'one row': (seed) => drawn(seed, 1, 6),
  'one column': (seed) => drawn(seed, 6, 1),
  'of rank 2': (seed) => times(drawn(seed, 8, 2), drawn(seed + 1, 2, 6)),
  'a column of zeros': (seed) => drawn(seed, 5, 5).map((row) => row.with(2, 0)),
  'a row twice': (seed) => drawn(seed, 6, 6).with(4, drawn(seed, 6, 6)[1]!),
  'graded by rows, down to 2⁻²⁴': (seed) => drawn(seed, 6, 6).map((row, i) => row.map((x) => x * 16 ** -i)),
  'graded by columns, down to 2⁻²⁴': (seed) => drawn(seed, 9, 5).map((row) => row.map((x, j) => x * 64 ** -j)),
  'two singular values that are one': (seed) => {
    const { U, V } = singularValueDecomposition(double, drawn(seed, 5, 5));
    return times(U, transpose(V).map((row, i) => row.map((x) => x * [3, 2, 2, 1, 1][i]!))); // prettier-ignore
  },
  'large: about 2³⁰⁰': (seed) => drawn(seed, 4, 6).map((row) => row.map((x) => x * 2 ** 300)),
  'small: about 2⁻³⁰⁰': (seed) => drawn(seed, 6, 4).map((row) => row.map((x) => x * 2 ** -300)),
};
const seeds = [11, 222, 3333, 44444, 555555];

const asked = Object.entries(shapes).flatMap(([shape, make]) =>
  seeds.map((seed) => {
    const A = make(seed);
    const least = Math.max(A.length, A[0]!.length) * ε;
    return { shape, seed, A, b: drawn(seed + 7, A.length, 1).map(([x]) => x!), least };
  }),
);

/** V Σ⁺ Uᵀ, from our decomposition. */
function ours({ A, b }: Asked): Opinion {
  const { U, σ, V } = singularValueDecomposition(double, A);
  const rank = numericalRank(double, σ, Math.max(A.length, A[0]!.length));
  const thin = (M: Matrix<number>) => M.map((row) => row.slice(0, rank));
  const pseudo = times(thin(V), transpose(thin(U)).map((u, i) => u.map((x) => x / σ[i]!))); // prettier-ignore
  const [X, κ] = A.length === A[0]!.length ? [inverse(double, A), conditionNumber(double, A)] : [];
  return {
    σ,
    pseudoInverse: pseudo,
    leastSquares: apply(pseudo, b),
    ...(X && κ !== undefined && { inverse: X, condition: κ }),
  };
}

const size = (x: Vector<number>): number => frobenius([x]);

/** How far two opinions are apart, each in n ε times what the problem amplifies: at most a few where both are right. */
function apart({ A, b }: Asked, mine: Opinion, theirs: Opinion): Readonly<Record<string, number>> {
  const n = Math.max(A.length, A[0]!.length);
  const [first, P] = [mine.σ[0]!, mine.pseudoInverse];
  const last = mine.σ[numericalRank(double, mine.σ, n) - 1]!;
  const κ = first / last;
  const unit = n * ε;
  return {
    'singular values': Math.max(...mine.σ.map((s, i) => Math.abs(s - theirs.σ[i]!))) / (unit * first),
    'pseudo-inverse': frobenius(minus(P, theirs.pseudoInverse)) / (unit * κ * frobenius(P)),
    'least squares': size(mine.leastSquares.map((x, i) => x - theirs.leastSquares[i]!)) / (unit * κ * (size(b) / last)),
    ...(mine.inverse &&
      theirs.inverse && {
        inverse: frobenius(minus(mine.inverse, theirs.inverse)) / (unit * κ * frobenius(mine.inverse)),
      }),
    ...(mine.condition !== undefined &&
      theirs.condition !== undefined && {
        'condition number': Math.abs(mine.condition - theirs.condition) / (unit * κ * κ),
      }),
  };
}

const answers = asked.map(ours);
const fromPython = numpy(asked);
if (fromPython === undefined) console.warn('SKIPPED: no Python with numpy found, so it was not asked');
const libraries = Object.entries({ 'ml-matrix': mlMatrix(asked), numpy: fromPython }).flatMap(([name, said]) =>
  said ? [{ name, said }] : [],
);

describe.each(libraries)('$name agrees with us', ({ said }) => {
  test.each(Object.keys(shapes))('%s', (shape) => {
    for (const [i, each] of asked.entries()) {
      if (each.shape !== shape) continue;
      const mine = answers[i]!;
      expect(mine.σ.length).toBe(said[i]!.σ.length);
      expect(mine.inverse === undefined, 'whether there is an inverse').toBe(said[i]!.inverse === undefined);
      for (const [what, by] of Object.entries(apart(each, mine, said[i]!)))
        expect(by, `${what}, seed ${each.seed}`).toBeLessThan(most);
    }
  });
});

test('both ways to the condition number agree', () => {
  for (const [i, each] of asked.entries()) {
    if (each.A.length !== each.A[0]!.length) continue;
    const [κ, again] = [answers[i]!.condition, conditionNumberByInverse(double, each.A)];
    expect(κ === undefined).toBe(again === undefined);
    if (κ !== undefined) expect(Math.abs(κ - again!) / (each.A.length * ε * κ * κ)).toBeLessThan(most);
  }
});

test('the limit is not too wide: singular values by the Gram matrix lose digits that graded rows need, and are past it', () => {
  for (const [i, each] of asked.entries()) {
    if (!each.shape.startsWith('graded by rows')) continue;
    const mine = { ...answers[i]!, σ: singularValuesByGram(double, each.A) };
    for (const { said } of libraries) expect(apart(each, mine, said[i]!)['singular values']).toBeGreaterThan(20 * most);
  }
});
