import { inverse } from '#reference/inverse';
import { linear } from '#reference/linear';
import { rankOneUpdate } from '#reference/sherman-morrison';
import { determinantFactor, guardedUpdate } from '#reference/singular-update';
import { equal, forAll, law } from '../law.ts';

const takes = { N: 'd×d invertible', u: 'd', v: 'd' } as const;
/** Which of the instances are bent until M + u vᵀ is singular. */
const drawn = { ...takes, bent: 'integer 0..1' } as const;

export default law({
  says: 'M + u vᵀ is singular exactly where 1 + vᵀM⁻¹u = 0; elsewhere the update inverts it',
  source: ['hw8-transcript §4(e)', 'structured-matrices §3.5', 'structured-matrices §3.8', 'hager1989'],
  over: 'field',
  takes,
  gives: 'd×d',
  reference: guardedUpdate,
  mutants: {
    'a singular matrix is inverted all the same': (F, N, u, v) =>
      F.isZero(determinantFactor(F, N, u, v)) ? N : rankOneUpdate(F, N, u, v),
    'refuses where vᵀM⁻¹u is zero, not where it is −1': (F, N, u, v) =>
      F.isZero(F.sub(determinantFactor(F, N, u, v), F.one)) ? undefined : guardedUpdate(F, N, u, v),
    'tests 1 + vᵀu: M⁻¹ is forgotten': (F, N, u, v) => {
      const { dot } = linear(F);
      if (F.isZero(F.add(F.one, dot(v, u)))) return undefined;
      return guardedUpdate(F, N, u, v) ?? N;
    },
    'tests 1 + uᵀM⁻¹v: u and v change places': (F, N, u, v) => {
      if (F.isZero(determinantFactor(F, N, v, u))) return undefined;
      return guardedUpdate(F, N, u, v) ?? N;
    },
    'takes every rank-one change for a singular one': (F, N, u, v) => {
      const { outer } = linear(F);
      return outer(u, v).flat().every(F.isZero.bind(F)) ? N : undefined;
    },
  },
  check: (F, any, answer) =>
    forAll(any.shaped(drawn), ({ N, u, v, bent }) => {
      const { apply, dot, outer, plus } = linear(F);
      const M = inverse(F, N);
      if (M === undefined) return undefined;
      // Bent: the entry of v that meets the first nonzero entry of M⁻¹u makes vᵀM⁻¹u = −1.
      const Nu = apply(N, u);
      const at = Nu.findIndex((x) => !F.isZero(x));
      const rest = F.add(F.one, dot(v.with(Math.max(at, 0), F.zero), Nu));
      const w = bent === 0 || at < 0 ? v : v.with(at, F.div(F.sub(F.zero, rest), Nu[at]!));
      return equal(F, answer(F, N, u, w), inverse(F, plus(M, outer(u, w))));
    }),
});
