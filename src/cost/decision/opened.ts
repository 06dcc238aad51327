/**
 * A regime opened for comparing: what it assumes, the plain ways that it admits, and the rows of what is held up against
 * one claim after the other. Made once and paid for each time, so that no comparison is cheaper for those before it.
 */
import type { Constraint, Growth } from '../growth.ts';
import { Exhausted, type Budget } from './level.ts';
import { normal } from './normal.ts';
import { plainPaths, type Plain } from './plain.ts';
import { underRegime } from './query.ts';
import { assume } from './regime.ts';
import type { Rows } from './rows.ts';
import { copied, scope, type Scope } from './scope.ts';

interface Kept<V> {
  readonly value: V;
  /** Of the budget. */
  readonly spent: number;
}

interface Room {
  /** With all that the regime says. */
  readonly scope: Scope;
  readonly known: readonly Plain[];
  /** Whether no sizes at all are in the regime. */
  readonly vacuous: boolean;
  /** Of expressions that add nothing to the scope. */
  readonly rows: WeakMap<Growth, Kept<Rows>>;
}

export interface Opened {
  /** Of this comparison's own, to add to. */
  readonly scope: Scope;
  readonly known: readonly Plain[];
  readonly vacuous: boolean;
  /** The rows of an expression that many others are compared with. */
  rows(g: Growth): Rows;
}

/** Choices of variables kept for one regime. */
const most = 64;
const rooms = new WeakMap<readonly Constraint[], Map<string, Kept<Room>>>();

/** Throws `Outside` and `Exhausted`. Without the quick ways no plain way is known. */
export function opened(
  regime: readonly Constraint[],
  variables: readonly string[],
  bounded: ReadonlySet<string>,
  budget: Budget,
  quick: boolean,
): Opened {
  const kept = rooms.get(regime) ?? new Map<string, Kept<Room>>();
  rooms.set(regime, kept);
  if (kept.size > most) kept.clear();
  const key = `${quick} ${variables.join()} ${[...bounded].join()}`;
  const room = once(kept, key, budget, () => {
    const s = scope(variables, bounded, budget);
    assume(s, regime);
    const known = quick ? plainPaths(s) : [];
    const admits = s.clauses.length === 0 || known.length > 0 || underRegime(s, { strict: [], weak: [] }) !== undefined;
    return { scope: s, known, vacuous: !admits, rows: new WeakMap() };
  });
  const s = copied(room.scope, budget);
  const fresh = (): boolean => s.names.length > room.scope.names.length;
  return {
    scope: s,
    known: room.known,
    vacuous: room.vacuous,
    rows: (g) => (fresh() ? normal(s, g) : once(room.rows, g, budget, () => normal(s, g), fresh)),
  };
}

interface Table<K, V> {
  get(key: K): Kept<V> | undefined;
  set(key: K, kept: Kept<V>): unknown;
}

/** What was made before, at its price; or made now, and kept where that is not `spoilt`. */
function once<K, V>(table: Table<K, V>, key: K, budget: Budget, make: () => V, spoilt = (): boolean => false): V {
  const before = table.get(key);
  if (before !== undefined) {
    budget.left -= before.spent;
    if (budget.left < 0) throw new Exhausted();
    return before.value;
  }
  const { left } = budget;
  const value = make();
  if (!spoilt()) table.set(key, { value, spent: left - budget.left });
  return value;
}
