import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rationals } from '#scalar';
import { determinant } from '#reference/determinant';
import { rank } from '#reference/rank';
import { blocks, jordanForm, order, sheared, shears } from './jordan.ts';

const zeros = (n: number) => Array.from({ length: n }, () => 0);
const shifted = (bs: Parameters<typeof jordanForm>[0], by: Parameters<typeof sheared>[3], s: number) =>
  sheared(rationals, jordanForm(bs), zeros(order(bs)), by).A.map((row, i) =>
    row.map((x, j) => rationals.sub(i === j ? rationals.of(s) : rationals.zero, x)),
  );
const fixed = { seed: 1, numRuns: 200 };

test('shears change the matrix and neither its characteristic polynomial nor its geometric multiplicities', () => {
  fc.assert(
    fc.property(blocks, shears, fc.integer({ min: -2, max: 3 }), (bs, by, s) => {
      const M = shifted(bs, by, s);
      const product = bs.reduce((p, { eigenvalue, size }) => p * (s - eigenvalue) ** size, 1);
      expect(rationals.show(determinant(rationals, M))).toBe(`${product}`.replace(/^-0$/u, '0'));
      expect(order(bs) - rank(rationals, M)).toBe(bs.filter((b) => b.eigenvalue === s).length);
    }),
    fixed,
  );
});

test('repeated eigenvalues, defective ones and matrices that are not triangular are all drawn', () => {
  const drawn = fc.sample(fc.tuple(blocks, shears), { seed: 1, numRuns: 200 });
  const repeated = drawn.filter(([bs]) => new Set(bs.map((b) => b.eigenvalue)).size < bs.length);
  const defective = drawn.filter(([bs]) => bs.some((b) => b.size > 1));
  const full = drawn.filter(([bs, by]) =>
    sheared(rationals, jordanForm(bs), zeros(order(bs)), by).A.some((row, i) =>
      row.some((x, j) => j < i && x.n !== 0n),
    ),
  );
  for (const kind of [repeated, defective, full]) expect(kind.length).toBeGreaterThan(40);
});
