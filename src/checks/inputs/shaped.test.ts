import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { babyBear, rationals, type Rational } from '#scalar';
import { determinant } from '#reference/determinant';
import { linear, transpose, type Matrix } from '#reference/linear';
import { arbitraries } from './arbitraries.ts';
import { equal } from '../law.ts';

const any = arbitraries(rationals);
const over = arbitraries(babyBear);
const runs = { seed: 1, numRuns: 500 };

test('symbols that name a dimension agree on it', () => {
  const drawn = any.shaped({ A: 'n×m', u: 'm for k in 0..L', t: '2n-1', L: 'size', l: 'integer 1..L' });
  fc.assert(
    fc.property(drawn, ({ A, u, t, L, l }) => {
      expect(u.length).toBe(L + 1);
      expect(u.every((x) => x.length === A[0]!.length)).toBe(true);
      expect(t.length).toBe(2 * A.length - 1);
      expect(l).toBeGreaterThanOrEqual(1);
      expect(l).toBeLessThanOrEqual(L);
    }),
    runs,
  );
});

describe('what is declared holds, of what is drawn and of what it shrinks to', () => {
  const promises = (declaration: string, kept: (A: Matrix<Rational>) => boolean): void =>
    test(declaration, () => {
      const drawn = any.shaped({ A: declaration });
      const check = (value: unknown): boolean => kept((value as { A: Matrix<Rational> }).A); // as declared
      const sample = fc.sample(drawn, runs);
      expect(sample.every(check)).toBe(true);
      // Everything on a path of shrinking is asked too: fail as often as may be.
      const asked: unknown[] = [];
      fc.check(
        fc.property(drawn, (value) => {
          asked.push(value);
          return asked.length % 3 !== 0;
        }),
        runs,
      );
      expect(asked.every(check)).toBe(true);
    });
  const { eye, times } = linear(rationals);
  const same = (A: Matrix<Rational>, B: Matrix<Rational>): boolean => equal(rationals, A, B).agree;
  promises('d×d invertible', (A) => !rationals.isZero(determinant(rationals, A)));
  promises('d×d symmetric', (A) => same(A, transpose(A)));
  promises('d×d orthogonal', (A) => same(times(A, transpose(A)), eye(A.length)));
  promises('d×n diagonal', (A) => A.every((row, i) => row.every((x, j) => i === j || rationals.isZero(x))));
  promises('d×d positive-definite', (A) =>
    A.every((_, k) => {
      const minor = A.slice(0, k + 1).map((row) => row.slice(0, k + 1));
      return determinant(rationals, minor).n > 0n;
    }),
  );
});

describe('counterexamples are as small as they can be', () => {
  const smallest = <T>(arbitrary: fc.Arbitrary<T>, holds: (x: T) => boolean, seed: number): T | undefined => {
    const details = fc.check(fc.property(arbitrary, holds), { seed, numRuns: 2000 });
    if (details instanceof Promise) throw new Error('synchronous');
    return details.counterexample?.[0];
  };
  const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

  test.each(seeds)('a row that sums to more than 10: one of 11, with nothing to leave out (seed %i)', (seed) => {
    const sum = (x: readonly number[]): number => linear(babyBear).sum(x);
    const found = smallest(over.shaped({ A: 'n×m' }), ({ A }) => sum(A[0]!) <= 10 || sum(A[0]!) > 99, seed);
    expect(found!.A.length).toBe(1);
    expect(sum(found!.A[0]!)).toBe(11);
    expect(found!.A[0]!.every((x) => 11 - x <= 10 && x > 0)).toBe(true);
  });

  test.each(seeds)('a singular matrix of at least two rows: the zero matrix of two (seed %i)', (seed) => {
    const found = smallest(over.shaped({ A: 'n×n' }), ({ A }) => A.length < 2 || determinant(babyBear, A) !== 0, seed);
    expect(found!.A).toEqual([[0, 0], [0, 0]]); // prettier-ignore
  });

  test.each(seeds)('two matrices that do not commute: shrunk together, sizes and all (seed %i)', (seed) => {
    const { times } = linear(babyBear);
    const found = smallest(
      over.shaped({ A: 'n×n', B: 'n×n' }),
      ({ A, B }) => JSON.stringify(times(A, B)) === JSON.stringify(times(B, A)),
      seed,
    );
    expect(found!.A.length).toBe(2);
    expect([...found!.A, ...found!.B].flat().filter((x) => x !== 0).length).toBeLessThanOrEqual(2);
  });
});

test('most square matrices are neither symmetric nor diagonal nor singular', () => {
  const drawn = fc.sample(over.shaped({ A: 'n×n' }), { seed: 1, numRuns: 2000 }).filter(({ A }) => A.length > 1);
  const share = (is: (A: Matrix<number>) => boolean): number => drawn.filter(({ A }) => is(A)).length / drawn.length;
  expect(share((A) => JSON.stringify(A) !== JSON.stringify(transpose(A)))).toBeGreaterThan(0.75);
  expect(share((A) => determinant(babyBear, A) !== 0)).toBeGreaterThan(0.5);
  expect(share((A) => determinant(babyBear, A) === 0)).toBeGreaterThan(0.05);
});

test('the same seed draws the same instances', () => {
  const once = () => fc.sample(over.shaped({ A: 'n×d', L: 'size' }), { seed: 7, numRuns: 50 });
  expect(once()).toEqual(once());
});
