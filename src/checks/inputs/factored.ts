/** Matrices that are made from their singular values: A = U Σ Vᵀ, U and V rational and orthogonal, so that equalities are exact. */
import fc from 'fast-check';
import { rationals, type Field, type Rational, type Ring } from '#scalar';
import { linear, table, transpose, type Matrix, type Vector } from '#reference/linear';
import { arbitraries, type Arbitraries } from './arbitraries.ts';
import { hidden } from './hidden.ts';
import { transported } from '../inertia.ts';

export interface Factors<T> {
  readonly U: Matrix<T>;
  /** Small integers, descending, min(m, n) of them. */
  readonly σ: Vector<number>;
  readonly V: Matrix<T>;
}

/** As many descending integers as there are places, built from the last up: equal ones and zeros are common. */
export const fall = (steps: readonly number[], places: number): readonly number[] =>
  table(1, places, (_, i) => steps.slice(i, places).reduce((a, b) => a + b, 0))[0]!;

export const steps: fc.Arbitrary<readonly number[]> = fc.array(fc.constantFrom(0, 0, 1, 2, 3), {
  minLength: 6,
  maxLength: 6,
});

/** Two orthogonal matrices of any sizes, and singular values between them. */
export function factors<T>(any: Arbitraries<T>): fc.Arbitrary<Factors<T>> {
  return fc
    .record({ of: any.shaped({ U: 'm×m orthogonal', V: 'n×n orthogonal' }), down: steps })
    .map(({ of: { U, V }, down }) => ({ U, σ: fall(down, Math.min(U.length, V.length)), V }));
}

/** U Σ Vᵀ. */
export function assembled<T>(F: Ring<T>, { U, σ, V }: Factors<T>): Matrix<T> {
  const { times } = linear(F);
  const Σ = table(U.length, V.length, (i, j) => (i === j ? F.of(σ[i]!) : F.zero));
  return times(times(U, Σ), transpose(V));
}

/** The factors over another number system. */
export const carried = <T>(F: Field<T>, { U, σ, V }: Factors<Rational>) => ({
  U: transported(F, U),
  σ: σ.map((s) => F.of(s)),
  V: transported(F, V),
});

/** The singular values of two matrices of one shape, and the first of the two; the second may be taken for diagonal. */
export const pairs: fc.Arbitrary<{
  readonly σ: Vector<number>;
  readonly τ: Vector<number>;
  readonly A: Matrix<Rational>;
}> = fc
  .record({ made: factors(arbitraries(rationals, { bound: 2, most: 3, far: { most: 5, long: 5 } })), down: steps })
  .map(({ made, down }) => ({ σ: made.σ, τ: fall(down, made.σ.length), A: assembled(rationals, made) }));

interface Known {
  readonly A: Matrix<number>;
  readonly [hidden]: Vector<number>;
}

/** A over doubles of these shapes, from singular values as far apart as 1 and 2²⁰, ties and zeros among them: these are kept under `hidden`. */
const spread = (
  turns: fc.Arbitrary<{ readonly U: Matrix<Rational>; readonly V: Matrix<Rational> }>,
): fc.Arbitrary<Known> =>
  fc
    .record({
      of: turns,
      down: fc.array(fc.constantFrom(0, 0, 1, 2, 5, 2 ** 10, 2 ** 20), { minLength: 6, maxLength: 6 }),
    })
    .map(({ of: { U, V }, down }) => {
      const σ = fall(down, Math.min(U.length, V.length));
      const A = assembled(rationals, { U, σ, V }).map((row) => row.map((x) => Number(x.n) / Number(x.d)));
      return { A, [hidden]: σ };
    });

const turns = arbitraries(rationals, { bound: 2, most: 4, far: { most: 6, long: 6 } });
export const wide = spread(turns.shaped({ U: 'm×m orthogonal', V: 'n×n orthogonal' }));
export const square = spread(turns.shaped({ U: 'n×n orthogonal', V: 'n×n orthogonal' }));
