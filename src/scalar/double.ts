import type { Real } from './structure.ts';
import { system } from './system.ts';

/** The doubles of IEEE 754. `equal` is `===`: where rounding may enter, judge with `bounded` instead. */
export const double: Real<number> = {
  name: 'double',
  exact: false,
  zero: 0,
  one: 1,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  of: (n) => Number(n),
  isZero: (a) => a === 0,
  equal: (a, b) => a === b,
  size: (a) => Math.abs(a),
  show: (a) => `${a}`,
  less: (a, b) => a < b,
  sqrt: (a) => Math.sqrt(a),
  exp: (a) => Math.exp(a),
  log: (a) => Math.log(a),
  from: (x) => x,
  toNumber: (a) => a,
};

export default [system(double, 'real', { judges: false })];
