/** Sums of operands that are not ready at the same time. */
import type { Ring } from '#scalar';
import type { Vector } from './linear.ts';

/**
 * The two that are ready first, always, and what they make is ready a step later: span ⌈log₂ Σ 2^dᵢ⌉, the least there
 * is (Kraft). `ready` says when each operand is: known to the caller by sizes alone, or read off a `span`.
 */
export function arrivalSum<T>(F: Ring<T>, xs: Vector<T>, ready: readonly number[]): T {
  if (xs.length === 0) return F.zero;
  const queue = xs.map((x, i) => ({ x, at: ready[i]! })).sort((a, b) => a.at - b.at);
  while (queue.length > 1) {
    const [a, b] = [queue.shift()!, queue.shift()!];
    const made = { x: F.add(a.x, b.x), at: Math.max(a.at, b.at) + 1 };
    const place = queue.findIndex((q) => q.at > made.at);
    queue.splice(place < 0 ? queue.length : place, 0, made);
  }
  return queue[0]!.x;
}
