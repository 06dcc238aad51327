import { jordanExponential } from '#reference/jordan-exponential';
import { jordanBlock } from '#reference/jordan-power';
import { linear, table, transpose } from '#reference/linear';
import { scalarPower } from '#reference/power';
import { equal, forAll, law } from '../law.ts';

const takes = { t: 'scalar', k: 'size' } as const;

export default law({
  says: 'e^{tN} has the entries t^{j−i}/(j − i)! for j ≥ i, 0 below, N the nilpotent k×k block of ones above the diagonal',
  source: ['structured-matrices §3.1', 'higham2008'],
  over: 'field',
  takes,
  gives: 'k×k',
  reference: jordanExponential,
  equivalents: {
    'the square of half the way': (F, t, k) => {
      const half = jordanExponential(F, F.div(t, F.of(2)), k);
      return linear(F).times(half, half);
    },
  },
  mutants: {
    'the factorials are missing': (F, t, k) => table(k, k, (i, j) => (j < i ? F.zero : scalarPower(F, t, j - i))),
    '(j − i) where (j − i)! belongs': (F, t, k) =>
      table(k, k, (i, j) => (j <= i ? (i === j ? F.one : F.zero) : F.div(scalarPower(F, t, j - i), F.of(j - i)))),
    'below the diagonal': (F, t, k) => transpose(jordanExponential(F, t, k)),
    'I + tN: the series is cut': (F, t, k) => table(k, k, (i, j) => (i === j ? F.one : j === i + 1 ? t : F.zero)),
    'e^{−tN}': (F, t, k) => jordanExponential(F, F.sub(F.zero, t), k),
    't once on every diagonal: t/(j − i)!': (F, t, k) =>
      jordanExponential(F, F.one, k).map((row, i) => row.map((x, j) => (j > i ? F.mul(t, x) : x))),
    'entry by entry: the exponential of every entry, cut at the first term': (F, t, k) =>
      table(k, k, (i, j) => (j === i + 1 ? F.add(F.one, t) : F.one)),
  },
  // The series Σ (tN)^m/m!, by products of matrices: it ends, as N^k = 0.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ t, k }) => {
      const { eye, plus, times } = linear(F);
      const tN = jordanBlock(F, F.zero, k).map((row) => row.map((x) => F.mul(t, x)));
      let [term, sum] = [eye(k), eye(k)];
      for (let m = 1; m < k; m++) {
        term = times(term, tN).map((row) => row.map((x) => F.div(x, F.of(m))));
        sum = plus(sum, term);
      }
      return equal(F, answer(F, t, k), sum);
    }),
});
