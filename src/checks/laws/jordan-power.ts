import { binomial, jordanPower, jordanPowerBySquaring } from '#reference/jordan-power';
import { table, transpose } from '#reference/linear';
import { scalarPower } from '#reference/power';
import { equal, forAll, law } from '../law.ts';

const takes = { λ: 'scalar', l: 'size', k: 'size' } as const;

export default law({
  says: '(Jˡ)_{ij} = binomial(l, j − i) λ^{l−(j−i)} for the Jordan block J of k×k, 0 where j < i or j − i > l',
  source: ['structured-matrices §3.1', 'higham2008'],
  over: 'ring',
  takes,
  gives: 'k×k',
  reference: jordanPower,
  variants: { squaring: jordanPowerBySquaring },
  mutants: {
    'the binomial coefficients are missing': (F, λ, l, k) =>
      table(k, k, (i, j) => (j < i || j - i > l ? F.zero : scalarPower(F, λ, l - (j - i)))),
    'λ^l on every diagonal': (F, λ, l, k) =>
      table(k, k, (i, j) => (j < i || j - i > l ? F.zero : F.mul(F.of(binomial(l, j - i)), scalarPower(F, λ, l)))),
    'only the diagonal: as if it were diagonalisable': (F, λ, l, k) =>
      table(k, k, (i, j) => (i === j ? scalarPower(F, λ, l) : F.zero)),
    'below the diagonal': (F, λ, l, k) => transpose(jordanPower(F, λ, l, k)),
    'two diagonals: I and the first one above': (F, λ, l, k) =>
      jordanPower(F, λ, l, k).map((row, i) => row.map((x, j) => (j - i > 1 ? F.zero : x))),
    'binomial(l − 1, j − i): one power short': (F, λ, l, k) =>
      table(k, k, (i, j) =>
        j < i || j - i > l - 1 ? F.zero : F.mul(F.of(binomial(l - 1, j - i)), scalarPower(F, λ, l - (j - i))),
      ),
    'λ⁰ is taken for 0 where λ is': (F, λ, l, k) =>
      table(k, k, (i, j) => (F.isZero(λ) ? F.zero : jordanPower(F, λ, l, k)[i]![j]!)),
    'factorials for binomials: (j − i)!': (F, λ, l, k) =>
      table(k, k, (i, j) => {
        let factorial = 1;
        for (let m = 2; m <= j - i; m++) factorial *= m;
        return j < i || j - i > l ? F.zero : F.mul(F.of(factorial), scalarPower(F, λ, l - (j - i)));
      }),
  },
  // One block after another: each turn every entry becomes λ times itself plus its neighbour on the left.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ λ, l, k }) => {
      let P = table(k, k, (i, j) => (i === j ? F.one : F.zero));
      for (let turn = 0; turn < l; turn++)
        P = P.map((row) => row.map((x, j) => F.add(F.mul(λ, x), j === 0 ? F.zero : row[j - 1]!)));
      return equal(F, answer(F, λ, l, k), P);
    }),
});
