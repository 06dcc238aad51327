/** The machine of exact rationals and sharp reals, where long fractions are paid for by their length. */
import { bitLength, precise, type Precise } from '#language';
import type { Real } from '#scalar';
import { machine, type Machine } from './machine.ts';

/** A numerator or denominator below it is handled in the time of one operation. */
const short = 1n << 512n;
const isShort = (n: bigint): boolean => n < short && -n < short;
/** Euclid's algorithm goes over all words for each of them, some so many in the time of one operation. */
const wordsAtOnce = 4;

export function preciseMachine(): Machine<Precise> {
  const paid = (x: Precise): Precise => {
    if ('d' in x && !(isShort(x.n) && isShort(x.d))) {
      const words = Math.ceil((bitLength(x.n) + bitLength(x.d)) / 64);
      made.pay(x.d === 1n ? words : Math.ceil((words * words) / wordsAtOnce));
    }
    return x;
  };
  const priced: Real<Precise> = {
    ...precise,
    add: (a, b) => paid(precise.add(a, b)),
    sub: (a, b) => paid(precise.sub(a, b)),
    mul: (a, b) => paid(precise.mul(a, b)),
    div: (a, b) => paid(precise.div(a, b)),
  };
  const made = machine(priced, priced);
  return made;
}
