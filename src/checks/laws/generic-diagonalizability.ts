import fc from 'fast-check';
import { determinantByMinors } from '#reference/determinant';
import { discriminant, discriminantByResultant } from '#reference/generic-diagonalizability';
import { linear, table, transpose, type Matrix } from '#reference/linear';
import { trace } from '#reference/trace';
import { treeProduct } from '#reference/tree-product';
import { hidden } from '../inputs/hidden.ts';
import { shears, sheared } from '../inputs/jordan.ts';
import { equal, forAll, law } from '../law.ts';

/** Real eigenvalues a, or with b ≠ 0 the pair a ± ib. */
type Pair = readonly [a: number, b: number];

/** Up to four rows: the blocks of the eigenvalues down the diagonal, anything above them. */
function triangle(pairs: readonly Pair[], above: readonly number[]): Matrix<number> {
  const rows = pairs.flatMap(([a, b], k) => (b === 0 ? [[a, 0, k, 0]] : [[a, b, k, 0], [a, b, k, 1]])); // prettier-ignore
  return table(rows.length, rows.length, (i, j) => {
    const [[a, b, k, second], [, , l]] = [rows[i]!, rows[j]!];
    if (i === j) return a!;
    if (k === l) return second ? b! : -b!;
    return i < j ? above[4 * i + j]! : 0;
  });
}

/** Π_{i<j} (λ_i − λ_j)², which is real, in Gaussian integers. */
function product(pairs: readonly Pair[]): bigint {
  const λ = pairs.flatMap(([a, b]) => (b === 0 ? [[a, 0]] : [[a, b], [a, -b]])); // prettier-ignore
  let [re, im] = [1n, 0n];
  for (let j = 0; j < λ.length; j++)
    for (let i = 0; i < j; i++) {
      const [x, y] = [BigInt(λ[i]![0]! - λ[j]![0]!), BigInt(λ[i]![1]! - λ[j]![1]!)];
      const [u, v] = [x * x - y * y, 2n * x * y];
      [re, im] = [re * u - im * v, re * v + im * u];
    }
  return re;
}

const given = fc
  .record({
    pairs: fc.array(fc.tuple(fc.integer({ min: -2, max: 3 }), fc.constantFrom(0, 0, 0, 1, 2)), {
      minLength: 1,
      maxLength: 4,
    }),
    above: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 16, maxLength: 16 }),
    by: shears,
  })
  .map(({ pairs, above, by }) => {
    const rows = (upTo: number) => pairs.slice(0, upTo).reduce((n, [, b]) => n + (b === 0 ? 1 : 2), 0);
    const kept = pairs.filter((_, i) => i === 0 || rows(i + 1) <= 4);
    return { J: triangle(kept, above), by, pairs: kept };
  });

export default law({
  says: 'Π_{i<j} (λ_i − λ_j)² = det [tr A^{i+j}]: one polynomial, and where it is not zero A is diagonalisable',
  source: ['structured-matrices §3.1', 'horn-johnson2013'],
  over: 'ring',
  takes: { A: 'n×n' },
  gives: 'scalar',
  reference: discriminant,
  variants: { resultant: discriminantByResultant },
  needs: { resultant: 'field' },
  mutants: {
    'the resultant without its sign': (F, A) =>
      A.length % 4 < 2 ? discriminant(F, A) : F.sub(F.zero, discriminant(F, A)),
    'the entries of the diagonal for eigenvalues': (F, A) =>
      treeProduct(
        F,
        A.flatMap((row, i) =>
          A.slice(0, i).map((other, j) => {
            const gap = F.sub(row[i]!, other[j]!);
            return F.mul(gap, gap);
          }),
        ),
      ),
    '(tr A)² − 4 det A, whatever the size': (F, A) => {
      const t = trace(F, A);
      return F.sub(F.mul(t, t), F.mul(F.of(4), determinantByMinors(F, A)));
    },
    'det A: zero is looked for among the eigenvalues, not two alike': (F, A) => determinantByMinors(F, A),
    'the singular values for the eigenvalues': (F, A) => discriminant(F, linear(F).times(transpose(A), A)),
    'of the symmetric part': (F, A) => discriminant(F, linear(F).plus(A, transpose(A))),
    'the trace of A⁰ is taken for 1': (F, A) => {
      const { eye, times } = linear(F);
      const powers = [eye(A.length)];
      while (powers.length < 2 * A.length - 1) powers.push(times(powers.at(-1)!, A));
      const sums = powers.map((P, k) => (k === 0 ? F.one : trace(F, P)));
      return determinantByMinors(
        F,
        table(A.length, A.length, (i, j) => sums[i + j]!),
      );
    },
  },
  // From the eigenvalues that A was made of, real or in conjugate pairs.
  check: (F, _, answer) =>
    forAll(
      given.map(({ J, by, pairs }) => ({
        A: sheared(F, J, J.map(() => 0), by).A, // prettier-ignore
        eigenvalues: pairs.map(([a, b]) => (b === 0 ? `${a}` : `${a} ± ${b}i`)).join(', '),
        [hidden]: pairs,
      })),
      ({ A, [hidden]: pairs }) => equal(F, answer(F, A), F.of(product(pairs))),
    ),
});
