import type { Ring } from '#scalar';
import { deltaStep, deltaStepByProduct } from '#reference/delta-rule';
import { linear, table, type Matrix, type Vector } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { S: 'e×d', k: 'd', v: 'e', β: 'scalar' } as const;

/** ‖S k − v‖². */
function loss<T>(F: Ring<T>, S: Matrix<T>, k: Vector<T>, v: Vector<T>): T {
  const { apply, dot, subtract } = linear(F);
  const error = subtract(apply(S, k), v);
  return dot(error, error);
}

export default law({
  says: 'S + β(v − Sk)kᵀ = S(I − βkkᵀ) + βvkᵀ = S − β ∂/∂S ½‖Sk − v‖²',
  source: ['structured-matrices §3.5', 'yang2024'],
  over: 'field',
  takes,
  gives: 'e×d',
  reference: deltaStep,
  variants: { product: deltaStepByProduct },
  mutants: {
    'no erasing: S + βvkᵀ, plain linear attention': (F, S, k, v, β) => {
      const { outer, plus, scale } = linear(F);
      return plus(S, outer(scale(β, v), k));
    },
    'uphill: S − β(v − Sk)kᵀ': (F, S, k, v, β) => deltaStep(F, S, k, v, F.sub(F.zero, β)),
    'the gradient of ‖Sk − v‖² without the half: 2β': (F, S, k, v, β) => deltaStep(F, S, k, v, F.add(β, β)),
    'β on the new value only: S(I − kkᵀ) + βvkᵀ': (F, S, k, v, β) => {
      const { minus, outer, plus, scale } = linear(F);
      const erased = deltaStep(F, S, k, v, F.one);
      return plus(minus(erased, outer(v, k)), outer(scale(β, v), k));
    },
    'β squared: in the error and in the step': (F, S, k, v, β) => deltaStep(F, S, k, v, F.mul(β, β)),
    'the key is taken to be a unit vector: Sk is replaced, not moved': (F, S, k, v, β) => {
      const { dot, eye, minus, outer, plus, scale, times } = linear(F);
      const square = dot(k, k);
      const keeps = minus(
        eye(k.length).map((row) => scale(square, row)),
        outer(scale(β, k), k),
      );
      return plus(times(S, keeps), outer(scale(β, v), k));
    },
    'the error of the old value is forgotten for the first row': (F, S, k, v, β) => {
      const { apply } = linear(F);
      const stored = apply(S, k);
      return deltaStep(
        F,
        S,
        k,
        v.map((x, i) => (i === 0 ? F.add(x, stored[0]!) : x)),
        β,
      );
    },
  },
  // The loss is quadratic, so central differences of step one are exact: Q(S + E) − Q(S − E) = 2 ∂Q = 4 ∂½Q.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ S, k, v, β }) => {
      const { minus, plus } = linear(F);
      const [e, d] = [v.length, k.length];
      const truth = table(e, d, (i, j) => {
        const E = table(e, d, (r, c) => (r === i && c === j ? F.one : F.zero));
        const slope = F.div(F.sub(loss(F, plus(S, E), k, v), loss(F, minus(S, E), k, v)), F.of(4));
        return F.sub(S[i]![j]!, F.mul(β, slope));
      });
      return equal(F, answer(F, S, k, v, β), truth);
    }),
});
