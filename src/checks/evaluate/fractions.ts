import { rationals, type Field, type Rational } from '#scalar';
import { Absent } from './absent.ts';
import { digitsMost } from './bounds.ts';

const most = 10n ** BigInt(digitsMost);
const least = -most;

const bounded = (a: Rational): Rational => {
  if (a.n < most && a.n > least && a.d < most) return a;
  throw new Absent('limit', `a fraction has more than ${digitsMost} digits`);
};

/** The rationals, as far as a person could read them: powers of powers end here, and not when memory does. */
export const fractions: Field<Rational> = {
  ...rationals,
  add: (a, b) => bounded(rationals.add(a, b)),
  sub: (a, b) => bounded(rationals.sub(a, b)),
  mul: (a, b) => bounded(rationals.mul(a, b)),
  div: (a, b) => bounded(rationals.div(a, b)),
  of: (n) => bounded(rationals.of(n)),
};
