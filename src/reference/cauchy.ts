/** The product of a Cauchy matrix with a vector. (C v)_i = Σ_j v_j / (x_i − y_j); no x_i may be a y_j. */
import type { Cyclic, Field, Ring } from '#scalar';
import { linear, type Matrix, type Vector } from './linear.ts';
import { fastProduct, linearFactor, plainProduct, values, type Polynomial, type Product } from './polynomial.ts';

/** C_ij = 1/(x_i − y_j). */
export const cauchy = <T>(F: Field<T>, x: Vector<T>, y: Vector<T>): Matrix<T> =>
  x.map((a) => y.map((b) => F.div(F.one, F.sub(a, b))));

/** Term by term: a subtraction and a division for each of the nm entries, then trees: 3nm − n work, span 2 + ⌈log₂ m⌉. */
export function cauchyProduct<T>(F: Field<T>, x: Vector<T>, y: Vector<T>, v: Vector<T>): Vector<T> {
  const { sum } = linear(F);
  return x.map((a) => sum(y.map((b, j) => F.div(v[j]!, F.sub(a, b)))));
}

/** Two polynomials, of which the sum Σ v_j/(z − y_j) is the quotient. */
interface Quotient<T> {
  readonly over: Polynomial<T>;
  readonly under: Polynomial<T>;
}

function combined<T>(F: Ring<T>, product: Product<T>, y: Vector<T>, v: Vector<T>): Quotient<T> {
  if (y.length === 1) return { over: v, under: linearFactor(F, y[0]!) };
  const half = Math.ceil(y.length / 2);
  const first = combined(F, product, y.slice(0, half), v.slice(0, half));
  const second = combined(F, product, y.slice(half), v.slice(half));
  const over = linear(F).add(product(first.over, second.under), product(second.over, first.under));
  return { over, under: product(first.under, second.under) };
}

/**
 * One rational function p/q with q = Π (z − y_j), brought to a common denominator by halves, then p and q at all x
 * together: n divisions, and with products through the Fourier transform O(n log² n) work for m = n, exactly.
 */
function byPolynomials<T>(F: Field<T>, product: Product<T>, x: Vector<T>, y: Vector<T>, v: Vector<T>): Vector<T> {
  const { over, under } = combined(F, product, y, v);
  const [p, q] = values(F, product, [over, under], x);
  return p!.map((a, i) => F.div(a, q![i]!));
}

/** With products coefficient by coefficient: any field, no saving. */
export const cauchyByPolynomials = <T>(F: Field<T>, x: Vector<T>, y: Vector<T>, v: Vector<T>): Vector<T> =>
  byPolynomials(F, plainProduct(F), x, y, v);

/** With fast ones. */
export const fastCauchyProduct = <T>(F: Cyclic<T>, x: Vector<T>, y: Vector<T>, v: Vector<T>): Vector<T> =>
  byPolynomials(F, fastProduct(F), x, y, v);
