import fc from 'fast-check';
import { expect, test } from 'vitest';
import { babyBear, Prime } from './prime.ts';

const element = fc.integer({ min: 0, max: babyBear.p - 1 });
const p = BigInt(babyBear.p);

test('products, sums and differences are those of integers modulo p', () => {
  fc.assert(
    fc.property(element, element, (a, b) => {
      const [x, y] = [BigInt(a), BigInt(b)];
      expect(babyBear.mul(a, b)).toBe(Number((x * y) % p));
      expect(babyBear.add(a, b)).toBe(Number((x + y) % p));
      expect(babyBear.sub(a, b)).toBe(Number((x - y + p) % p));
    }),
    { seed: 1, numRuns: 3000, examples: [[babyBear.p - 1, babyBear.p - 1]] },
  );
});

test('a quotient is by the inverse that Fermat gives', () => {
  fc.assert(
    fc.property(
      element,
      element,
      (a, b) => b === 0 || babyBear.div(a, b) === babyBear.mul(a, babyBear.power(b, babyBear.p - 2)),
    ),
    { seed: 1, numRuns: 1000, examples: [[1, 1], [5, babyBear.p - 1], [0, 7]] }, // prettier-ignore
  );
});

test('every element of a small field but zero has its inverse', () => {
  const F = new Prime(97);
  for (let b = 1; b < 97; b++) expect(F.mul(b, F.div(1, b))).toBe(1);
  expect(() => F.div(1, 0)).toThrow(/GF\(97\): division by zero/);
});

test('integers of any size become residues, shown as the one nearest to zero', () => {
  expect(babyBear.of(-1)).toBe(babyBear.p - 1);
  expect(babyBear.of(10n ** 40n)).toBe(Number(10n ** 40n % p));
  expect(babyBear.of(-(10n ** 40n))).toBe(Number(p - (10n ** 40n % p)));
  expect(babyBear.show(babyBear.of(-3))).toBe('-3');
});

test('products stay exact in the largest primes in use, next to every multiple of them', () => {
  for (const q of [1811939329, 2113929217]) {
    const F = new Prime(q);
    const any = fc.oneof(fc.integer({ min: 0, max: q - 1 }), fc.integer({ min: q - 50, max: q - 1 }));
    fc.assert(
      fc.property(any, any, (a, b) => F.mul(a, b) === Number((BigInt(a) * BigInt(b)) % BigInt(q))),
      { seed: 2, numRuns: 3000 },
    );
    // a·b just above and just below a multiple of the prime: where a quotient is off.
    for (let a = 2; a < 400; a++)
      for (const d of [-1, 0, 1]) {
        const b = Math.floor(q / a) + d;
        expect(F.mul(a, b)).toBe(Number((BigInt(a) * BigInt(b)) % BigInt(q)));
      }
  }
});
