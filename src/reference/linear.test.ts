import fc from 'fast-check';
import { expect, test } from 'vitest';
import { babyBear, counted, depth, input, metered, rationals, span } from '#scalar';
import { arrivalSum } from './arrival-sum.ts';
import { linear, table, transpose } from './linear.ts';
import { power, powerByProducts, scalarPower } from './power.ts';
import { kronecker, squaredNorm, trace } from './trace.ts';

const c = (n: number): number => Math.ceil(Math.log2(n));
const F = babyBear;
const matrices = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.nat(1e6))
  .map(([m, n, k, s]) => {
    const entry = (i: number, j: number) =>
      F.of(((s % 97) + 1) * (i + 1) * (j + 2) + ((s * (i + 3)) % 101) * j - i * i);
    return { A: table(m, n, entry), B: table(n, k, (i, j) => F.mul(entry(j, i), F.of(j - 3 * i + 1))) };
  });

test('the transpose of a product is the product of the transposes, turned round', () => {
  const { times } = linear(F);
  fc.assert(
    fc.property(matrices, ({ A, B }) => {
      expect(transpose(times(A, B))).toEqual(times(transpose(B), transpose(A)));
    }),
    { seed: 1 },
  );
});

test('tr AB = tr BA, and ‖A‖² = tr AᵀA', () => {
  const { times } = linear(F);
  fc.assert(
    fc.property(matrices, ({ A }) => {
      expect(trace(F, times(A, transpose(A)))).toBe(trace(F, times(transpose(A), A)));
      expect(squaredNorm(F, A)).toBe(trace(F, times(transpose(A), A)));
    }),
    { seed: 1 },
  );
});

test('(A ⊗ B)(Aᵀ ⊗ Bᵀ) = AAᵀ ⊗ BBᵀ', () => {
  const { times } = linear(F);
  fc.assert(
    fc.property(matrices, ({ A, B }) => {
      expect(times(kronecker(F, A, B), kronecker(F, transpose(A), transpose(B)))).toEqual(
        kronecker(F, times(A, transpose(A)), times(B, transpose(B))),
      );
    }),
    { seed: 1, numRuns: 50 },
  );
});

test('an empty sum is zero, and a sum leaves its operands alone', () => {
  const { sum } = linear(F);
  const xs = Object.freeze([1, 2, 3, 4, 5]);
  expect([sum([]), sum(xs), xs]).toEqual([0, 15, [1, 2, 3, 4, 5]]);
});

test('products take 2mnk − mk operations in 1 + ⌈log₂ n⌉ steps', () => {
  for (const [m, n, k] of [
    [1, 1, 1],
    [2, 3, 4],
    [5, 8, 2],
    [3, 9, 1],
  ] as const) {
    const cost = metered((R, given) => linear(R).times(given(m, n), given(n, k)));
    expect(cost).toMatchObject({ work: 2 * m * n * k - m * k, span: 1 + c(n) });
  }
});

test('sums that mind arrivals take ⌈log₂ Σ 2^dᵢ⌉ steps, never more than trees of neighbours', () => {
  const work = counted(babyBear);
  const S = span(work);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 }), (arrivals) => {
      const late = arrivals.map((d) => ({ ...input(d), depth: d }));
      const total = arrivalSum(S, late, arrivals);
      expect(total.value).toBe(arrivals.reduce((a, b) => a + b));
      expect(depth([total])).toBe(c(arrivals.reduce((s, d) => s + 2 ** d, 0)));
      expect(depth([total])).toBeLessThanOrEqual(depth([linear(S).sum(late)]));
    }),
    { seed: 1, numRuns: 500 },
  );
  expect(arrivalSum(rationals, [], [])).toEqual(rationals.zero);
});

test('Aˡ by squaring is Aˡ by products, with ⌊log₂ l⌋ + s₂(l) − 1 of them', () => {
  const A = [
    [1, 2],
    [3, 4],
  ];
  for (let l = 0; l <= 40; l++) expect(power(F, A, l)).toEqual(powerByProducts(F, A, l));
  for (let l = 1; l <= 40; l++) {
    const bits = l.toString(2);
    const products = bits.length - 1 + bits.replaceAll('0', '').length - 1;
    expect(metered((R, given) => scalarPower(R, given(), l)).mul).toBe(products);
  }
});
