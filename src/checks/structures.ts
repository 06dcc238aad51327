/** The axioms of ring, field, cyclic and real, as claims that any number system can be held to. */
import { suffices, type Cyclic, type Field, type Real, type Ring, type Structures, type System } from '#scalar';
import fc from 'fast-check';
import { all, equal, forAll, holds, type Case, type Sides } from './law.ts';

/** What every choice of these elements must keep; `undefined` where the axiom says nothing of them. */
export interface Axiom<S extends keyof Structures<unknown> = keyof Structures<unknown>> {
  readonly of: S;
  /** Holds in doubles too, as long as the numbers are small integers and the divisors powers of two. */
  readonly survivesRounding: boolean;
  claim<T>(F: Structures<T>[S], a: T, b: T, c: T): Sides | undefined;
}

const ring = (claim: <T>(F: Ring<T>, a: T, b: T, c: T) => Sides | undefined): Axiom<'ring'> => ({
  of: 'ring',
  survivesRounding: true,
  claim,
});
const field = (claim: <T>(F: Field<T>, a: T, b: T, c: T) => Sides | undefined): Axiom<'field'> => ({
  of: 'field',
  survivesRounding: false,
  claim,
});
const cyclic = (claim: <T>(F: Cyclic<T>, roots: readonly T[], a: T) => Sides | undefined): Axiom<'cyclic'> => ({
  of: 'cyclic',
  survivesRounding: false,
  claim: (F, a) => all(...[1, 2, 8, 16].map((n) => claim(F, F.roots(n), a))),
});
const real = (
  survivesRounding: boolean,
  claim: <T>(F: Real<T>, a: T, b: T, c: T) => Sides | undefined,
): Axiom<'real'> => ({ of: 'real', survivesRounding, claim });

