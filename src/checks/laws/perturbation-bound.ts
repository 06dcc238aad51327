import fc from 'fast-check';
import { rationals, type Ring } from '#scalar';
import { solve } from '#reference/inverse';
import { linear, transpose, type Matrix, type Vector } from '#reference/linear';
import { worstCase, worstCaseScaled } from '#reference/perturbation-bound';
import { arbitraries } from '../inputs/arbitraries.ts';
import { assembled, carried, fall, steps } from '../inputs/factored.ts';
import { hidden } from '../inputs/hidden.ts';
import { atMost, ordered, transported } from '../inertia.ts';
import { all, equal, forAll, holds, law, named } from '../law.ts';

const Q = rationals;

/** Columns of U, from 0, for b and for δb. */
const columns =
  (b: (n: number) => number, δb: (n: number) => number) =>
  <T>(_: Ring<T>, U: Matrix<T>): readonly Vector<T>[] => {
    const of = (k: number) => U.map((row) => row[Math.min(Math.max(k, 0), U.length - 1)]!);
    return [of(b(U.length)), of(δb(U.length))];
  };

/** A = U Σ Vᵀ, no singular value zero, with another b and δb. */
const given = fc
  .record({
    of: arbitraries(Q, { bound: 2, most: 3 }).shaped({ U: 'n×n orthogonal', V: 'n×n orthogonal', b: 'n', δb: 'n' }),
    down: steps,
  })
  .map(({ of, down }) => ({ ...of, σ: fall(down, of.U.length).map((s) => s + 1) }));

export default law({
  says: '‖δx‖/‖x‖ ≤ κ ‖δb‖/‖b‖ for A x = b and A δx = δb, with equality for b along u_1 and δb along u_n',
  source: ['structured-matrices §3.3', 'higham2002 §7', 'trefethen-bau1997'],
  over: 'field',
  takes: { U: 'n×n orthogonal', σ: 'n', V: 'n×n orthogonal' },
  gives: 'n for i in 1..2',
  reference: worstCase,
  variants: { scaled: worstCaseScaled },
  mutants: {
    'the two change places: the best case': (F, U, σ, V) => worstCase(F, U, σ, V).toReversed(),
    'the right singular vectors': (F, _, σ, V) => worstCase(F, V, σ, V),
    'the rows of U for its columns': (F, U, σ, V) => worstCase(F, transpose(U), σ, V),
    'the error lies along b': columns(() => 0, () => 0), // prettier-ignore
    'the error lies along the second direction': columns(() => 0, () => 1), // prettier-ignore
    'b along the last direction too': columns((n) => n - 1, (n) => n - 1), // prettier-ignore
    'the first axis and the last': (F, U) => {
      const I = linear(F).eye(U.length);
      return [I[0]!, I.at(-1)!];
    },
    'u_1 + u_n for the error: not all of it grows': (F, U, σ, V) => {
      const [b, δb] = worstCase(F, U, σ, V);
      return [b!, linear(F).add(b!, δb!)];
    },
  },
  // Both systems are solved, and all is compared in squares; any other b and δb stays below, over the rationals.
  check: (F, _, answer) =>
    forAll(
      given.map((made) => ({
        ...carried(F, made),
        [hidden]: made,
      })),
      ({ U, σ, V, [hidden]: made }) => {
        const A = assembled(Q, made);
        const [first, last] = [made.σ[0]! ** 2, made.σ.at(-1)! ** 2];
        const found = answer(F, U, σ, V);
        const [b, δb] = found;
        const M = transported(F, A);
        const [x, δx] = [b && solve(F, M, b), δb && solve(F, M, δb)];
        if (!b || !δb || !x || !δx || found.length !== 2) return holds(false, 'there are not two vectors');
        const square = (y: Vector<typeof F.zero>) => linear(F).dot(y, y);
        const attained = all(
          named('not zero', holds(!F.isZero(square(b)) && !F.isZero(square(δb)), 'b or δb is zero')),
          named(
            'the bound is attained',
            equal(F, F.mul(F.mul(square(δx), square(b)), F.of(last)), F.mul(F.mul(square(x), square(δb)), F.of(first))),
          ),
        );
        if (!ordered(F) || !attained?.agree) return attained;
        const [other, error] = [solve(Q, A, made.b), solve(Q, A, made.δb)];
        const exact = (y: typeof made.b) => linear(Q).dot(y, y);
        const below =
          !other ||
          !error ||
          atMost(
            Q.mul(Q.mul(exact(error), exact(made.b)), Q.of(last)),
            Q.mul(Q.mul(exact(other), exact(made.δb)), Q.of(first)),
          );
        return named('none grows by more', holds(below, 'another error grows by more than κ'));
      },
    ),
});
