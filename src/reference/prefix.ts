/** All prefixes of an associative operation, in parallel: x₁, x₁∘x₂, … x₁∘…∘xₙ. */

/**
 * Neighbours first, then the prefixes of the pairs, then one more step for the odd places:
 * fewer than 2n operations, in a depth of about 2 log₂ n.
 */
export function prefixes<U>(combine: (earlier: U, later: U) => U, xs: readonly U[]): readonly U[] {
  if (xs.length < 2) return xs;
  const pairs: U[] = [];
  for (let i = 0; i + 1 < xs.length; i += 2) pairs.push(combine(xs[i]!, xs[i + 1]!));
  const even = prefixes(combine, pairs);
  return xs.map((x, i) => (i === 0 ? x : i % 2 === 1 ? even[(i - 1) / 2]! : combine(even[i / 2 - 1]!, x)));
}
