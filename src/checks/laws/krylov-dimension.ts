import fc from 'fast-check';
import type { Field } from '#scalar';
import { discriminant } from '#reference/generic-diagonalizability';
import { solve } from '#reference/inverse';
import { krylovDegree, krylovDimension, krylovVectors } from '#reference/krylov-dimension';
import { linear, transpose, type Matrix, type Vector } from '#reference/linear';
import { power } from '#reference/power';
import { rank } from '#reference/rank';
import { blocks, jordanForm, order, shears, sheared, type Block } from '../inputs/jordan.ts';
import { equal, forAll, law } from '../law.ts';

/** For each eigenvalue the block in which b reaches farthest down the chain: blocks of one eigenvalue do not add up. */
function reached(bs: readonly Block[], b: readonly number[]): number {
  const most = new Map<number, number>();
  bs.forEach(({ eigenvalue, size }, k) => {
    const start = order(bs.slice(0, k));
    const deep = b.slice(start, start + size).findLastIndex((x) => x !== 0) + 1;
    most.set(eigenvalue, Math.max(most.get(eigenvalue) ?? 0, deep));
  });
  return [...most.values()].reduce((sum, deep) => sum + deep, 0);
}

/** The dimension of the generalised eigenspaces that b has a part in: the kernel of p(A)ⁿ, p the least polynomial with p(A) b = 0. */
function coupled<T>(F: Field<T>, A: Matrix<T>, b: Vector<T>): number {
  const { minus, scale } = linear(F);
  const k = rank(F, krylovVectors(F, A, b, b.length));
  const vectors = krylovVectors(F, A, b, k + 1);
  const K = transpose(vectors.slice(0, k));
  const rows = K.flatMap((_, i) => (rank(F, K.slice(0, i + 1)) > rank(F, K.slice(0, i)) ? [i] : []));
  const c = solve(F, rows.map((i) => K[i]!), rows.map((i) => vectors[k]![i]!)) ?? []; // prettier-ignore
  const p = c.reduce(
    (P, x, i) =>
      minus(
        P,
        power(F, A, i).map((row) => scale(x, row)),
      ),
    power(F, A, k),
  );
  return b.length - rank(F, power(F, p, b.length));
}

export default law({
  says: 'dim span{b, Ab, A²b …} is the sum over the distinct eigenvalues of how deep b reaches into their longest chain',
  source: ['structured-matrices §3.6', 'trefethen-bau1997'],
  over: 'field',
  takes: { A: 'n×n', b: 'n' },
  gives: 'scalar',
  reference: krylovDimension,
  variants: { degree: krylovDegree },
  mutants: {
    'from Ab on: the first vector is left out': (F, A, b) =>
      F.of(rank(F, krylovVectors(F, A, b, b.length + 1).slice(1))),
    'one vector short: b … A^{n−2} b': (F, A, b) => F.of(rank(F, krylovVectors(F, A, b, Math.max(1, b.length - 1)))),
    'Aᵀ: what can be observed, not what can be reached': (F, A, b) => krylovDimension(F, transpose(A), b),
    'the rank of A': (F, A) => F.of(rank(F, A)),
    'the degree of the minimal polynomial: b is not looked at': (F, A, b) =>
      F.of(
        rank(
          F,
          Array.from({ length: b.length }, (_, k) => power(F, A, k).flat()),
        ),
      ),
    'as many as b has entries that are not zero': (F, _, b) => F.of(b.filter((x) => !F.isZero(x)).length),
    'a zero eigenvalue is not counted: the vectors that are left in the end': (F, A, b) => {
      const settled = linear(F).apply(power(F, A, b.length), b);
      return krylovDimension(F, A, settled);
    },
    'n less the eigenvalues that b has no part in, equal ones counted apart': (F, A, b) => F.of(coupled(F, A, b)),
    'all n, as for distinct eigenvalues and a full b': (F, _, b) => F.of(b.length),
  },
  hypotheses: {
    'the eigenvalues of A are distinct': (F, A) => !F.isZero(discriminant(F, A)),
  },
  // From the Jordan form that A was made of, and b in its basis: no vector is multiplied.
  check: (F, _, answer) =>
    forAll(
      fc
        .record({
          bs: blocks,
          b: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 5, maxLength: 5 }),
          by: shears,
        })
        .map(({ bs, b, by }) => {
          const cut = b.slice(0, order(bs));
          return { ...sheared(F, jordanForm(bs), cut, by), dimension: reached(bs, cut) };
        }),
      ({ A, b, dimension }) => equal(F, answer(F, A, b), F.of(dimension)),
    ),
});
