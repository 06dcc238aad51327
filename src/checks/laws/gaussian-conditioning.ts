import fc from 'fast-check';
import { conditionQuantile, conditionQuantileStable } from '#reference/gaussian-conditioning';
import { equal, forAll, law } from '../law.ts';

export default law({
  says: 'P(κ/n ≤ x) = exp(−2/x − 2/x²) in the limit for Gaussian matrices: the quantile of p is 2/(√(1 − 2 ln p) − 1)',
  source: ['structured-matrices §3.3', 'edelman1988', 'chen-dongarra2005'],
  over: 'real',
  takes: { p: 'positive' },
  gives: 'scalar',
  reference: conditionQuantile,
  variants: { stable: conditionQuantileStable },
  mutants: {
    'of complex matrices: P = exp(−4/x²)': (F, p) => F.div(F.of(2), F.sqrt(F.sub(F.zero, F.log(p)))),
    'the other tail: 1 − p': (F, p) => conditionQuantile(F, F.sub(F.one, p)),
    'the tail alone: P = 1 − 2/x': (F, p) => F.div(F.of(2), F.sub(F.one, p)),
    'the square of 1/x is left out: P = exp(−2/x)': (F, p) => F.div(F.of(2), F.sub(F.zero, F.log(p))),
    'the logarithm to base ten': (F, p) => {
      const log = F.div(F.log(p), F.log(F.of(10)));
      const root = F.sqrt(F.sub(F.one, F.mul(F.of(2), log)));
      return F.div(F.of(2), F.sub(root, F.one));
    },
    'κ is about n, whatever p': (F) => F.one,
    'the reciprocal: σ_n/σ_1': (F, p) => F.div(F.one, conditionQuantile(F, p)),
    'ln κ is where its mean is: e^{1.537}': (F) => F.exp(F.from(1.537)),
  },
  // Back through the distribution.
  check: (F, _, answer) =>
    forAll(
      fc.record({ over: fc.integer({ min: 1, max: 63 }) }).map(({ over }) => ({ 'p in 64ths': over })),
      (given) => {
        const p = F.from(given['p in 64ths'] / 64);
        const inverse = F.div(F.one, answer(F, p));
        const exponent = F.mul(F.of(2), F.add(inverse, F.mul(inverse, inverse)));
        return equal(F, F.exp(F.sub(F.zero, exponent)), p);
      },
    ),
});
