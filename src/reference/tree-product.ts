/** The product of several elements, as a balanced tree: n − 1 multiplications, span ⌈log₂ n⌉, 1 where there are none. */
import type { Ring } from '#scalar';
import type { Vector } from './linear.ts';

export function treeProduct<T>(F: Ring<T>, xs: Vector<T>): T {
  if (xs.length === 0) return F.one;
  let level = xs;
  while (level.length > 1) {
    const below = level;
    level = below
      .filter((_, i) => i % 2 === 0)
      .map((x, i) => (2 * i + 1 < below.length ? F.mul(x, below[2 * i + 1]!) : x));
  }
  return level[0]!;
}
