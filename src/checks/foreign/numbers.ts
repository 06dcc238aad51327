/** Somebody else's function over plain numbers, judged over doubles that carry a bound on their own error. */
import fc from 'fast-check';
import { bounded, double, type Bounded, type Ring } from '#scalar';
import type { Law } from '../law.ts';
import { most } from '../residual.ts';
import { alike } from './alike.ts';
import { called, type Foreign } from './call.ts';
import { elements, isBounded, jitter, largest, plain, roundings, uncertain } from './rounding.ts';

const wanted = 'no number, where one is asked for';

/**
 * What it gives may be off as far as rounding explains of a stable algorithm. Where it is off further, and moves about as much
 * when its arguments move by a rounding, it is right but loses digits, which is said by `loses`.
 */
export const overNumbers =
  (law: Law, theirs: Foreign, loses: (how: string) => void = () => undefined) =>
  (F: Ring<unknown>, ...given: readonly unknown[]): unknown => {
    const ours = law.reference as Foreign; // a law's reference takes what its answers take
    if (F.name === double.name) {
      // Such a law judges doubles itself, infinite ones and missing ones too: there rounding decides whether one exists.
      const [truth, found] = [ours(F, ...given), called(theirs, given, true)];
      if (truth !== undefined && found !== undefined) alike(F, found, truth, wanted);
      return found;
    }
    const share = roundings(given);
    const doubles = given.map(plain);
    const truth = ours(F, ...given);
    const loose = ours(F, ...uncertain(given, share));
    // Rounding may take away or make up that a number is 0, and with it whether there is an answer, or what a rank is.
    if (given.some(rounded)) fc.pre(truth !== undefined);
    fc.pre((loose === undefined) === (truth === undefined));
    const floor = share * largest(truth);
    const about = (found: unknown): unknown => within(found, loose, floor);
    fc.pre(near(about(ours(double, ...doubles)), truth));
    const found = called(theirs, doubles, truth === undefined);
    if (truth === undefined) return isNone(found, share * largest(doubles)) ? undefined : found;
    const numbers = finite(found);
    alike(double, numbers, plain(truth), wanted);
    const close = about(numbers);
    if (near(close, truth)) return close;
    const [have, want] = [elements(numbers), elements(truth)];
    const off = Math.max(...want.map((x, i) => Math.abs(x - have[i]!)));
    if (off > half * largest(truth) || off > most * steadied(theirs, given, have)) return close;
    loses(`off by ${off.toPrecision(2)} where a stable algorithm may be by ${floor.toPrecision(2)}`);
    return within(numbers, loose, 2 * off);
  };

/** Nothing is excused that has not half the digits of a double right. */
const half = 2 ** -26;

/** How much it moves by itself; not at all where it fails, and who knows how much where it takes sizes alone. */
function steadied(theirs: Foreign, given: readonly unknown[], found: readonly number[]): number {
  if (given.every((argument) => typeof argument === 'number')) return Infinity;
  try {
    return jitter((...args) => called(theirs, args, false), given, found);
  } catch {
    return 0;
  }
}

/** Not a number, or one that only dividing by what rounding left of a zero explains. */
const isNone = (found: unknown, left: number): boolean =>
  found === undefined || elements(found).some((x) => !Number.isFinite(x) || Math.abs(x) * left > 1);

/** Each number of an answer with the bound that stands in its place, and `more`; names and what else there may be as they are. */
function within(found: unknown, bound: unknown, more: number): unknown {
  if (Array.isArray(found)) return found.map((x, i) => within(x, Array.isArray(bound) ? bound[i] : undefined, more));
  if (typeof found === 'number') return { v: found, e: (isBounded(bound) ? bound.e : 0) + more } satisfies Bounded;
  return found;
}

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

/** The value itself; throws where some number of it is none that can be judged. */
function finite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(finite);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, x]) => [name, finite(x)]));
  if (typeof value === 'bigint') throw new Error(`it gave ${value}n, a bigint, where numbers are asked for`);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`it gave ${value}`);
  return value;
}
