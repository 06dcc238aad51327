import { deltaStep } from '#reference/delta-rule';
import { solutions } from '#reference/inverse';
import { linear, transpose } from '#reference/linear';
import { implicitStep, implicitStepByInverse } from '#reference/longhorn';
import { equal, forAll, law } from '../law.ts';

const takes = { S: 'e×d', k: 'd', v: 'e', β: 'scalar' } as const;

export default law({
  says: 'S′ = S + γ(v − Sk)kᵀ with γ = β/(1 + βkᵀk) solves S′ = S − β(S′k − v)kᵀ, where 1 + βkᵀk ≠ 0',
  source: ['structured-matrices §3.5', 'liu2024'],
  over: 'field',
  takes,
  gives: 'e×d',
  reference: implicitStep,
  variants: { inverse: implicitStepByInverse },
  mutants: {
    'the explicit step: the gain is β': (F, S, k, v, β) => deltaStep(F, S, k, v, β),
    'γ = 1/(1 + βkᵀk): β is lost above': (F, S, k, v, β) => {
      const { dot } = linear(F);
      return deltaStep(F, S, k, v, F.div(F.one, F.add(F.one, F.mul(β, dot(k, k)))));
    },
    'γ = β/(1 + kᵀk): β is lost below': (F, S, k, v, β) => {
      const under = F.add(F.one, linear(F).dot(k, k));
      return F.isZero(under) ? S : deltaStep(F, S, k, v, F.div(β, under));
    },
    'γ = β/(1 + β): the key is taken to be a unit vector': (F, S, k, v, β) => {
      const under = F.add(F.one, β);
      return F.isZero(under) ? S : deltaStep(F, S, k, v, F.div(β, under));
    },
    'γ = β/(1 − βkᵀk): the sign': (F, S, k, v, β) => {
      const under = F.sub(F.one, F.mul(β, linear(F).dot(k, k)));
      return F.isZero(under) ? S : deltaStep(F, S, k, v, F.div(β, under));
    },
    'γ = β/(1 + ½βkᵀk): half a step': (F, S, k, v, β) => {
      const under = F.add(F.one, F.div(F.mul(β, linear(F).dot(k, k)), F.of(2)));
      return F.isZero(under) ? S : deltaStep(F, S, k, v, F.div(β, under));
    },
    'old values decay as a whole: S/(1 + βkᵀk) + γvkᵀ': (F, S, k, v, β) => {
      const { dot, outer, plus, scale } = linear(F);
      const factor = F.add(F.one, F.mul(β, dot(k, k)));
      return plus(
        S.map((row) => row.map((x) => F.div(x, factor))),
        outer(scale(F.div(β, factor), v), k),
      );
    },
  },
  // Its equation S′(I + βkkᵀ) = S + βvkᵀ solved by elimination, which knows no gain.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ S, k, v, β }) => {
      const { eye, outer, plus, scale } = linear(F);
      const left = plus(eye(k.length), outer(scale(β, k), k)); // its own transpose
      const after = solutions(F, left, transpose(plus(S, outer(scale(β, v), k))));
      return after && equal(F, answer(F, S, k, v, β), transpose(after));
    }),
});
