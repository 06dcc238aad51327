/** Complex numbers over a field in which −1 is no square; over a real one, the roots of unity too. */
import { bounded } from './bounded.ts';
import { double } from './double.ts';
import { rationals } from './rational.ts';
import type { Cyclic, Field, Real } from './structure.ts';
import { system } from './system.ts';

export interface Complex<T> {
  readonly re: T;
  readonly im: T;
}

export const conjugate = <T>(F: Field<T>, a: Complex<T>): Complex<T> => ({ re: a.re, im: F.sub(F.zero, a.im) });

/** Exactly as much of a field as F: over doubles rounded, over rationals exact. */
export function complex<T>(F: Real<T>): Cyclic<Complex<T>>;
export function complex<T>(F: Field<T>): Field<Complex<T>>;
export function complex<T>(F: Field<T> | Real<T>): Field<Complex<T>> | Cyclic<Complex<T>> {
  const make = (re: T, im: T): Complex<T> => ({ re, im });
  const mul = (a: Complex<T>, b: Complex<T>) =>
    make(F.sub(F.mul(a.re, b.re), F.mul(a.im, b.im)), F.add(F.mul(a.re, b.im), F.mul(a.im, b.re)));
  const C: Field<Complex<T>> = {
    name: `complex(${F.name})`,
    exact: F.exact,
    zero: make(F.zero, F.zero),
    one: make(F.one, F.zero),
    add: (a, b) => make(F.add(a.re, b.re), F.add(a.im, b.im)),
    sub: (a, b) => make(F.sub(a.re, b.re), F.sub(a.im, b.im)),
    mul,
    div: (a, b) => {
      const square = F.add(F.mul(b.re, b.re), F.mul(b.im, b.im));
      const over = mul(a, conjugate(F, b));
      return make(F.div(over.re, square), F.div(over.im, square));
    },
    of: (n) => make(F.of(n), F.zero),
    isZero: (a) => F.isZero(a.re) && F.isZero(a.im),
    equal: (a, b) => F.equal(a.re, b.re) && F.equal(a.im, b.im),
    size: (a) => F.size(a.re) + F.size(a.im),
    show: (a) => (F.isZero(a.im) ? F.show(a.re) : shown(F.isZero(a.re) ? '' : F.show(a.re), F.show(a.im))),
  };
  if (!('sqrt' in F)) return C;
  const tables = new Map<number, readonly Complex<T>[]>();
  const table = (n: number): readonly Complex<T>[] => {
    const known = tables.get(n) ?? roots(F, C, n);
    tables.set(n, known);
    return known;
  };
  return { ...C, roots: table };
}

/** `2 - 3i`, `i`, `(1/2)i`: as written, given the parts as written, the real one empty where it is zero. */
function shown(re: string, im: string): string {
  const minus = im.startsWith('-');
  const size = minus ? im.slice(1) : im;
  const times = size === '1' ? 'i' : /^[\d.]+$/.test(size) ? `${size}i` : `(${size})i`;
  return re === '' ? `${minus ? '-' : ''}${times}` : `${re} ${minus ? '-' : '+'} ${times}`;
}

/** e^(2πik/n) for k < n = 2ᵐ, by half angles, so that no more than a square root is asked of F. */
function roots<T>(F: Real<T>, C: Field<Complex<T>>, n: number): readonly Complex<T>[] {
  let table: readonly Complex<T>[] = [C.one];
  let cosine = F.one; // of 2π / table.length
  let sine = F.zero;
  while (table.length < n) {
    const [c, s] = table.length === 1 ? [F.of(-1), F.zero] : half(F, cosine, sine);
    [cosine, sine] = [c, s];
    const w = { re: cosine, im: sine };
    table = table.flatMap((z, k) => [z, k === 0 ? w : C.mul(z, w)]);
  }
  return table;
}

/** Cosine and sine of half an angle between 0 and π: the cosine is nonnegative. */
function half<T>(F: Real<T>, cosine: T, sine: T): readonly [T, T] {
  const two = F.of(2);
  const c = F.sqrt(F.div(F.add(F.one, cosine), two));
  return F.isZero(c) ? [F.zero, F.one] : [c, F.div(sine, F.mul(two, c))];
}

const gaussian = <T>(F: Field<T>): { element: (n: number) => Complex<T> } => ({
  element: (n) => ({ re: F.of(n), im: F.of((n * n) % 7) }),
});

export default [
  system(complex(rationals), 'field', { ...gaussian(rationals), limits: { bound: 3, most: 2, long: 5 } }),
  system(complex(double), 'cyclic', { judges: false, ...gaussian(double) }),
  system(complex(bounded), 'cyclic', { ...gaussian(bounded), limits: { bound: 3, most: 2, long: 5 } }),
];
