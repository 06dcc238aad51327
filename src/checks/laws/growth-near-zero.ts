import { growth, growthByBinomials, growthByQuotient } from '#reference/rank-one-growth';
import { scalarPower } from '#reference/power';
import { dividing, rationals, ratio } from '#scalar';
import { forAll, holds, law } from '../law.ts';

/** A rounding of doubles, relative. */
const rounding = 2 ** -53;

export default law({
  says: '((1+α)^l − 1)/α keeps its digits as α → 0: it is good to some 4l roundings of doubles',
  source: ['hw8-transcript §1.6(f)'],
  over: 'real',
  takes: { α: 'positive', l: 'size' },
  gives: 'scalar',
  reference: growth,
  variants: { binomial: growthByBinomials },
  mutants: {
    'one term too few: l − 1 of them': (F, α, l) => (l === 1 ? F.zero : growth(F, α, l - 1)),
    'two terms of the series: l + l(l−1)/2 α': (F, α, l) => F.add(F.of(l), F.mul(F.of((l * (l - 1)) / 2), α)),
    'the quotient as it stands: 1 + α loses α': growthByQuotient,
    'the limit l, taken too early': (F, _, l) => F.of(l),
    'the quotient, and l where 1 + α rounds to 1': (F, α, l) => {
      const over = F.sub(scalarPower(F, F.add(F.one, α), l), F.one);
      return F.isZero(over) ? F.of(l) : dividing(F).div(over, α);
    },
  },
  // α = n/2ᵏ is a double and a rational: the sum over the rationals, against the double nearest to the answer. Every term is
  // positive, so a right algorithm loses no more than a rounding an operation behind a term: 2l of them, and as many to spare.
  check: (F, any, answer) =>
    forAll(any.shaped({ n: 'integer 1..9', k: 'integer 2..60', l: 'integer 1..12' }), ({ n, k, l }) => {
      const exact = growth(rationals, ratio(n, 2n ** BigInt(k)), l);
      const found = F.toNumber(answer(F, F.from(n / 2 ** k), l));
      const wanted = Number((exact.n << 64n) / exact.d) / 2 ** 64;
      return holds(
        Math.abs(found / wanted - 1) <= 4 * (l + 1) * rounding,
        `it is ${found} at α = ${n}/2^${k}, l = ${l}, should be ${wanted}`,
      );
    }),
});
