import type { Cyclic } from '#scalar';
import { determinantByMinors } from '#reference/determinant';
import { generated, generatingKernel, resolved, truncated } from '#reference/dplr-generating-function';
import { dplrKernel } from '#reference/dplr-kernel';
import { reversed, transform } from '#reference/fourier';
import { linear, transpose, type Matrix, type Vector } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { λ: 'n', P: 'n×r', Q: 'n×r', b: 'n', c: 'n', L: 'size' } as const;
/** L is 2ᵉ, so that nothing drawn is wasted on lengths that have no transform. */
const drawn = { λ: 'n', P: 'n×r', Q: 'n×r', b: 'n', c: 'n', e: 'integer 0..3' } as const;

/** Whether the sum has a value at every L-th root of unity. */
function regular<T>(F: Cyclic<T>, λ: Vector<T>, P: Matrix<T>, Q: Matrix<T>, b: Vector<T>, L: number): boolean {
  return F.roots(L).every((z) => {
    if (λ.some((x) => F.isZero(F.sub(F.one, F.mul(z, x))))) return false;
    const { small } = resolved(F, λ, P, Q, b, z);
    const leading = small.map((_, k) => small.slice(0, k + 1).map((row) => row.slice(0, k + 1)));
    return leading.every((block) => !F.isZero(determinantByMinors(F, block)));
  });
}

type Value = <T>(F: Cyclic<T>, λ: Vector<T>, P: Matrix<T>, Q: Matrix<T>, b: Vector<T>, c: Vector<T>, z: T) => T;

/** The kernel from other values at the roots of unity. */
const from =
  (value: Value): typeof generatingKernel =>
  (F, λ, P, Q, b, c, L) => {
    const roots = F.roots(L);
    const end = truncated(F, λ, P, Q, c, L);
    const values = roots.map((z) => value(F, λ, P, Q, b, end, z));
    return linear(F).scale(F.div(F.one, F.of(L)), transform(F, reversed(roots), values));
  };

/** The value without the low rank. */
const diagonal: Value = (F, λ, _, __, b, c, z) =>
  linear(F).dot(
    c,
    b.map((x, i) => F.div(x, F.sub(F.one, F.mul(z, λ[i]!)))),
  );

export default law({
  says: 'at z^L = 1, Σ_{l<L} cᵀA^l b z^l = c̃ᵀ(I − zA)⁻¹b, c̃ᵀ = cᵀ(I − A^L), A = diag(λ) − PQᵀ, by Woodbury (r + 1)² Cauchy sums',
  source: ['structured-matrices §3.4', 'structured-matrices §3.5', 's4 §3', 'annotated-s4'],
  over: 'cyclic',
  takes,
  gives: 'scalar for l in 1..L',
  dyadic: ['L'],
  reference: generatingKernel,
  variants: { steps: dplrKernel },
  mutants: {
    'c for c̃: the series is not cut at L': (F, λ, P, Q, b, c, L) => {
      const roots = F.roots(L);
      const values = roots.map((z) => generated(F, λ, P, Q, b, c, z));
      return linear(F).scale(F.div(F.one, F.of(L)), transform(F, reversed(roots), values));
    },
    'the correction is added': from((...at) => {
      const [F] = at;
      return F.sub(F.add(diagonal(...at), diagonal(...at)), generated(...at));
    }),
    'the correction is left out: a diagonal system': from(diagonal),
    'the inverse of I + z k(Q, P) is left out': from((F, λ, P, Q, b, c, z) => {
      const { apply, dot } = linear(F);
      const { W, y } = resolved(F, λ, P, Q, b, z);
      return F.sub(dot(c, y), F.mul(z, dot(apply(transpose(W), c), apply(transpose(Q), y))));
    }),
    'z is missing before the correction': from((...at) => {
      const [F, , , , , , z] = at;
      const value = diagonal(...at);
      return F.sub(value, F.div(F.sub(value, generated(...at)), z));
    }),
    'one rank of several': from((F, λ, P, Q, b, c, z) => {
      const first = (M: typeof P) => M.map((row) => row.slice(0, 1));
      return generated(F, λ, first(P), first(Q), b, c, z);
    }),
    'P and Q change places': (F, λ, P, Q, b, c, L) => dplrKernel(F, λ, Q, P, b, c, L),
    'transformed forward, not back': (F, λ, P, Q, b, c, L) => {
      const K = generatingKernel(F, λ, P, Q, b, c, L);
      return [K[0]!, ...K.slice(1).toReversed()];
    },
    'not divided by L': (F, λ, P, Q, b, c, L) => linear(F).scale(F.of(L), generatingKernel(F, λ, P, Q, b, c, L)),
  },
  // A v = λ ∘ v − P(Qᵀv), step after step, entry by entry: no inverse, no root of unity, no power.
  check: (F, any, answer) =>
    forAll(
      any.shaped(drawn).map(({ e, ...rest }) => ({ ...rest, L: 2 ** e })),
      ({ λ, P, Q, b, c, L }) => {
        if (!regular(F, λ, P, Q, b, L)) return undefined;
        const { dot } = linear(F);
        const truth = [];
        for (let l = 0, v = b; l < L; l++) {
          truth.push(dot(c, v));
          const inner = Q[0]!.map((_, k) =>
            dot(
              Q.map((row) => row[k]!),
              v,
            ),
          );
          v = v.map((x, i) => F.sub(F.mul(λ[i]!, x), dot(P[i]!, inner)));
        }
        return equal(F, answer(F, λ, P, Q, b, c, L), truth);
      },
    ),
});
