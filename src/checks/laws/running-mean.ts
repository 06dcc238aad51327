import { linear } from '#reference/linear';
import { meanByCorrection, meanBySum, meanByWeights } from '#reference/running-mean';
import { equal, forAll, law } from '../law.ts';

const points = { points: 'd for i in 1..n', x: 'd', n: 'size' } as const;

export default law({
  says: '(n m + x)/(n + 1) = m + (x − m)/(n + 1) is the mean of n + 1 points, m that of the first n and x the last',
  source: ['hw8-transcript §4(a)', 'welford1962'],
  over: 'field',
  takes: { m: 'd', x: 'd', n: 'size' },
  gives: 'd',
  reference: meanBySum,
  variants: { correction: meanByCorrection, weights: meanByWeights },
  mutants: {
    'divided by n': (F, m, x, n) => m.map((a, i) => F.div(F.add(F.mul(F.of(n), a), x[i]!), F.of(n))),
    'the mean of the mean and the point': (F, m, x) => m.map((a, i) => F.div(F.add(a, x[i]!), F.of(2))),
    'm for n m': (F, m, x, n) => m.map((a, i) => F.div(F.add(a, x[i]!), F.of(n + 1))),
    'not divided': (F, m, x, n) => m.map((a, i) => F.add(F.mul(F.of(n), a), x[i]!)),
    'the correction is divided by n': (F, m, x, n) => m.map((a, i) => F.add(a, F.div(F.sub(x[i]!, a), F.of(n)))),
    'corrected by x, not by x − m': (F, m, x, n) => m.map((a, i) => F.add(a, F.div(x[i]!, F.of(n + 1)))),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(points), (given) => {
      const { total } = linear(F);
      const mean = (xs: typeof given.points) => total(xs).map((s) => F.div(s, F.of(xs.length)));
      return equal(F, answer(F, mean(given.points), given.x, given.n), mean([...given.points, given.x]));
    }),
});
