import type { Cyclic } from '#scalar';
import { dplrKernelByMatrix } from '#reference/dplr-kernel';
import { generated, generatingKernel, truncated } from '#reference/dplr-generating-function';
import { reversed, transform } from '#reference/fourier';
import { linear, type Vector } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { λ: 'n', p: 'n', q: 'n', b: 'n', c: 'n', L: 'size' } as const;
/** L is 2ᵉ, so that nothing drawn is wasted on lengths that have no transform. */
const drawn = { λ: 'n', p: 'n', q: 'n', b: 'n', c: 'n', e: 'integer 0..3' } as const;

/** Whether the sum has a value at every L-th root of unity. */
function regular<T>(F: Cyclic<T>, λ: Vector<T>, p: Vector<T>, q: Vector<T>, L: number): boolean {
  return F.roots(L).every((z) => {
    const unders = λ.map((x) => F.sub(F.one, F.mul(z, x)));
    if (unders.some((under) => F.isZero(under))) return false;
    const sum = linear(F).sum(unders.map((under, i) => F.div(F.mul(q[i]!, p[i]!), under)));
    return !F.isZero(F.add(F.one, F.mul(z, sum)));
  });
}

/** The kernel from other values at the roots of unity. */
const from =
  (value: <T>(F: Cyclic<T>, λ: Vector<T>, p: Vector<T>, q: Vector<T>, b: Vector<T>, c: Vector<T>, z: T) => T) =>
  <T>(F: Cyclic<T>, λ: Vector<T>, p: Vector<T>, q: Vector<T>, b: Vector<T>, c: Vector<T>, L: number): Vector<T> => {
    const roots = F.roots(L);
    const end = truncated(F, λ, p, q, c, L);
    const values = roots.map((z) => value(F, λ, p, q, b, end, z));
    return linear(F).scale(F.div(F.one, F.of(L)), transform(F, reversed(roots), values));
  };

export default law({
  says: 'at z^L = 1, Σ_{l<L} cᵀA^l b z^l = c̃ᵀ(I − zA)⁻¹b, c̃ᵀ = cᵀ(I − A^L), A = diag(λ) − pqᵀ, by Woodbury four Cauchy sums',
  source: ['structured-matrices §3.4', 'structured-matrices §3.5', 's4 §3', 'annotated-s4'],
  over: 'cyclic',
  takes,
  gives: 'scalar for l in 1..L',
  dyadic: ['L'],
  reference: generatingKernel,
  variants: {
    steps: (F, λ, p, q, b, c, L) =>
      dplrKernelByMatrix(
        F,
        λ,
        p.map((x) => [x]),
        q.map((x) => [x]),
        b,
        c,
        L,
      ),
  },
  mutants: {
    'c for c̃: the series is not cut at L': (F, λ, p, q, b, c, L) => {
      const roots = F.roots(L);
      const values = roots.map((z) => generated(F, λ, p, q, b, c, z));
      return linear(F).scale(F.div(F.one, F.of(L)), transform(F, reversed(roots), values));
    },
    'the correction is added': from((F, λ, p, q, b, c, z) => {
      const diagonal = generated(F, λ, p, linear(F).scale(F.zero, q), b, c, z);
      return F.sub(F.add(diagonal, diagonal), generated(F, λ, p, q, b, c, z));
    }),
    'the correction is left out: a diagonal system': from((F, λ, p, q, b, c, z) =>
      generated(F, λ, p, linear(F).scale(F.zero, q), b, c, z),
    ),
    'the correction is not divided by 1 + z k(q, p)': from((F, λ, p, q, b, c, z) => {
      const k = (x: typeof b, y: typeof b) => generated(F, λ, linear(F).scale(F.zero, p), q, y, x, z);
      return F.sub(k(c, b), F.mul(z, F.mul(k(c, p), k(q, b))));
    }),
    'z is missing before the correction': from((F, λ, p, q, b, c, z) => {
      const diagonal = generated(F, λ, p, linear(F).scale(F.zero, q), b, c, z);
      const low = F.sub(diagonal, generated(F, λ, p, q, b, c, z));
      return F.sub(diagonal, F.div(low, z));
    }),
    'p and q change places': (F, λ, p, q, b, c, L) => generatingKernel(F, λ, q, p, b, c, L),
    'transformed forward, not back': (F, λ, p, q, b, c, L) => {
      const K = generatingKernel(F, λ, p, q, b, c, L);
      return [K[0]!, ...K.slice(1).toReversed()];
    },
    'not divided by L': (F, λ, p, q, b, c, L) => linear(F).scale(F.of(L), generatingKernel(F, λ, p, q, b, c, L)),
  },
  // A v = λ ∘ v − p(qᵀv), step after step: no inverse, no root of unity, no power.
  check: (F, any, answer) =>
    forAll(
      any.shaped(drawn).map(({ e, ...rest }) => ({ ...rest, L: 2 ** e })),
      ({ λ, p, q, b, c, L }) => {
        if (!regular(F, λ, p, q, L)) return undefined;
        const { dot } = linear(F);
        const truth = [];
        for (let l = 0, v = b; l < L; l++) {
          truth.push(dot(c, v));
          const inner = dot(q, v);
          v = v.map((x, i) => F.sub(F.mul(λ[i]!, x), F.mul(p[i]!, inner)));
        }
        return equal(F, answer(F, λ, p, q, b, c, L), truth);
      },
    ),
});
