/** A function that somebody else wrote, as an answer: handed copies, held to the kind of value it must give. */
import fc from 'fast-check';
import { bounded, double, type Bounded, type Ring } from '#scalar';
import type { Law } from './law.ts';

/** What a module of theirs exports. */
export type Foreign = (...given: readonly unknown[]) => unknown;

/** Over any number system: the dictionary first, then the arguments of the law. */
export const overFields =
  (law: Law, theirs: Foreign) =>
  (F: Ring<unknown>, ...given: readonly unknown[]): unknown => {
    const found = called(theirs, [F, ...given.map(copy)]);
    alike(F, found, (law.reference as Foreign)(F, ...given)); // what a law's answers take
    return found;
  };

/**
 * Over plain numbers. It is run over doubles and compared as a bounded double that may be off by `lost` of the largest
 * number it is given or gives: the inputs are small integers, where a mistake changes more than that and rounding far less.
 */
export const overNumbers =
  (law: Law, theirs: Foreign) =>
  (F: Ring<unknown>, ...given: readonly unknown[]): unknown => {
    // A law's reference takes what its answers take.
    const ours = law.reference as Foreign;
    if (F.name === double.name) {
      const found = measured(called(theirs, given.map(copy)), (x) => x);
      alike(F, found, ours(F, ...given));
      return found;
    }
    const doubles = given.map(plain);
    const about = (found: unknown): unknown => {
      const e = lost * Math.max(largest(found), largest(doubles));
      return measured(found, (v): Bounded => ({ v, e }));
    };
    const truth = ours(F, ...given);
    // Rounding may take away or make up that a number is 0, and with it whether there is an answer, or what a rank is.
    if (given.some(rounded)) fc.pre(truth !== undefined);
    fc.pre(near(about(ours(double, ...doubles)), truth));
    const found = about(called(theirs, doubles.map(copy)));
    alike(F, found, truth);
    return found;
  };

/** Half the digits of a double. */
const lost = 2 ** -26;

function called(theirs: Foreign, given: readonly unknown[]): unknown {
  let found: unknown;
  try {
    found = theirs(...given);
  } catch (error) {
    throw new Error(`it threw ${thrown(error)}`, { cause: error });
  }
  if (!(found instanceof Promise)) return found;
  // Whatever becomes of it: it came too late.
  found.catch(() => undefined);
  throw new Error('it gave a promise: an answer is given at once, by a function that is not async');
}

const thrown = (error: unknown): string => {
  try {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  } catch {
    return 'something that cannot be shown';
  }
};

/** Their arrays are theirs to write in: the law goes on with its own. */
const copy = (value: unknown): unknown => (Array.isArray(value) ? value.map(copy) : value);

const isBounded = (value: unknown): value is Bounded => typeof value === 'object' && value !== null && 'v' in value;
const plain = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(plain) : isBounded(value) ? value.v : value;
/** Whether some number is none of those with few binary places, so that it stands for another. */
const rounded = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(rounded) : isBounded(value) && !Number.isInteger(value.v * 2 ** 10);
/** Whether two answers of ours may be the same. */
const near = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((x, i) => near(x, b[i]))
    : isBounded(a) && isBounded(b)
      ? bounded.equal(a, b)
      : a === b;

const largest = (value: unknown): number =>
  typeof value === 'number'
    ? Math.abs(value)
    : typeof value === 'object' && value !== null
      ? Math.max(0, ...Object.values(value).map(largest))
      : 0;

/** Each number of an answer as what the law compares; undefined, names and what else there may be are left as they are. */
function measured(value: unknown, made: (x: number) => unknown): unknown {
  if (Array.isArray(value)) return Array.from<unknown, unknown>(value, (x) => measured(x, made));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, x]) => [name, measured(x, made)]));
  if (typeof value === 'bigint') throw new Error(`it gave ${value}n, a bigint, where numbers are asked for`);
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) throw new Error(`it gave ${value}`);
  return made(value);
}

/** Throws unless both are made alike: what is no element would go on, in arithmetic that may never end. */
function alike(F: Ring<unknown>, theirs: unknown, ours: unknown): void {
  if (ours === undefined) return;
  if (theirs === undefined || theirs === null) throw new Error('it is missing, should be there');
  if (Array.isArray(theirs) !== Array.isArray(ours)) throw new Error('it has the wrong shape');
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    if (theirs.length !== ours.length)
      throw new Error(`it has ${theirs.length} entries in a row or list, should have ${ours.length}`);
    for (const [i, each] of ours.entries()) alike(F, theirs[i], each);
    return;
  }
  const stranger = new Error(
    `it gave ${thrown(theirs)}, which is no element of ${F.name}: F.of, F.add, F.mul make them`,
  );
  if (typeof theirs !== typeof ours) throw stranger;
  if (typeof theirs === 'number' && F.exact && (!Number.isSafeInteger(theirs) || !own(F, theirs))) throw stranger;
  if (typeof ours !== 'object' || ours === null) return;
  const parts = new Map<string, unknown>(Object.entries(theirs));
  for (const [name, each] of Object.entries(ours)) {
    if (!parts.has(name)) throw stranger;
    alike(F, parts.get(name), each);
  }
}

/** Whether a number is the one by which the system calls it: −1 is p − 1 there. */
const own = (F: Ring<unknown>, x: number): boolean => typeof F.zero !== 'number' || F.of(x) === x;
