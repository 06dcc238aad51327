import fc from 'fast-check';
import type { Field } from '#scalar';
import { jordanStructure, jordanStructureByWeyr, ranks, shifted } from '#reference/jordan-structure';
import type { Matrix, Vector } from '#reference/linear';
import { hidden } from '../inputs/hidden.ts';
import { blocks, jordanForm, order, shears, sheared } from '../inputs/jordan.ts';
import { equal, forAll, law } from '../law.ts';

/** One block, of the size that is made from algebraic and geometric multiplicity. */
const oneBlock =
  (size: (algebraic: number, geometric: number) => number) =>
  <T>(F: Field<T>, A: Matrix<T>, λ: T): Vector<T> => {
    const r = ranks(F, shifted(F, A, λ), A.length);
    const at = size(A.length - r.at(-1)!, A.length - r[1]!);
    return A.map((_, i) => F.of(i + 1 === at ? 1 : 0));
  };

/** Counts by size from the ranks of the powers of A − λI. */
const fromRanks =
  (count: (r: (k: number) => number, k: number) => number) =>
  <T>(F: Field<T>, A: Matrix<T>, λ: T): Vector<T> => {
    const r = ranks(F, shifted(F, A, λ), A.length + 1);
    return A.map((_, i) => F.of(count((k) => r[Math.min(k, r.length - 1)]!, i + 1)));
  };

export default law({
  says: 'λ has r_{k−1} − 2r_k + r_{k+1} Jordan blocks of k×k, r_k = rank (A − λI)ᵏ',
  source: ['structured-matrices §3.1', 'structured-matrices §3.8', 'horn-johnson2013'],
  over: 'field',
  takes: { A: 'n×n', λ: 'scalar' },
  gives: 'n',
  reference: jordanStructure,
  variants: { weyr: jordanStructureByWeyr },
  mutants: {
    'one block, as large as the algebraic multiplicity exceeds the geometric': oneBlock((a, g) => a - g),
    'one block, as large as the algebraic multiplicity': oneBlock((a) => a),
    'all of size one, as if A were diagonalisable': fromRanks((r, k) => (k === 1 ? r(0) - r(99) : 0)),
    'blocks of k×k and larger: one difference, not two': fromRanks((r, k) => r(k - 1) - r(k)),
    'the geometric multiplicity is the number of 1×1 blocks': fromRanks((r, k) =>
      k === 1 ? r(0) - r(1) : r(k - 1) - 2 * r(k) + r(k + 1),
    ),
    'the power is one too high: r_k − 2r_{k+1} + r_{k+2}': fromRanks((r, k) => r(k) - 2 * r(k + 1) + r(k + 2)),
    'the square is the last power looked at': fromRanks(
      (r, k) => r(Math.min(k - 1, 2)) - 2 * r(Math.min(k, 2)) + r(Math.min(k + 1, 2)),
    ),
    'the blocks of 0: λ is not taken off': (F, A) => jordanStructure(F, A, F.zero),
    'A + λI for A − λI': (F, A, λ) => jordanStructure(F, A, F.sub(F.zero, λ)),
  },
  hypotheses: {
    'λ has as many independent eigenvectors as its multiplicity': (F, A, λ) => {
      const r = ranks(F, shifted(F, A, λ), A.length);
      return r[1] === r.at(-1);
    },
  },
  // From the form that A was made of; λ is an eigenvalue of it or not.
  check: (F, _, answer) =>
    forAll(
      fc.record({ bs: blocks, by: shears, λ: fc.integer({ min: -2, max: 2 }) }).map(({ bs, by, λ }) => {
        const n = order(bs);
        const A = sheared(F, jordanForm(bs), Array.from({ length: n }, () => 0), by).A; // prettier-ignore
        const sizes = bs.filter((b) => b.eigenvalue === λ).map((b) => b.size);
        return { A, λ: F.of(λ), 'block sizes': sizes.join(', ') || 'none', [hidden]: sizes };
      }),
      ({ A, λ, [hidden]: sizes }) =>
        equal(
          F,
          answer(F, A, λ),
          A.map((__, i) => F.of(sizes.filter((size) => size === i + 1).length)),
        ),
    ),
});
