import { babyBear } from './prime.ts';
import type { Cyclic, Field, Real, Ring } from './structure.ts';
import { system } from './system.ts';

/** Operations performed, subtractions under `add`; roots, exponentials and logarithms under `other`. */
export interface Tally {
  readonly add: number;
  readonly mul: number;
  readonly div: number;
  readonly other: number;
}

export interface Meter<F> {
  /** A copy of the tally so far. */
  readonly tally: Tally;
  /** The sum of the tally. */
  readonly work: number;
  reset(): void;
  /** The same system unmetered: for what is known before the run. */
  readonly free: F;
}

/**
 * F, tallying work by kind: all that is performed, needed or not. Literals and roots of unity are free to have.
 * Elements are those of F, so a product of two literals is tallied like any other; wrapped in `span` it is free.
 */
export function counted<T>(F: Cyclic<T>): Cyclic<T> & Meter<Cyclic<T>>;
export function counted<T>(F: Real<T>): Real<T> & Meter<Real<T>>;
export function counted<T>(F: Field<T>): Field<T> & Meter<Field<T>>;
export function counted<T>(F: Ring<T>): Ring<T> & Meter<Ring<T>>;
export function counted<T>(F: Ring<T> | Field<T> | Cyclic<T> | Real<T>): Ring<T> & Meter<Ring<T>> {
  const none: Tally = { add: 0, mul: 0, div: 0, other: 0 };
  let now = { ...none };
  const one = (kind: keyof Tally, f: (a: T) => T) => (a: T) => (now[kind]++, f(a));
  const metered = {
    name: `counted(${F.name})`,
    exact: F.exact,
    zero: F.zero,
    one: F.one,
    ...(F.padding === undefined ? {} : { padding: F.padding }),
    add: (a: T, b: T) => (now.add++, F.add(a, b)),
    sub: (a: T, b: T) => (now.add++, F.sub(a, b)),
    mul: (a: T, b: T) => (now.mul++, F.mul(a, b)),
    of: (n: number | bigint) => F.of(n),
    isZero: (a: T) => F.isZero(a),
    equal: (a: T, b: T) => F.equal(a, b),
    show: (a: T) => F.show(a),
    ...('div' in F && { div: (a: T, b: T) => (now.div++, F.div(a, b)), size: (a: T) => F.size(a) }),
    ...('roots' in F && { roots: (n: number) => F.roots(n) }),
    ...('sqrt' in F && {
      less: (a: T, b: T) => F.less(a, b),
      sqrt: one('other', (a) => F.sqrt(a)),
      exp: one('other', (a) => F.exp(a)),
      log: one('other', (a) => F.log(a)),
      from: (x: number) => F.from(x),
      toNumber: (a: T) => F.toNumber(a),
    }),
    free: F,
    reset: () => {
      now = { ...none };
    },
  };
  return Object.defineProperties(metered, {
    tally: { get: () => ({ ...now }), enumerable: true },
    work: { get: () => now.add + now.mul + now.div + now.other, enumerable: true },
  }) as typeof metered & { tally: Tally; work: number }; // the getters just defined
}

export default [system(counted(babyBear), 'cyclic', { echoes: true })];
