import { dividing } from '#scalar';
import { scalarPower } from '#reference/power';
import { growth, growthByBinomials, growthByQuotient } from '#reference/rank-one-growth';
import { equal, forAll, law } from '../law.ts';

const takes = { α: 'scalar', l: 'size' } as const;

export default law({
  says: 'Σ_{k=1}^{l} binomial(l, k) α^{k−1} = Σ_{k=0}^{l−1} (1+α)^k = ((1+α)^l − 1)/α, and l where α = 0',
  source: ['hw8-transcript §1.6(f)', 'hw8-transcript §2.4.3(f)'],
  over: 'ring',
  takes,
  gives: 'scalar',
  reference: growth,
  variants: { binomial: growthByBinomials, quotient: growthByQuotient },
  needs: { quotient: 'field' },
  mutants: {
    '(1+α)^{l−1}/α: the −1 slips into the exponent': (F, α, l) =>
      F.isZero(α) ? F.of(l) : dividing(F).div(scalarPower(F, F.add(F.one, α), l - 1), α),
    '((1+α)^{l−1} − 1)/α: one power short': (F, α, l) => (l === 1 ? F.zero : growthByQuotient(F, α, l - 1)),
    'the limit at α = 0 is taken to be 1': (F, α, l) => (F.isZero(α) ? F.one : growthByQuotient(F, α, l)),
    'the limit at α = 0 is left out: the quotient is called 0 there': (F, α, l) =>
      F.isZero(α) ? F.zero : growthByQuotient(F, α, l),
    '((1+α)^l − 1): not divided by α': (F, α, l) => F.sub(scalarPower(F, F.add(F.one, α), l), F.one),
    'the term k = 0 is counted': (F, α, l) => F.add(growth(F, α, l), F.one),
    'the binomial coefficients are missing': (F, α, l) => growth(F, F.sub(α, F.one), l),
  },
  // By its recurrence from the far end, Horner's rule for the geometric sum: s ← 1 + (1+α)s.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ α, l }) => {
      let s = F.one;
      for (let k = 1; k < l; k++) s = F.add(F.one, F.add(s, F.mul(α, s)));
      return equal(F, answer(F, α, l), s);
    }),
});
