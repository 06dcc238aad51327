/** `[D, CB, …, CA^{L−1}B]` where `K_ℓ` is asked: a list of all the members says what each of them is. */
import { children, type Declarations, type Expression } from '#language';
import { Absent } from '../evaluate/absent.ts';
import type { Plan } from '../instance/plan.ts';
import { written, type Side } from './side.ts';

/** The declared indices that an expression holds. */
export function indicesOf(e: Expression, declared: Declarations): readonly string[] {
  const own = e.op === 'symbol' && declared.get(e.name)?.is === 'integer' ? [e.name] : [];
  return [...new Set([...own, ...children(e).flatMap((child) => indicesOf(child, declared))])];
}

/** The member at the question's index, out of the list; undefined where no one index of the key runs through it. */
export function listedFamily(
  e: Expression,
  indicesOfKey: () => readonly string[],
  declared: Declarations,
  plan: Plan,
): Side | undefined {
  if (e.op !== 'list' || e.bracket === '{' || e.close !== undefined || e.items.length < 2) return undefined;
  const [index, ...others] = indicesOfKey();
  const type = index === undefined ? undefined : declared.get(index);
  if (index === undefined || type?.is !== 'integer' || others.length > 0 || indicesOf(e, declared).includes(index))
    return undefined;
  const list = written(e, declared);
  return {
    ...list,
    value: (m, env) => {
      const found = list.value(m, env);
      const [from, to] = [plan.integer(type.from)(env, []), plan.integer(type.to)(env, [])];
      if (found.is !== 'list') throw new Absent('shape', 'it is no list');
      if (found.items.length !== to - from + 1)
        throw new Absent('shape', `it lists ${found.items.length}, and there are ${to - from + 1}`);
      return found.items[env.integers.get(index)! - from]!;
    },
  };
}
