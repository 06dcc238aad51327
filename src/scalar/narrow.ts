/** From a weaker structure to a stronger one, where the dictionary has it. */
import type { Cyclic, Field, Ring } from './structure.ts';

/** For algorithms that are asked for over any ring and need to divide. */
export function dividing<T>(F: Ring<T>): Field<T> {
  if ('div' in F && 'size' in F) return F as Field<T>; // what a field has more
  throw new RangeError(`${F.name} has no division`);
}

/** For algorithms that are asked for over any ring and need roots of unity. */
export function turning<T>(F: Ring<T>): Cyclic<T> {
  if ('roots' in F) return F as Cyclic<T>; // what a cyclic field has more
  throw new RangeError(`${F.name} has no roots of unity`);
}
