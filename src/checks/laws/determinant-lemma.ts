import { determinant, determinantByMinors } from '#reference/determinant';
import { determinantAfterUpdate } from '#reference/determinant-lemma';
import { inverse } from '#reference/inverse';
import { linear } from '#reference/linear';
import { determinantFactor } from '#reference/singular-update';
import { equal, forAll, law } from '../law.ts';

const takes = { M: 'd×d invertible', u: 'd', v: 'd' } as const;

export default law({
  says: 'det(M + u vᵀ) = det M · (1 + vᵀM⁻¹u)',
  source: ['structured-matrices §3.5', 'structured-matrices §3.8', 'hager1989'],
  over: 'field',
  takes,
  gives: 'scalar',
  reference: determinantAfterUpdate,
  equivalents: {
    'of the changed matrix itself, by minors': (F, M, u, v) => {
      const { outer, plus } = linear(F);
      return determinantByMinors(F, plus(M, outer(u, v)));
    },
  },
  mutants: {
    'the determinant of a sum is no sum: det M + det u vᵀ': (F, M) => determinant(F, M),
    'the 1 is forgotten': (F, M, u, v) => {
      const N = inverse(F, M);
      return N && F.mul(determinant(F, M), F.sub(determinantFactor(F, N, u, v), F.one));
    },
    'M where M⁻¹ belongs': (F, M, u, v) => F.mul(determinant(F, M), determinantFactor(F, M, u, v)),
    'u and v change places': (F, M, u, v) => determinantAfterUpdate(F, M, v, u),
    'divided by the factor: that is the inverse\u2019s business': (F, M, u, v) => {
      const N = inverse(F, M);
      const factor = N && determinantFactor(F, N, u, v);
      return factor === undefined || F.isZero(factor) ? undefined : F.div(determinant(F, M), factor);
    },
    'det M times only the 1': (F, M, u, v) => {
      const N = inverse(F, M);
      return N && F.add(determinant(F, M), F.sub(determinantFactor(F, N, u, v), F.one));
    },
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ M, u, v }) => {
      const { outer, plus } = linear(F);
      return equal(F, answer(F, M, u, v), determinantByMinors(F, plus(M, outer(u, v))));
    }),
});
