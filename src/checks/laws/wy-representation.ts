import type { Ring } from '#scalar';
import { linear, transpose, type Matrix, type Vector } from '#reference/linear';
import { wyByHalves, wyByTriangle, wyRepresentation } from '#reference/wy-representation';
import { equal, forAll, law } from '../law.ts';

const takes = { K: 'L×d', β: 'L' } as const;

/** The rows one after the other, what is taken off row t written otherwise: of the rows so far, and where they stand. */
const rows =
  (
    row: <T>(
      F: Ring<T>,
      k: Vector<T>,
      β: T,
      before: { readonly k: Vector<T>; readonly w: Vector<T>; readonly β: T }[],
    ) => Vector<T>,
  ) =>
  <T>(F: Ring<T>, K: Matrix<T>, β: Vector<T>): Matrix<T> => {
    const before: { k: Vector<T>; w: Vector<T>; β: T }[] = [];
    K.forEach((k, t) => before.push({ k, β: β[t]!, w: row(F, k, β[t]!, before) }));
    return before.map(({ w }) => w);
  };

export default law({
  says: '(I − β_1k_1k_1ᵀ) ⋯ (I − β_Lk_Lk_Lᵀ) = I − WᵀK with w_t = β_t (k_t − Σ_{i<t} (k_iᵀk_t) w_i)',
  source: ['structured-matrices §3.5', 'yang2024', 'bischof-van-loan1987'],
  over: 'ring',
  takes,
  gives: 'L×d',
  dyadic: ['L'],
  reference: wyRepresentation,
  variants: { halves: wyByHalves, triangle: wyByTriangle },
  mutants: {
    'I − Σ β_t k_t k_tᵀ: as if the keys were orthogonal': (F, K, β) => K.map((k, t) => linear(F).scale(β[t]!, k)),
    'the product from the other end: the last factor stands on the left': (F, K, β) =>
      wyRepresentation(F, K.toReversed(), β.toReversed()).toReversed(),
    'β_t is left off what is taken away: β_t k_t − Σ (k_iᵀk_t) w_i': rows((F, k, β, before) => {
      const { dot, scale, subtract } = linear(F);
      return before.reduce((w, b) => subtract(w, scale(dot(b.k, k), b.w)), scale(β, k));
    }),
    'β_i twice: w_i carries it already': rows((F, k, β, before) => {
      const { dot, scale, subtract } = linear(F);
      return scale(β, before.reduce((w, b) => subtract(w, scale(F.mul(b.β, dot(b.k, k)), b.w)), k)); // prettier-ignore
    }),
    'k_i for w_i: only the first order of what the steps do to each other': rows((F, k, β, before) => {
      const { dot, scale, subtract } = linear(F);
      return scale(β, before.reduce((w, b) => subtract(w, scale(F.mul(b.β, dot(b.k, k)), b.k)), k)); // prettier-ignore
    }),
    'the step before alone is seen': rows((F, k, β, before) => {
      const { dot, scale, subtract } = linear(F);
      return scale(β, before.slice(-1).reduce((w, b) => subtract(w, scale(dot(b.k, k), b.w)), k)); // prettier-ignore
    }),
    'plus for minus: (I − N)⁻¹ for (I + N)⁻¹': rows((F, k, β, before) => {
      const { add, dot, scale } = linear(F);
      return scale(β, before.reduce((w, b) => add(w, scale(dot(b.k, k), b.w)), k)); // prettier-ignore
    }),
    'w_iᵀk_t for k_iᵀk_t': rows((F, k, β, before) => {
      const { dot, scale, subtract } = linear(F);
      return scale(β, before.reduce((w, b) => subtract(w, scale(dot(b.w, k), b.w)), k)); // prettier-ignore
    }),
  },
  // The factors are made and multiplied. W itself is not compared: where keys depend on each other there are several.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ K, β }) => {
      const { eye, minus, outer, scale, times } = linear(F);
      const one = eye(K[0]!.length);
      const factors = K.map((k, t) => minus(one, outer(scale(β[t]!, k), k)));
      const W = answer(F, K, β);
      if (W.length !== K.length || W.some((w) => w.length !== one.length)) return equal(F, W, K);
      return equal(
        F,
        minus(one, times(transpose(W), K)),
        factors.reduce((P, factor) => times(P, factor)),
      );
    }),
});
