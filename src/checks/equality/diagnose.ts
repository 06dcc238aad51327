/** What went wrong, where a small change of the answer makes it right. */
import type { Expression } from '#language';
import { edits } from './edits.ts';
import { sidesOf } from './equality.ts';
import type { Sides } from './ground.ts';
import { glimpse } from './trial.ts';
import { Absent, attempt } from '../evaluate/absent.ts';
import type { Machine } from '../evaluate/machine.ts';
import { same } from '../evaluate/same.ts';
import { scalar, type Value } from '../evaluate/value.ts';
import type { Integers } from '../instance/sizes.ts';
import { written } from './side.ts';

/** The answer's value, changed. */
const changes: readonly { readonly hint: string; change<T>(m: Machine<T>, v: Value<T>): Value<T> }[] = [
  { hint: 'its sign is wrong', change: (m, v) => m.negate(v) },
  { hint: 'it is the transpose of what is asked', change: (m, v) => m.transpose(v) },
  { hint: 'it is twice what is asked', change: (m, v) => m.divide(v, scalar(m.F.of(2))) },
  { hint: 'it is half of what is asked', change: (m, v) => m.multiply(scalar(m.F.of(2)), v) },
  { hint: 'it is the inverse of what is asked', change: (m, v) => m.invert(v) },
];

/** Edits of the formula itself that are tried. */
const editsMost = 120;

/** Tried at one point of a prime field: a hint, no verdict. */
export function diagnosis(
  sides: Sides,
  seed: number,
  at: Integers,
  formula: Expression | undefined,
): string | undefined {
  const { plan, key, answer } = sides;
  if (key.real || answer.real) return undefined;
  const seen = glimpse(sides, at, seed);
  if (seen === undefined) return undefined;
  const whole = changes.find((one) => {
    const changed = attempt(() => one.change(seen.m, seen.answer));
    return !(changed instanceof Absent) && same(seen.m, changed, seen.key) === 'same';
  })?.hint;
  if (whole !== undefined || formula === undefined) return whole;
  let tried = 0;
  for (const { tree, hint } of edits(formula)) {
    if (++tried > editsMost) return undefined;
    const edited = written(tree, plan.declared);
    const value = edited.real ? undefined : glimpse(sidesOf(plan, key, edited), at, seed);
    if (value && same(value.m, value.answer, value.key) === 'same') return hint;
  }
  return undefined;
}
