import fc from 'fast-check';
import { ratio, rationals, type Rational, type Ring } from '#scalar';
import { linear, table, transpose, type Matrix, type Vector } from '#reference/linear';
import { circleGram, circleGramClosed, turn, turns, type Pair } from '#reference/vandermonde-circle';
import { transported } from '../inertia.ts';
import { equal, forAll, law } from '../law.ts';

const Q = rationals;
type Answer = typeof circleGram;

/** (1 − t²)/(1 + t²), 2t/(1 + t²): a point of the circle. */
const point = (t: Rational): Pair<Rational> => {
  const [square, one] = [Q.mul(t, t), Q.one];
  const under = Q.add(one, square);
  return [Q.div(Q.sub(one, square), under), Q.div(Q.add(t, t), under)];
};

/** The n-th roots of unity that are rational: of 1, 2 and 4. */
const roots: readonly (readonly Pair<number>[])[] = [
  [[1, 0]],
  [[1, 0], [-1, 0]],
  [[1, 0], [0, 1], [-1, 0], [0, -1]],
]; // prettier-ignore

/** Some points, no two alike, or all n-th roots turned by one angle, so that rows are orthogonal about half the time. */
const nodes = fc
  .record({
    free: fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 2 })), {
      minLength: 1,
      maxLength: 4,
    }),
    even: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ free, even }) => {
    const points = [...new Map(free.map(([t, d]) => [t / d, point(ratio(t, d))])).values()];
    const all = even > 2 ? points : roots[even]!.map(([re, im]) => turn(Q, points[0]!, [Q.of(re), Q.of(im)]));
    return { c: all.map(([re]) => re), s: all.map(([, im]) => im) };
  });

/** What is added up, over the powers of x_i x̄_j. */
const summed =
  (term: <T>(F: Ring<T>, z: Pair<T>, k: number, n: number) => Pair<T>, conjugate: 1 | -1 = -1): Answer =>
  <T>(F: Ring<T>, c: Vector<T>, s: Vector<T>): readonly Matrix<T>[] => {
    const n = c.length;
    const of = (i: number, j: number, part: 0 | 1): T => {
      const z = turn(F, [c[i]!, s[i]!], [c[j]!, conjugate === 1 ? s[j]! : F.sub(F.zero, s[j]!)]);
      return linear(F).sum(turns(F, z, n).map((power, k) => term(F, power, k, n)[part]));
    };
    return ([0, 1] as const).map((part) => table(n, n, (i, j) => of(i, j, part)));
  };

export default law<Answer, 'field'>({
  says: '(V V*)_ij = Σ_{k<n} (x_i x̄_j)^k on the unit circle: V V* = nI, and κ = 1, exactly at the n-th roots of unity, turned',
  source: ['structured-matrices §3.4', 'gautschi1990'],
  over: 'field',
  takes: { c: 'n', s: 'n' },
  gives: 'n×n for i in 1..2',
  reference: circleGram,
  variants: { closed: circleGramClosed },
  mutants: {
    'n I, as if all nodes on the circle were roots of unity': (F, c) => {
      const { eye, scale, zeros } = linear(F);
      return [eye(c.length).map((row) => scale(F.of(c.length), row)), zeros(c.length, c.length)];
    },
    'V Vᵀ: nothing is conjugated': summed((_, z) => z, 1),
    'the real parts alone': (F, c, s) => [circleGram(F, c, s)[0]!, linear(F).zeros(c.length, c.length)],
    'V̄ Vᵀ: the other one is conjugated': (F, c, s) => circleGram(F, c, s.map((y) => F.sub(F.zero, y))), // prettier-ignore
    'one power too few': summed((F, z, k, n) => (k === n - 1 ? [F.zero, F.zero] : z)),
    'the powers from 1 up': (F, c, s) => {
      const entry = (i: number, j: number) => turn(F, [c[i]!, s[i]!], [c[j]!, F.sub(F.zero, s[j]!)]);
      const [re, im] = circleGram(F, c, s);
      const turned = table(c.length, c.length, (i, j) => turn(F, [re![i]![j]!, im![i]![j]!], entry(i, j)));
      return [turned.map((row) => row.map(([x]) => x)), turned.map((row) => row.map(([, y]) => y))];
    },
    'V* V: columns for rows': (F, c, s) => {
      const rows = c.map((x, i) => turns(F, [x, s[i]!], c.length));
      const [re, im] = [0, 1].map((part) => rows.map((row) => row.map((z) => z[part]!)));
      const { minus, plus, times } = linear(F);
      const [reᵀ, imᵀ] = [transpose(re!), transpose(im!)];
      return [plus(times(reᵀ, re!), times(imᵀ, im!)), minus(times(reᵀ, im!), times(imᵀ, re!))];
    },
  },
  hypotheses: {
    'the nodes are the n-th roots of unity, turned by one angle': (F, c, s) => {
      const n = c.length;
      const off = (i: number, j: number) => turn(F, [c[i], s[i]], [c[j], F.sub(F.zero, s[j])]);
      return c.every((_, i) =>
        c.every((__, j) => {
          const [re, im] = turns(F, off(i, j), n + 1).at(-1)!;
          return F.equal(re, F.one) && F.isZero(im) && (i === j || !F.equal(off(i, j)[0], F.one));
        }),
      );
    },
  },
  // The matrix itself, and its product with its conjugate transposed.
  check: (F, _, answer) =>
    forAll(
      nodes.map(({ c, s }) => ({ c: transported(F, [c])[0]!, s: transported(F, [s])[0]! })),
      ({ c, s }) => {
        const { minus, plus, times } = linear(F);
        const rows = c.map((x, i) => turns(F, [x, s[i]!], c.length));
        const [re, im] = [0, 1].map((part) => rows.map((row) => row.map((z) => z[part]!)));
        const [reᵀ, imᵀ] = [transpose(re!), transpose(im!)];
        const wanted = [plus(times(re!, reᵀ), times(im!, imᵀ)), minus(times(im!, reᵀ), times(re!, imᵀ))];
        return equal(F, answer(F, c, s), wanted);
      },
    ),
});
