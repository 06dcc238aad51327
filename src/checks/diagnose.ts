/** What went wrong, where a small change of the answer makes it right. */
import type { Comparison } from './equality-verdict.ts';
import { compareSides } from './equality.ts';
import type { Machine } from './evaluate/machine.ts';
import { scalar, type Value } from './evaluate/value.ts';
import type { Integers } from './instance/sizes.ts';
import type { Side } from './side.ts';

/** The answer's value, changed. */
const changes: readonly { readonly hint: string; change<T>(m: Machine<T>, v: Value<T>): Value<T> }[] = [
  { hint: 'its sign is wrong', change: (m, v) => m.negate(v) },
  { hint: 'it is the transpose of what is asked', change: (m, v) => m.transpose(v) },
  { hint: 'it is twice what is asked', change: (m, v) => m.divide(v, scalar(m.F.of(2))) },
  { hint: 'it is half of what is asked', change: (m, v) => m.multiply(scalar(m.F.of(2)), v) },
  { hint: 'it is the inverse of what is asked', change: (m, v) => m.invert(v) },
];

export function diagnosis({ plan, key, answer, seed }: Comparison, _at: Integers): string | undefined {
  for (const one of changes) {
    const changed: Side = { ...answer, value: (m, env) => one.change(m, answer.value(m, env)) };
    if (compareSides(plan, key, changed, seed).is === 'equal') return one.hint;
  }
  return undefined;
}
