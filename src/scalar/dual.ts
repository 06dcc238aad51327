/**
 * Dual numbers a + b ε, ε² = 0: run a reference over them and the slope of the result is its derivative.
 * They are a ring: ε is not zero and has no inverse, so `div` throws where the value of the divisor is zero.
 */
import { babyBear } from './prime.ts';
import { rationals } from './rational.ts';
import type { Field } from './structure.ts';
import { system, type Limits } from './system.ts';

export interface Dual<T> {
  readonly value: T;
  readonly slope: T;
}

/** F with derivatives. `size` is the value's, so that elimination never pivots on an ε. */
export function dual<T>(F: Field<T>): Field<Dual<T>> {
  const make = (value: T, slope: T): Dual<T> => ({ value, slope });
  return {
    name: `dual(${F.name})`,
    exact: F.exact,
    zero: make(F.zero, F.zero),
    one: make(F.one, F.zero),
    add: (a, b) => make(F.add(a.value, b.value), F.add(a.slope, b.slope)),
    sub: (a, b) => make(F.sub(a.value, b.value), F.sub(a.slope, b.slope)),
    mul: (a, b) => make(F.mul(a.value, b.value), F.add(F.mul(a.value, b.slope), F.mul(a.slope, b.value))),
    div: (a, b) => {
      const value = F.div(a.value, b.value);
      return make(value, F.div(F.sub(a.slope, F.mul(value, b.slope)), b.value));
    },
    of: (n) => make(F.of(n), F.zero),
    isZero: (a) => F.isZero(a.value) && F.isZero(a.slope),
    equal: (a, b) => F.equal(a.value, b.value) && F.equal(a.slope, b.slope),
    size: (a) => F.size(a.value),
    show: (a) => (F.isZero(a.slope) ? F.show(a.value) : `${F.show(a.value)} + ${F.show(a.slope)}ε`),
  };
}

/** x, moving at unit speed. */
export const moving = <T>(F: Field<T>, x: T): Dual<T> => ({ value: x, slope: F.one });

const tangent = <T>(F: Field<T>): { element: (n: number) => Dual<T>; limits: Limits } => ({
  element: (n) => ({ value: F.of(n), slope: F.of((n * n) % 5) }),
  limits: { bound: 3, most: 2, long: 5 },
});

export default [system(dual(rationals), 'ring', tangent(rationals)), system(dual(babyBear), 'ring', tangent(babyBear))];
