import fc from 'fast-check';
import { ratio, rationals, type Rational } from '#scalar';
import { criticalPenalty, shrinkageInterval } from '#reference/shrinkage-interval';
import { equal, forAll, law } from '../law.ts';

const Q = rationals;
const atMost = (x: Rational, y: Rational): boolean => Q.sub(y, x).n >= 0n;

/** Descending singular values, from the differences between them and the last; where to cut; the shares in tenths. */
const given = fc
  .record({
    steps: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
    last: fc.integer({ min: 1, max: 5 }),
    cut: fc.integer({ min: 0, max: 4 }),
    keep: fc.integer({ min: 1, max: 10 }),
    drop: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ steps, last, cut, keep, drop }) => {
    const σ = steps.reduceRight<readonly number[]>((xs, step) => [xs[0]! + step, ...xs], [last]);
    return { σ, k: 1 + (cut % σ.length), 'a in tenths': keep, 'b in tenths': drop };
  });

/** The ends by trying: the conditions can change only at 0 and where some direction is shrunk to exactly its share. */
function ends(σ: readonly number[], k: number, a: Rational, b: Rational): readonly [Rational, Rational] {
  const squares = σ.map((s) => ratio(s * s));
  const tries = [
    Q.zero,
    ...squares.flatMap((s) => [a, b].map((share) => Q.div(Q.mul(s, Q.sub(Q.one, share)), share))),
  ].sort((x, y) => (atMost(x, y) ? -1 : 1));
  const kept = (λ: Rational) => squares.map((s) => Q.div(s, Q.add(s, λ)));
  const keeps = tries.filter((λ) =>
    kept(λ)
      .slice(0, k)
      .every((f) => atMost(a, f)),
  );
  const drops = tries.filter((λ) =>
    kept(λ)
      .slice(k)
      .every((f) => atMost(f, b)),
  );
  return [drops[0]!, keeps.at(-1)!];
}

export default law({
  says: 'σᵢ²/(σᵢ² + λ) ≥ a for i ≤ k and ≤ b for i > k just where σ_{k+1}²(1 − b)/b ≤ λ ≤ σ_k²(1 − a)/a',
  source: ['hw8-transcript §3.1.7(c)'],
  over: 'field',
  takes: { σ: 'm', k: 'integer 1..m', a: 'positive', b: 'positive' },
  gives: '2',
  reference: shrinkageInterval,
  equivalents: {
    'σ²/share − σ²': (F, σ, k, a, b) => {
      const critical = (s: typeof a, share: typeof a) => F.sub(F.div(F.mul(s, s), share), F.mul(s, s));
      return [k < σ.length ? critical(σ[k]!, b) : F.zero, critical(σ[k - 1]!, a)];
    },
  },
  mutants: {
    'the ends change places': (...asked) => shrinkageInterval(...asked).toReversed(),
    'the largest that is kept decides': (F, σ, k, a, b) => [
      shrinkageInterval(F, σ, k, a, b)[0]!,
      criticalPenalty(F, σ[0]!, a),
    ],
    'the smallest of the rest decides': (F, σ, k, a, b) => [
      k < σ.length ? criticalPenalty(F, σ.at(-1)!, b) : F.zero,
      criticalPenalty(F, σ[k - 1]!, a),
    ],
    'the singular values are not squared': (F, σ, k, a, b) => {
      const critical = (s: typeof a, share: typeof a) => F.div(F.mul(s, F.sub(F.one, share)), share);
      return [k < σ.length ? critical(σ[k]!, b) : F.zero, critical(σ[k - 1]!, a)];
    },
    'one direction too few is kept': (F, σ, k, a, b) => shrinkageInterval(F, σ, Math.max(1, k - 1), a, b),
    'the share upside down: σ²a/(1 − a)': (F, σ, k, a, b) => {
      const critical = (s: typeof a, share: typeof a) => {
        const lost = F.sub(F.one, share);
        return F.isZero(lost) ? F.zero : F.div(F.mul(F.mul(s, s), share), lost);
      };
      return [k < σ.length ? critical(σ[k]!, b) : F.zero, critical(σ[k - 1]!, a)];
    },
    'half of each: the shares asked for are not read': (F, σ, k) =>
      shrinkageInterval(F, σ, k, F.div(F.one, F.of(2)), F.div(F.one, F.of(2))),
  },
  check: (F, _, answer) =>
    forAll(given, ({ σ, k, ...shares }) => {
      const element = (x: Rational) => F.div(F.of(x.n), F.of(x.d));
      const [a, b] = [ratio(shares['a in tenths'], 10), ratio(shares['b in tenths'], 10)];
      const found = answer(
        F,
        σ.map((s) => F.of(s)),
        k,
        element(a),
        element(b),
      );
      return equal(F, found, ends(σ, k, a, b).map(element));
    }),
});
