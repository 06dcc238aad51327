/**
 * How far a right answer over doubles may be off.
 *
 * An algorithm is stable if what it gives is the exact answer to inputs a few roundings away. So the limit is computed: the
 * law's own reference is run over bounded doubles whose arguments are uncertain by that much, each by the largest of its
 * entries, and the bound that comes out is what the condition of the case allows.
 */
import type { Bounded } from '#scalar';
import { most, ε } from '../residual.ts';
import type { Foreign } from './call.ts';

export const isBounded = (value: unknown): value is Bounded =>
  typeof value === 'object' && value !== null && 'v' in value && 'e' in value;

/** Every element of a value through `f`, sizes and names as they are. */
export const through = (value: unknown, f: (x: Bounded) => unknown): unknown =>
  Array.isArray(value) ? value.map((x) => through(x, f)) : isBounded(value) ? f(value) : value;

export const plain = (value: unknown): unknown => through(value, (x) => x.v);

export const elements = (value: unknown): readonly number[] =>
  Array.isArray(value)
    ? value.flatMap(elements)
    : isBounded(value)
      ? [value.v]
      : typeof value === 'number'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(elements)
          : [];

export const largest = (value: unknown): number => Math.max(0, ...elements(value).map(Math.abs));

/** Relative: `most` roundings for each number given, the limit of LAPACK's own tests. */
export const roundings = (given: readonly unknown[]): number => most * ε * given.flatMap(elements).length;

/** The arguments, each entry uncertain by that share of the largest beside it. */
export const uncertain = (given: readonly unknown[], share: number): readonly unknown[] =>
  given.map((argument) => {
    const e = share * largest(argument);
    return through(argument, (x) => ({ v: x.v, e: x.e + e }));
  });

const tries = 8;

/**
 * How much an answer of theirs moves, at most, where its arguments move by a rounding or two: an algorithm that loses digits
 * shows it here, a formula that is wrong does not. Deterministic; 0 where it ends otherwise than with as many numbers.
 */
export function jitter(theirs: Foreign, given: readonly unknown[], found: readonly number[]): number {
  let state = 1;
  const step = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 29) - 3.5;
  };
  let moved = 0;
  for (let t = 0; t < tries; t++) {
    const nearby = given.map((argument) => through(argument, (x) => x.v * (1 + step() * (ε / 2))));
    const other = elements(theirs(...nearby));
    if (other.length !== found.length) return 0;
    for (const [i, x] of found.entries()) moved = Math.max(moved, Math.abs(other[i]! - x));
  }
  return Number.isFinite(moved) ? moved : 0;
}
