import type { Ring } from '#scalar';
import type { Law } from '../law.ts';
import { alike } from './alike.ts';
import { called, type Foreign } from './call.ts';

/** Somebody else's function over any number system: the dictionary first, then the arguments of the law. */
export const overFields =
  (law: Law, theirs: Foreign) =>
  (F: Ring<unknown>, ...given: readonly unknown[]): unknown => {
    const truth = (law.reference as Foreign)(F, ...given); // what a law's answers take
    const found = called(theirs, [F, ...given], truth === undefined);
    if (truth !== undefined) alike(F, found, truth, `no element of ${F.name}: F.of, F.add, F.mul make them`);
    return found;
  };
