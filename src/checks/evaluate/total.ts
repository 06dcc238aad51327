import type { Machine } from './machine.ts';
import type { Value } from './value.ts';

/** A balanced tree of additions; the empty sum is zero, of whatever size fits. */
export function total<T>(m: Machine<T>, values: readonly Value<T>[]): Value<T> {
  let level = values;
  while (level.length > 1) {
    const next: Value<T>[] = [];
    for (let i = 0; i + 1 < level.length; i += 2) next.push(m.add(level[i]!, level[i + 1]!));
    if (level.length % 2 === 1) next.push(level.at(-1)!);
    level = next;
  }
  return level[0] ?? { is: 'loose', fits: 'zero', scale: m.F.zero };
}
