/**
 * Causal convolution of a sequence of vectors with matrix taps, K_l m×d and u_k of length d.
 *
 *     y_k = Σ_{l=0}^{k} K_l u_{k−l},  k = 0 … L
 */
import type { Cyclic, Ring } from '#scalar';
import { fraction, padded, reversed, transforms } from './fourier.ts';
import { linear, table, type Matrix, type Vector } from './linear.ts';

/** All products at once, then a tree over the lags: span 1 + ⌈log₂ d⌉ + ⌈log₂(L+1)⌉. */
export function causalConvolution<T>(
  F: Ring<T>,
  K: readonly Matrix<T>[],
  u: readonly Vector<T>[],
  L: number,
): readonly Vector<T>[] {
  const { apply, total } = linear(F);
  return Array.from({ length: L + 1 }, (_, k) => total(K.slice(0, k + 1).map((tap, l) => apply(tap, u[k - l]!))));
}

/** The same products, added one lag after another, from left to right: span 1 + ⌈log₂ d⌉ + L. */
export function leftToRight<T>(
  F: Ring<T>,
  K: readonly Matrix<T>[],
  u: readonly Vector<T>[],
  L: number,
): readonly Vector<T>[] {
  const { add, apply } = linear(F);
  return Array.from({ length: L + 1 }, (_, k) => {
    let y = apply(K[0]!, u[k]!);
    for (let l = 1; l <= k; l++) y = add(y, apply(K[l]!, u[k - l]!));
    return y;
  });
}

/**
 * By the Fourier transform of length N = 2ᵐ ≥ 2L + 1, so that nothing wraps round: entry by entry there,
 * a product of a matrix and a vector at each of N frequencies, entry by entry back.
 */
export function fourierConvolution<T>(
  F: Cyclic<T>,
  K: readonly Matrix<T>[],
  u: readonly Vector<T>[],
  L: number,
): readonly Vector<T>[] {
  let N = 1;
  while (N < 2 * L + 1) N *= 2;
  return circular(F, N, K, u)
    .slice(0, L + 1)
    .map((y) => linear(F).scale(fraction(F, N), y));
}

/** N times the circular convolution of length N. */
function circular<T>(F: Cyclic<T>, N: number, K: readonly Matrix<T>[], u: readonly Vector<T>[]): readonly Vector<T>[] {
  const { apply } = linear(F);
  const roots = F.roots(N);
  const [m, d] = [K[0]!.length, K[0]![0]!.length];
  const taps = transforms(
    F,
    roots,
    padded(
      F,
      K.map((tap) => tap.flat()),
      N,
    ),
  ); // m·d entries each
  const inputs = transforms(F, roots, padded(F, u, N));
  const products = inputs.map((x, f) =>
    apply(
      table(m, d, (i, j) => taps[f]![i * d + j]!),
      x,
    ),
  );
  return transforms(F, reversed(roots), products);
}
