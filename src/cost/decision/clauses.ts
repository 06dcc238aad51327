/** `A = O(B)` and `A = o(B)` as rows: each row of A has some entry below all entries of some row of B. */
import { below, key, minus, type Form } from './form.ts';
import type { Clause, Case } from './query.ts';
import type { Rows } from './rows.ts';

/** One clause for each row of A that is not below B whatever the variables do. */
export function clauses(A: Rows, B: Rows, relation: 'O' | 'o'): readonly Clause[] {
  const found: Clause[] = [];
  for (const a of A) {
    const choices = new Map<string, Case>();
    let trivial = false;
    for (const p of a) {
      for (const b of B) {
        if (relation === 'O' && b.every((q) => below(p, q))) trivial = true;
        const forms = b
          .map((q): Form => (relation === 'O' ? minus(p, q) : minus(q, p)))
          .filter((form) => relation === 'o' || form.c.some((c) => c > 0));
        choices.set(
          forms.map(key).sort().join(';'),
          relation === 'O' ? { strict: [], weak: forms } : { strict: forms, weak: [] },
        );
      }
    }
    if (!trivial) found.push([...choices.values()]);
  }
  return found;
}