export const axioms: Readonly<Record<string, Axiom>> = {
  '(a + b) + c = a + (b + c)': ring((F, a, b, c) => equal(F, F.add(F.add(a, b), c), F.add(a, F.add(b, c)))),
  'a + b = b + a': ring((F, a, b) => equal(F, F.add(a, b), F.add(b, a))),
  'a + 0 = a': ring((F, a) => equal(F, F.add(a, F.zero), a)),
  '(a − b) + b = a': ring((F, a, b) => equal(F, F.add(F.sub(a, b), b), a)),
  'a − a = 0, and is zero': ring((F, a) =>
    all(equal(F, F.sub(a, a), F.zero), holds(F.isZero(F.sub(a, a)), 'a − a is not zero')),
  ),
  '(a b) c = a (b c)': ring((F, a, b, c) => equal(F, F.mul(F.mul(a, b), c), F.mul(a, F.mul(b, c)))),
  'a b = b a': ring((F, a, b) => equal(F, F.mul(a, b), F.mul(b, a))),
  'a 1 = a': ring((F, a) => equal(F, F.mul(a, F.one), a)),
  'a (b + c) = a b + a c': ring((F, a, b, c) => equal(F, F.mul(a, F.add(b, c)), F.add(F.mul(a, b), F.mul(a, c)))),
  'equal is by difference': ring((F, a, b) =>
    holds(F.equal(a, b) === F.isZero(F.sub(a, b)), `${F.show(a)} and ${F.show(b)}: equal and isZero disagree`),
  ),
  '0 is not 1': ring((F) => holds(!F.equal(F.zero, F.one) && F.isZero(F.zero) && !F.isZero(F.one), '0 is 1')),
  'of is the one map from the integers': ring((F) =>
    all(...[0, 1, 7, -3, 10n, -11n].map((n) => equal(F, F.add(F.of(n), F.one), F.of(BigInt(n) + 1n)))),
  ),
  'the padding is a zero': ring((F) => equal(F, F.padding ?? F.zero, F.zero)),

  'b (a / b) = a': field((F, a, b) => (F.size(b) === 0 ? undefined : equal(F, F.mul(b, F.div(a, b)), a))),
  '(a b) / b = a': {
    ...field((F, a, b) => (F.size(b) === 0 ? undefined : equal(F, F.div(F.mul(a, b), b), a))),
    survivesRounding: true,
  },
  'only zero has no size': {
    ...field((F, a) => holds(F.isZero(a) === (F.size(a) === 0), `the size of ${F.show(a)} is ${F.size(a)}`)),
    survivesRounding: true,
  },

  'wⁿ = 1': cyclic((F, roots) => equal(F, F.mul(roots.at(-1)!, roots[1] ?? F.one), F.one)),
  'w_k w = w_{k+1}': cyclic((F, roots) =>
    equal(
      F,
      roots.slice(0, -1).map((root) => F.mul(root, roots[1]!)),
      roots.slice(1),
    ),
  ),
  'the roots sum to 0, but for n = 1': cyclic((F, roots) =>
    equal(
      F,
      roots.reduce((s, w) => F.add(s, w)),
      roots.length === 1 ? F.one : F.zero,
    ),
  ),
  'the n-th roots are every other 2n-th': cyclic((F, roots) =>
    equal(
      F,
      F.roots(2 * roots.length).filter((_, k) => k % 2 === 0),
      roots,
    ),
  ),

  'a < b, or b < a, or they are one': real(true, (F, a, b) =>
    holds(F.less(a, b) || F.less(b, a) || F.equal(a, b), `${F.show(a)} and ${F.show(b)} are not ordered`),
  ),
  'a < b < c gives a < c': real(true, (F, a, b, c) =>
    F.less(a, b) && F.less(b, c) ? holds(F.less(a, c), 'the order is not transitive') : undefined,
  ),
  'squares are not negative': real(true, (F, a) => holds(!F.less(F.mul(a, a), F.zero), 'a negative square')),
  'a < b gives a + c < b + c': real(true, (F, a, b, c) =>
    F.less(a, b) ? holds(F.less(F.add(a, c), F.add(b, c)), 'adding turns the order round') : undefined,
  ),
  '√a² is a or −a': real(true, (F, a) => {
    const r = F.sqrt(F.mul(a, a));
    return holds((F.equal(r, a) || F.equal(F.add(r, a), F.zero)) && !F.less(r, F.zero), `√a² is ${F.show(r)}`);
  }),
  'exp(a + b) = exp a · exp b': real(false, (F, a, b) => equal(F, F.exp(F.add(a, b)), F.mul(F.exp(a), F.exp(b)))),
  'log exp a = a': real(false, (F, a) => equal(F, F.log(F.exp(a)), a)),
  'exp 0 = 1, log 1 = 0': real(true, (F) => all(equal(F, F.exp(F.zero), F.one), equal(F, F.log(F.one), F.zero))),
  'from and toNumber are inverse': real(true, (F, a) =>
    all(
      equal(F, F.from(F.toNumber(a)), a),
      holds(F.toNumber(F.from(0.1)) === 0.1, 'from(0.1) is not the nearest to 0.1'),
    ),
  ),
};

/** The axioms that a system must keep, each as a case to run. */
export function obligations(s: System): ReadonlyMap<string, Case> {
  const asked = Object.entries(axioms).filter(
    ([, axiom]) => suffices(s.has, axiom.of) && (s.F.exact || s.judges || axiom.survivesRounding),
  );
  const small = fc.integer({ min: -50, max: 50 }).map(s.element);
  const unit = fc.integer({ min: -6, max: 6 }).map((n) => s.F.of(n < 0 ? -(2 ** -n) : 2 ** n));
  const drawn = (axiom: Axiom) => ({
    a: small,
    b: axiom.of === 'field' && !s.judges && !s.F.exact ? unit : small,
    c: small,
  });
  return new Map(
    asked.map(([name, axiom]) => [name, forAll(drawn(axiom), ({ a, b, c }) => axiom.claim(s.F, a, b, c))]),
  );
}
