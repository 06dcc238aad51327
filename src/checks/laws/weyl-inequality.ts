import type { Real } from '#scalar';
import { rationals } from '#scalar';
import { linear, table, transpose, type Vector } from '#reference/linear';
import { sumBounds } from '#reference/weyl-inequality';
import { pairs } from '../inputs/factored.ts';
import { hidden } from '../inputs/hidden.ts';
import { eigenvaluesAbove, orders } from '../inertia.ts';
import { all, equal, forAll, holds, law, named } from '../law.ts';

const Q = rationals;

/** For each k some choice among the sums σ_i + τ_j with i + j = k + 1 + `beyond`, indices from 1, as far as there are such. */
const chosen =
  (beyond: number, worse: <T>(F: Real<T>, a: T, b: T) => boolean) =>
  <T>(F: Real<T>, σ: Vector<T>, τ: Vector<T>): Vector<T> =>
    σ.map((s, k) => {
      const sums = σ.flatMap((a, i) => (τ[k + beyond - i] === undefined ? [] : [F.add(a, τ[k + beyond - i]!)]));
      return sums.reduce((best, x) => (worse(F, best, x) ? x : best), sums[0] ?? s);
    });

export default law({
  says: 'σ_{i+j−1}(A + B) ≤ σ_i(A) + σ_j(B): the k-th is at most the least of σ_i + τ_j with i + j = k + 1, and reaches it',
  source: ['structured-matrices §3.9', 'horn-johnson2013'],
  over: 'real',
  takes: { σ: 'r', τ: 'r' },
  gives: 'r',
  reference: sumBounds,
  equivalents: {
    'the two matrices change places': (F, σ, τ) => sumBounds(F, τ, σ),
  },
  mutants: {
    'σ_k + τ_k: values are added place by place': (F, σ, τ) => σ.map((s, k) => F.add(s, τ[k]!)),
    'σ_k + τ_1 alone: true, not sharp': (F, σ, τ) => σ.map((s) => F.add(s, τ[0]!)),
    'σ_1 + τ_k alone': (F, σ, τ) => τ.map((t) => F.add(σ[0]!, t)),
    'the greatest of the sums': chosen(0, (F, a, b) => F.less(a, b)),
    'i + j = k + 2': chosen(1, (F, a, b) => F.less(b, a)),
    'the triangle inequality for every k: σ_1 + τ_1': (F, σ, τ) => σ.map(() => F.add(σ[0]!, τ[0]!)),
    'the larger of the two, not their sum': (F, σ, τ) => σ.map((s, k) => (F.less(s, τ[k]!) ? τ[k]! : s)),
    'σ_k − τ_1: the bound from below': (F, σ, τ) => σ.map((s) => F.sub(s, τ[0]!)),
  },
  // Sharp: the best of all ways to add two diagonals. True: eigenvalues of (A + B)ᵀ(A + B) beyond the bound are counted, exactly.
  check: (F, _, answer) =>
    forAll(
      pairs.map((pair) => ({ σ: pair.σ.map((s) => F.of(s)), τ: pair.τ.map((t) => F.of(t)), [hidden]: pair })),
      ({ σ, τ, [hidden]: { A, ...pair } }) => {
        const sums = orders(σ.length).map((p) => p.map((to, i) => pair.σ[i]! + pair.τ[to]!).toSorted((a, b) => b - a));
        const best = σ.map((__, k) => Math.max(...sums.map((s) => s[k]!)));
        const B = table(A.length, A[0]!.length, (i, j) => (i === j ? Q.of(pair.τ[i]!) : Q.zero));
        const S = linear(Q).plus(A, B);
        const G = linear(Q).times(transpose(S), S);
        const broken = best.findIndex((b, k) => eigenvaluesAbove(G, Q.of(b * b)) > k);
        return all(
          named('the bounds', equal(F, answer(F, σ, τ), best.map((b) => F.of(b)))), // prettier-ignore
          named('σ(A + B) below them', holds(broken < 0, `σ_${broken + 1}(A + B) is above ${best[broken]}`)),
        );
      },
    ),
});
