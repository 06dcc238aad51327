/** Whether a value is made as an answer must be: what is none would go on, in arithmetic that may never end. */
import type { Ring } from '#scalar';
import { thrown } from './call.ts';

/** Throws unless theirs is made like ours, shapes included; elements are those of F, said as `wanted` says. */
export function alike(F: Ring<unknown>, theirs: unknown, ours: unknown, wanted: string): void {
  if (theirs === undefined || theirs === null) throw new Error('it is missing, should be there');
  if (Array.isArray(theirs) !== Array.isArray(ours))
    throw new Error(`it has the wrong shape: ${shape(theirs)}, should be ${shape(ours)}`);
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    if (theirs.length !== ours.length)
      throw new Error(
        `it has ${theirs.length} entries in a row or list, should have ${ours.length}: it is ${shape(theirs)}, should be ${shape(ours)}`,
      );
    for (const [i, each] of ours.entries()) alike(F, theirs[i], each, wanted);
    return;
  }
  const stranger = new Error(`it gave ${thrown(theirs)}, which is ${wanted}`);
  if (typeof theirs !== typeof ours) throw stranger;
  if (typeof theirs === 'number' && F.exact && (!Number.isSafeInteger(theirs) || !own(F, theirs))) throw stranger;
  if (typeof ours !== 'object' || ours === null) return;
  const parts = new Map<string, unknown>(Object.entries(theirs));
  for (const [name, each] of Object.entries(ours)) {
    if (!parts.has(name)) throw stranger;
    alike(F, parts.get(name), each, wanted);
  }
}

/** Whether a number is the one by which the system calls it: −1 is p − 1 there. */
const own = (F: Ring<unknown>, x: number): boolean => typeof F.zero !== 'number' || F.of(x) === x;

/** "a list of 3", "2×3", "a single value". */
const shape = (value: unknown): string => {
  const sizes: number[] = [];
  for (let at = value; Array.isArray(at); at = at[0] as unknown) sizes.push(at.length);
  return sizes.length === 0 ? 'a single value' : sizes.length === 1 ? `a list of ${sizes[0]}` : sizes.join('×');
};
