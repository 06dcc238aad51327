import fc from 'fast-check';
import type { Field } from '#scalar';
import { inverse } from '#reference/inverse';
import { jordanForm } from '#reference/jordan-form';
import { linear, table, transpose, type Matrix, type Vector } from '#reference/linear';
import { shears, sheared } from '../inputs/jordan.ts';
import { equal, forAll, holds, law } from '../law.ts';

type Answer = typeof jordanForm;

/** V and J of the reference, changed. */
const changed =
  (change: <T>(F: Field<T>, V: Matrix<T>, J: Matrix<T>, λ: Vector<T>) => readonly [Matrix<T>, Matrix<T>]): Answer =>
  (F, A, λ) => {
    const found = jordanForm(F, A, λ);
    return found && change(F, ...found, λ);
  };

const reversed = <T>(A: Matrix<T>): Matrix<T> => A.map((row) => row.toReversed());
const diagonal = <T>(F: Field<T>, J: Matrix<T>): Matrix<T> =>
  J.map((row, i) => row.map((x, j) => (i === j ? x : F.zero)));

/** Whether J has eigenvalues on its diagonal, each as often as λ has, and above it ones between equal ones, and nothing else. */
function isJordan<T>(F: Field<T>, J: Matrix<T>, λ: Vector<T>): boolean {
  const often = (xs: Vector<T>, x: T): number => xs.filter((y) => F.equal(x, y)).length;
  const on = J.map((row, i) => row[i]!);
  return (
    λ.every((x) => often(on, x) === often(λ, x)) &&
    J.every((row, i) =>
      row.every((x, j) => i === j || F.isZero(x) || (j === i + 1 && F.equal(x, F.one) && F.equal(on[i]!, on[j]!))),
    )
  );
}

export default law<Answer, 'field'>({
  says: 'A = V J V⁻¹ for every A whose eigenvalues lie in the field: J of Jordan blocks, each eigenvalue as often as its multiplicity',
  source: ['structured-matrices §3.1', 'horn-johnson2013'],
  over: 'field',
  takes: { A: 'n×n', λ: 'n' },
  gives: 'n×n for i in 1..2',
  reference: jordanForm,
  equivalents: {
    'the blocks in the other order': (F, A, λ) => jordanForm(F, A, λ.toReversed()),
    'V scaled': changed((F, V, J) => [V.map((row) => linear(F).scale(F.of(3), row)), J]),
  },
  mutants: {
    'no ones: as if A were diagonalisable': changed((F, V, J) => [V, diagonal(F, J)]),
    'ones below the diagonal': changed((_, V, J) => [V, transpose(J)]),
    'the chains turned round: the top first': changed((_, V, J) => [reversed(V), J]),
    'V⁻¹ for V': changed((F, V, J) => [inverse(F, V) ?? V, J]),
    'V is transposed': changed((_, V, J) => [transpose(V), J]),
    'the eigenvalues in the order given, whatever the chains': changed((_, V, J, λ) => [
      V,
      J.map((row, i) => row.map((x, j) => (i === j ? λ[i]! : x))),
    ]),
    'one block for each eigenvalue': changed((F, V, J) => [
      V,
      table(J.length, J.length, (i, j) =>
        i === j ? J[i]![i]! : j === i + 1 && F.equal(J[i]![i]!, J[j]![j]!) ? F.one : F.zero,
      ),
    ]),
    'A itself for J, V the identity': (F, A) => [linear(F).eye(A.length), A],
    'V = 0, for which A V = V J': changed((F, V, J) => [linear(F).zeros(V.length, V.length), J]),
  },
  hypotheses: {
    'A is diagonalisable': (F, A, λ) => {
      const J = jordanForm(F, A, λ)?.[1];
      return J !== undefined && equal(F, J, diagonal(F, J)).agree;
    },
  },
  // A is made triangular, with anything above its eigenvalues, and not from blocks; then A V = V J, and V has an inverse.
  check: (F, _, answer) =>
    forAll(
      fc
        .record({
          on: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 1, maxLength: 4 }),
          above: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 16, maxLength: 16 }),
          by: shears,
        })
        .map(({ on, above, by }) => {
          const triangle = table(on.length, on.length, (i, j) => (i === j ? on[i]! : i < j ? above[4 * i + j]! : 0));
          const { A } = sheared(F, triangle, on.map(() => 0), by); // prettier-ignore
          return { A, λ: on.map((x) => F.of(x)) };
        }),
      ({ A, λ }) => {
        const found = answer(F, A, λ);
        if (found === undefined) return holds(false, 'there is one');
        const [V, J] = found;
        const square = (M: Matrix<unknown>): boolean =>
          M.length === A.length && M.every((row) => row.length === A.length);
        if (!square(V) || !square(J)) return holds(false, 'V or J is not as large as A');
        if (!isJordan(F, J, λ)) return holds(false, 'J is not made of Jordan blocks of the eigenvalues');
        if (inverse(F, V) === undefined) return holds(false, 'V has no inverse');
        const { times } = linear(F);
        return equal(F, times(V, J), times(A, V));
      },
    ),
});
