/** Polynomials by their coefficients, c_0 first; products, remainders and values at many points. */
import type { Cyclic, Ring } from '#scalar';
import { fraction, reversed, transform } from './fourier.ts';
import { linear, table, type Vector } from './linear.ts';

export type Polynomial<T> = Vector<T>;
export type Product<T> = (p: Polynomial<T>, q: Polynomial<T>) => Polynomial<T>;

/** Coefficient by coefficient, over any ring. */
export const plainProduct =
  <T>(F: Ring<T>): Product<T> =>
  (p, q) =>
    Array.from({ length: p.length + q.length - 1 }, (_, k) => {
      const from = Math.max(0, k - q.length + 1);
      const part = p.slice(from, k + 1);
      return linear(F).dot(
        part,
        part.map((__, i) => q[k - from - i]!),
      );
    });

/** Through their values at the roots of unity. */
export const fastProduct =
  <T>(F: Cyclic<T>): Product<T> =>
  (p, q) => {
    const length = p.length + q.length - 1;
    let N = 1;
    while (N < length) N *= 2;
    const roots = F.roots(N);
    const values = (c: Polynomial<T>) =>
      transform(F, roots, [...c, ...table(1, N - c.length, () => F.padding ?? F.zero)[0]!]);
    const at = values(q);
    const products = values(p).map((x, k) => F.mul(x, at[k]!));
    return linear(F)
      .scale(fraction(F, N), transform(F, reversed(roots), products))
      .slice(0, length);
  };

/** The first n coefficients of 1/f, f_0 = 1, by Newton's iteration: as many right ones again at every turn. */
function reciprocal<T>(F: Ring<T>, product: Product<T>, f: Polynomial<T>, n: number): Polynomial<T> {
  let g: Polynomial<T> = [F.one];
  while (g.length < n) {
    const length = Math.min(n, 2 * g.length);
    const known = product(f.slice(0, length), g).slice(0, length);
    const excess = known.slice(g.length); // f g = 1 + z^h · excess
    const correction = product(excess, g).slice(0, length - g.length);
    g = [...g, ...table(1, length - g.length, (_, i) => F.sub(F.zero, correction[i] ?? F.zero))[0]!];
  }
  return g;
}

/** p mod q, q monic: no division. */
export function remainder<T>(F: Ring<T>, product: Product<T>, p: Polynomial<T>, q: Polynomial<T>): Polynomial<T> {
  const degree = q.length - 1;
  const more = p.length - degree;
  if (more <= 0) return p;
  const inverse = reciprocal(F, product, q.toReversed(), more);
  const quotient = product(p.toReversed().slice(0, more), inverse).slice(0, more).toReversed();
  const multiple = product(quotient, q);
  return table(1, degree, (_, i) => F.sub(p[i]!, multiple[i]!))[0]!;
}

/** z − x. */
export const linearFactor = <T>(F: Ring<T>, x: T): Polynomial<T> => [F.sub(F.zero, x), F.one];

interface Branch<T> {
  readonly modulus: Polynomial<T>;
  readonly halves?: readonly [Branch<T>, Branch<T>];
}

function branch<T>(F: Ring<T>, product: Product<T>, xs: Vector<T>): Branch<T> {
  if (xs.length === 1) return { modulus: linearFactor(F, xs[0]!) };
  const half = Math.ceil(xs.length / 2);
  const halves = [branch(F, product, xs.slice(0, half)), branch(F, product, xs.slice(half))] as const;
  return { modulus: product(halves[0].modulus, halves[1].modulus), halves };
}

/** p at every x, by remainders down a tree of products of z − x (Borodin and Moenck 1974). */
export function values<T>(F: Ring<T>, product: Product<T>, ps: readonly Polynomial<T>[], xs: Vector<T>) {
  const down = ({ modulus, halves }: Branch<T>, p: Polynomial<T>): Vector<T> => {
    const rest = remainder(F, product, p, modulus);
    return halves ? halves.flatMap((half) => down(half, rest)) : rest;
  };
  const root = branch(F, product, xs);
  return ps.map((p) => down(root, p));
}
