import { dividing, type Ring } from '#scalar';
import { linear, transpose, type Vector } from '#reference/linear';
import { maskByRuns, semiseparableMask } from '#reference/semiseparable-mask';
import { treeProduct } from '#reference/tree-product';
import type { Arbitraries } from '../inputs/arbitraries.ts';
import { equal, forAll, holds, law, named } from '../law.ts';

const takes = { a: 'scalar for i in 1..L-1', L: 'size' } as const;
/** And inputs to be carried through the recurrence; where a coefficient is cut, it is zero. */
const drawn = { ...takes, X: 'L×p', cut: 'integer 0..L' } as const;

export default law<typeof semiseparableMask, 'ring'>({
  says: 'h_i = a_i h_{i−1} + x_i from rest is h = M x with M_ij = a_{j+1} ⋯ a_i below the diagonal, 1 on it, 0 above',
  source: ['structured-matrices §3.4', 'dao-gu2024 §3'],
  over: 'ring',
  takes,
  gives: 'L×L',
  reference: semiseparableMask,
  variants: { runs: maskByRuns },
  mutants: {
    'rows end at the diagonal: the zeros above it are left out': (F, a, L) =>
      semiseparableMask(F, a, L).map((row, i) => row.slice(0, i + 1)),
    'quotients of running products: lost after a zero': (F, a, L) => {
      const D = dividing(F);
      const running = Array.from({ length: L }, (_, i) => treeProduct(F, a.slice(0, i)));
      return running.map((p, i) =>
        running.map((q, j) => (j > i || F.isZero(q) ? (i === j ? F.one : F.zero) : D.div(p, q))),
      );
    },
    'a_j ⋯ a_{i−1}: the run starts one place early': (F, a, L) => {
      const M = semiseparableMask(F, [...a.slice(1), ...a.slice(-1)], L);
      return M.map((row, i) => row.map((x, j) => (i > j ? x : M[i]![j]!)));
    },
    'upper triangular: the future acts on the past': (F, a, L) => transpose(semiseparableMask(F, a, L)),
    'no run: a_i alone below the diagonal': (F, a, L) =>
      semiseparableMask(F, a, L).map((row, i) => row.map((x, j) => (i > j ? a[i - 1]! : x))),
    'the powers a_i^{i−j} of the last coefficient': (F, a, L) =>
      semiseparableMask(F, a, L).map((row, i) =>
        row.map((x, j) =>
          i > j
            ? treeProduct(
                F,
                a.slice(j, i).map(() => a[i - 1]!),
              )
            : x,
        ),
      ),
    'a_j on the diagonal: the coefficient of the own step is used': (F, a, L) => {
      const M = semiseparableMask(F, a, L);
      return M.map((row, i) => row.map((x, j) => (j === 0 ? x : F.mul(x, i >= j ? a[j - 1]! : F.one))));
    },
    'prefixes: a_1 ⋯ a_i in all of row i': (F, a, L) =>
      semiseparableMask(F, a, L).map((row, i) => row.map((x, j) => (i > j ? treeProduct(F, a.slice(0, i)) : x))),
    'sums of the run where products belong': (F, a, L) =>
      semiseparableMask(F, a, L).map((row, i) => row.map((x, j) => (i > j ? linear(F).sum(a.slice(j, i)) : x))),
  },
  // The recurrence, run on as many inputs at once as there are columns: on the unit vectors, and on others beside.
  check: <T>(F: Ring<T>, any: Arbitraries<T>, answer: typeof semiseparableMask) =>
    forAll(
      any.shaped(drawn).map(({ cut, a, ...rest }) => ({ a: a.map((x, i) => (i === cut ? F.zero : x)), ...rest })),
      ({ a, L, X }) => {
        const { add, eye, scale, times } = linear(F);
        const inputs = eye(L).map((row, i) => [...row, ...X[i]!]);
        const states: Vector<T>[] = [inputs[0]!];
        for (let i = 1; i < L; i++) states.push(add(scale(a[i - 1]!, states[i - 1]!), inputs[i]!));
        const M = answer(F, a, L);
        // A row that is too short or too long by zeros would go unseen in the product.
        if (M.some((row) => row.length !== L)) return named('shape', holds(false, `it is not ${L}×${L}`));
        return equal(F, times(M, inputs), states);
      },
    ),
});
