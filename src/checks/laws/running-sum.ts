import { linear } from '#reference/linear';
import { sumFromMean } from '#reference/running-sum';
import { equal, forAll, law } from '../law.ts';

const points = { points: 'd for i in 1..n', x: 'd', n: 'size' } as const;

export default law({
  says: 'n m + x is the sum of n + 1 points, m the mean of the first n and x the last',
  source: ['hw8-transcript §4(a)'],
  over: 'field',
  takes: { m: 'd', x: 'd', n: 'size' },
  gives: 'd',
  reference: sumFromMean,
  equivalents: {
    '(n + 1)m + (x − m)': (F, m, x, n) => {
      const { add, scale, subtract } = linear(F);
      return add(scale(F.of(n + 1), m), subtract(x, m));
    },
  },
  mutants: {
    'the mean is taken for the sum: m + x': (F, m, x) => linear(F).add(m, x),
    '(n + 1) m + x': (F, m, x, n) => sumFromMean(F, m, x, n + 1),
    '(n − 1) m + x': (F, m, x, n) => sumFromMean(F, m, x, n - 1),
    'n (m + x)': (F, m, x, n) => linear(F).scale(F.of(n), linear(F).add(m, x)),
    'the new point is left out': (F, m, _, n) => linear(F).scale(F.of(n), m),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(points), (given) => {
      const { total } = linear(F);
      const m = total(given.points).map((s) => F.div(s, F.of(given.n)));
      return equal(F, answer(F, m, given.x, given.n), total([...given.points, given.x]));
    }),
});
