import type { Field } from '#scalar';
import { inverse } from '#reference/inverse';
import { linear, type Matrix, type Vector } from '#reference/linear';
import { rankOneUpdate } from '#reference/sherman-morrison';
import { determinantFactor, guardedUpdate } from '#reference/singular-update';
import { equal, forAll, law } from '../law.ts';

const takes = { N: 'd×d invertible', u: 'd', v: 'd' } as const;
/** Left as drawn (0), bent until M + u vᵀ is singular (1), or until it nearly is (2). */
const drawn = { ...takes, bent: 'integer 0..2' } as const;

/** v, its entry that meets the first nonzero one of Nu chosen to make 1 + vᵀNu zero, or else 2⁻¹⁰. */
function steered<T>(F: Field<T>, N: Matrix<T>, u: Vector<T>, v: Vector<T>, bent: number): Vector<T> {
  const { apply, dot } = linear(F);
  const Nu = apply(N, u);
  const at = Nu.findIndex((x) => !F.isZero(x));
  if (at < 0) return v;
  const wanted = bent === 1 ? F.zero : F.div(F.one, F.of(1024));
  const rest = F.add(F.one, dot(v.with(at, F.zero), Nu));
  return v.with(at, F.div(F.sub(wanted, rest), Nu[at]!));
}

export default law({
  says: 'M + u vᵀ is singular exactly where 1 + vᵀM⁻¹u = 0; elsewhere the update inverts it',
  source: ['hw8-transcript §4(e)', 'structured-matrices §3.5', 'structured-matrices §3.8', 'hager1989'],
  over: 'field',
  takes,
  gives: 'd×d',
  reference: guardedUpdate,
  equivalents: {
    'inverted afresh': (F, N, u, v) => {
      const { outer, plus } = linear(F);
      const M = inverse(F, N);
      return M && inverse(F, plus(M, outer(u, v)));
    },
  },
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
  hypotheses: {
    '1 + vᵀNu ≠ 0': (F, N, u, v) => !F.isZero(determinantFactor(F, N, u, v)),
  },
  check: (F, any, answer) =>
    forAll(
      any.shaped(drawn).map(({ N, u, v, bent }) => ({ N, u, v: bent === 0 ? v : steered(F, N, u, v, bent) })),
      ({ N, u, v }) => {
        const { outer, plus } = linear(F);
        const M = inverse(F, N);
        return M && equal(F, answer(F, N, u, v), inverse(F, plus(M, outer(u, v))));
      },
    ),
});
