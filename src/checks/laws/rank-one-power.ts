import { dividing } from '#scalar';
import { linear } from '#reference/linear';
import { scalarPower } from '#reference/power';
import { growth, growthByQuotient } from '#reference/rank-one-growth';
import { rankOneByBinomials, rankOneByQuotient, rankOneBySquaring, rankOnePower } from '#reference/rank-one-power';
import { isotropic } from '../inputs/isotropic.ts';
import { equal, forAll, law } from '../law.ts';

const takes = { p: 'n', l: 'size' } as const;

export default law({
  says: '(I + p pᵀ)^l = I + ((1+α)^l − 1)/α · p pᵀ with α = pᵀp, and I + l p pᵀ where α = 0',
  source: ['hw8-transcript §1.6(f)', 'hw8-transcript §2.4.3(f)'],
  over: 'ring',
  takes,
  gives: 'n×n',
  reference: rankOnePower,
  variants: { binomial: rankOneByBinomials, quotient: rankOneByQuotient, squaring: rankOneBySquaring },
  needs: { quotient: 'field' },
  mutants: {
    '(1+α)^{l−1}/α: the −1 slips into the exponent': (F, p, l) => {
      const { dot, eye, outer, plus, scale } = linear(F);
      const α = dot(p, p);
      const s = F.isZero(α) ? F.of(l) : dividing(F).div(scalarPower(F, F.add(F.one, α), l - 1), α);
      return plus(eye(p.length), outer(scale(s, p), p));
    },
    'one power short': (F, p, l) => (l === 1 ? linear(F).eye(p.length) : rankOnePower(F, p, l - 1)),
    'α taken for 1: (2^l − 1) p pᵀ': (F, p, l) => {
      const { eye, outer, plus, scale } = linear(F);
      return plus(eye(p.length), outer(scale(growth(F, F.one, l), p), p));
    },
    'the identity is raised but not added': (F, p, l) => {
      const { dot, outer, scale } = linear(F);
      return outer(scale(growth(F, dot(p, p), l), p), p);
    },
    'I + l p pᵀ: the first order alone': (F, p, l) => {
      const { eye, outer, plus, scale } = linear(F);
      return plus(eye(p.length), outer(scale(F.of(l), p), p));
    },
    'no case for α = 0: the part along p vanishes there': (F, p, l) => {
      const { dot, eye, outer, plus, scale } = linear(F);
      const α = dot(p, p);
      return F.isZero(α) ? eye(p.length) : plus(eye(p.length), outer(scale(growthByQuotient(F, α, l), p), p));
    },
    'I + pᵀp: the square of a length for a matrix': (F, p, l) => {
      const { dot, eye, scale } = linear(F);
      return eye(p.length).map((row) => scale(scalarPower(F, F.add(F.one, dot(p, p)), l), row));
    },
  },
  // Applied step by step to each e_j, x ← x + p (pᵀx); vectors with pᵀp = 0 but p ≠ 0 are among the p where they exist.
  check: (F, any, answer) =>
    forAll(
      any
        .shaped({ ...takes, bent: 'integer 0..4' })
        .map(({ p, l, bent }) => ({ p: bent === 4 ? isotropic(F, p) : p, l })),
      ({ p, l }) => {
        const { add, dot, eye, scale } = linear(F);
        const rows = eye(p.length).map((e) => {
          let x = e;
          for (let i = 0; i < l; i++) x = add(x, scale(dot(p, x), p));
          return x;
        });
        return equal(F, answer(F, p, l), rows); // symmetric, so rows are columns
      },
    ),
});
