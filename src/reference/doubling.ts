/** Long lists made by combining the list so far with itself, in as many turns as its length has binary digits. */

/**
 * x₁ … x_L from x₁, given how x_{h+j} comes from x_h and x_j: the whole second half at once, so ⌈log₂ L⌉ turns.
 * For powers the step is the product.
 */
export function doubled<U>(first: U, L: number, step: (xh: U, xj: U) => U): readonly U[] {
  let xs: readonly U[] = [first];
  while (xs.length < L) {
    const last = xs.at(-1)!;
    xs = [...xs, ...xs.slice(0, L - xs.length).map((x) => step(last, x))];
  }
  return xs.slice(0, Math.max(0, L));
}
