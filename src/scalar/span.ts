import { counted } from './counted.ts';
import { babyBear } from './prime.ts';
import type { Cyclic, Field, Real, Ring } from './structure.ts';
import { system } from './system.ts';

/** A value and how long it took to reach with processors without number: the length of the longest chain behind it. */
export interface Spanned<T> {
  readonly value: T;
  readonly depth: number;
  /** The multiplications and divisions on the chain that has most of them. */
  readonly mulDepth: number;
  /** Known before the run: free to combine with its like. */
  readonly literal: boolean;
}

/** An input of a run: depth 0, and not a literal. */
export const input = <T>(value: T): Spanned<T> => ({ value, depth: 0, mulDepth: 0, literal: false });
const literal = <T>(value: T): Spanned<T> => ({ value, depth: 0, mulDepth: 0, literal: true });

/**
 * F, each element carrying its span: one step an operation, fan-in two, fan-out and literals free.
 * An algorithm that asks what an element is (a pivot, a branch) has no span by sizes alone, and throws.
 */
export function span<T>(F: Cyclic<T>): Cyclic<Spanned<T>>;
export function span<T>(F: Real<T>): Real<Spanned<T>>;
export function span<T>(F: Field<T>): Field<Spanned<T>>;
export function span<T>(F: Ring<T>): Ring<Spanned<T>>;
export function span<T>(F: Ring<T> | Field<T> | Cyclic<T> | Real<T>): Ring<Spanned<T>> {
  type S = Spanned<T>;
  const free = unmetered(F);
  const step = (value: T, a: S, b: S, mul: 0 | 1): S => ({
    value,
    depth: Math.max(a.depth, b.depth) + 1,
    mulDepth: Math.max(a.mulDepth, b.mulDepth) + mul,
    literal: false,
  });
  /** What is known before the run may be asked; the rest may not. */
  const known = (what: string, ...xs: readonly S[]): void => {
    if (!xs.every((x) => x.literal))
      throw new RangeError(
        `${F.name}: ${what} of a value that the run computes: its span does not depend on sizes alone`,
      );
  };
  const one = (f: (R: Real<T>, a: T) => T) => (a: S) =>
    a.literal ? literal(f(free as Real<T>, a.value)) : step(f(F as Real<T>, a.value), a, a, 0); // offered on reals only
  return {
    name: `span(${F.name})`,
    exact: F.exact,
    zero: literal(F.zero),
    one: literal(F.one),
    padding: input(F.zero),
    add: (a: S, b: S) =>
      a.literal && b.literal ? literal(free.add(a.value, b.value)) : step(F.add(a.value, b.value), a, b, 0),
    sub: (a: S, b: S) =>
      a.literal && b.literal ? literal(free.sub(a.value, b.value)) : step(F.sub(a.value, b.value), a, b, 0),
    mul: (a: S, b: S) =>
      a.literal && b.literal ? literal(free.mul(a.value, b.value)) : step(F.mul(a.value, b.value), a, b, 1),
    of: (n: number | bigint) => literal(F.of(n)),
    isZero: (a: S) => (known('isZero', a), F.isZero(a.value)),
    equal: (a: S, b: S) => (known('equal', a, b), F.equal(a.value, b.value)),
    show: (a: S) => `${F.show(a.value)} at depth ${a.depth}`,
    ...('div' in F && {
      div: (a: S, b: S) =>
        a.literal && b.literal
          ? literal((free as Field<T>).div(a.value, b.value)) // F has a division, so has F unmetered
          : step(F.div(a.value, b.value), a, b, 1),
      size: (a: S) => (known('size', a), F.size(a.value)),
    }),
    ...('roots' in F && { roots: (n: number) => F.roots(n).map(literal) }),
    ...('sqrt' in F && {
      less: (a: S, b: S) => (known('less', a, b), F.less(a.value, b.value)),
      sqrt: one((R, a) => R.sqrt(a)),
      exp: one((R, a) => R.exp(a)),
      log: one((R, a) => R.log(a)),
      from: (x: number) => literal(F.from(x)),
      toNumber: (a: S) => (known('toNumber', a), F.toNumber(a.value)),
    }),
  };
}

/** The system that `counted` wraps, or the system itself. */
const unmetered = <T>(F: Ring<T>): Ring<T> => ('free' in F ? (F.free as Ring<T>) : F); // `free` is what `counted` adds, and nothing else does

/** The longest chain behind any of these. */
export const depth = (xs: readonly Spanned<unknown>[]): number => Math.max(0, ...xs.map((x) => x.depth));

const spans = span(counted(babyBear));

/** As the harness sees it, which may look at values after the run. */
const seen: Cyclic<Spanned<number>> = {
  ...spans,
  isZero: (a) => babyBear.isZero(a.value),
  equal: (a, b) => babyBear.equal(a.value, b.value),
  size: (a) => babyBear.size(a.value),
};
export default [system(seen, 'cyclic', { echoes: true, element: (n) => input(babyBear.of(n)) })];
