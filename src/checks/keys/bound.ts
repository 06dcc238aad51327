/** Names in a tree that nothing declares or binds. */
import { children, type Declarations, type Expression } from '#language';

export function freeNames(e: Expression, declared: Declarations): ReadonlySet<string> {
  const free = new Set<string>();
  const look = (part: Expression, bound: ReadonlySet<string>): void => {
    if (part.op === 'symbol' && !declared.has(part.name) && !bound.has(part.name)) free.add(part.name);
    if (part.op !== 'series' && part.op !== 'family') {
      for (const child of children(part)) look(child, bound);
      return;
    }
    look(part.from, bound);
    look(part.to, bound);
    look(part.body, new Set([...bound, part.index]));
  };
  look(e, new Set());
  return free;
}
