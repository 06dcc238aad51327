import type { Ring } from '#scalar';
import type { Vector } from '#reference/linear';

/** x made orthogonal to itself though not zero, as (a, ia, 0 …), where there is an i and a second entry; else zero. */
export function isotropic<T>(F: Ring<T>, x: Vector<T>): Vector<T> {
  const i = 'roots' in F && typeof F.roots === 'function' ? (F.roots(4) as readonly T[])[1] : undefined; // a cyclic field's
  const a = x.find((entry) => !F.isZero(entry)) ?? F.one;
  return x.map((_, k) => (i === undefined || x.length < 2 || k > 1 ? F.zero : k === 0 ? a : F.mul(i, a)));
}
