import { linear, transpose } from '#reference/linear';
import { rankOneByQuotients, rankOneBySums, rankOneKernel } from '#reference/rank-one-kernel';
import { sharedPowers } from '#reference/ssm-kernel';
import { scalarPower } from '#reference/power';
import { dividing } from '#scalar';
import { isotropic } from '../inputs/isotropic.ts';
import { equal, forAll, law } from '../law.ts';

const takes = { p: 'n', B: 'n×d', C: 'm×n', D: 'm×d', L: 'size' } as const;

export default law({
  says: 'A = I + p pᵀ has K_0 = D and K_l = C B + ((1+α)^{l−1} − 1)/α · (C p)(pᵀB), l − 1 in place of the quotient where α = 0',
  source: ['hw8-transcript §1.6(f)', 'hw8-transcript §2.4.3(f)'],
  over: 'ring',
  takes,
  gives: 'm×d for l in 0..L',
  dyadic: ['L'],
  reference: rankOneKernel,
  variants: { sums: rankOneBySums, quotient: rankOneByQuotients },
  needs: { quotient: 'field' },
  mutants: {
    '(1+α)^{l−1}/α in place of ((1+α)^l − 1)/α': (F, p, B, C, D, L) => {
      const { apply, dot, outer, plus, times } = linear(F);
      const [CB, rank, α] = [times(C, B), outer(apply(C, p), apply(transpose(B), p)), dot(p, p)];
      const factor = (l: number) =>
        F.isZero(α) ? F.of(l) : dividing(F).div(scalarPower(F, F.add(F.one, α), Math.max(0, l - 1)), α);
      return [
        D,
        ...Array.from({ length: L }, (_, l) =>
          plus(
            CB,
            rank.map((row) => row.map((x) => F.mul(factor(l), x))),
          ),
        ),
      ];
    },
    'one power too many: K_l = C A^l B': (F, p, B, C, D, L) => [D, ...rankOneKernel(F, p, B, C, D, L + 1).slice(2)],
    'C B is forgotten': (F, p, B, C, D, L) => {
      const { minus, times } = linear(F);
      return rankOneKernel(F, p, B, C, D, L).map((K, l) => (l === 0 ? K : minus(K, times(C, B))));
    },
    'D is dropped': (F, p, B, C, D, L) => rankOneKernel(F, p, B, C, D, L + 1).slice(1),
    'no case for α = 0: the part along p vanishes there': (F, p, B, C, D, L) => {
      const { dot, times } = linear(F);
      return F.isZero(dot(p, p))
        ? [D, ...Array.from({ length: L }, () => times(C, B))]
        : rankOneKernel(F, p, B, C, D, L);
    },
    'p pᵀ acts but once: K_l = C B + (C p)(pᵀB)': (F, p, B, C, D, L) =>
      rankOneKernel(F, p, B, C, D, L).map((K, l, taps) => (l > 2 ? taps[2]! : K)),
    'A = p pᵀ: the identity is forgotten': (F, p, B, C, D, L) => sharedPowers(F, linear(F).outer(p, p), B, C, D, L),
  },
  // Stepped from B by V ← V + p (pᵀV): no α anywhere. Some p have pᵀp = 0 but are not zero, where such vectors exist.
  check: (F, any, answer) =>
    forAll(
      any
        .shaped({ ...takes, bent: 'integer 0..4' })
        .map(({ bent, p, ...rest }) => ({ p: bent === 4 ? isotropic(F, p) : p, ...rest })),
      ({ p, B, C, D, L }) => {
        const { apply, outer, plus, times } = linear(F);
        const truth = [D];
        for (let l = 1, V = B; l <= L; l++, V = plus(V, outer(p, apply(transpose(V), p)))) truth.push(times(C, V));
        return equal(F, answer(F, p, B, C, D, L), truth);
      },
    ),
});
