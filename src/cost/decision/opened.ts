/**
 * A regime opened for comparing: what it assumes, the plain ways that it admits, and the rows of what is held up against
 * one claim after the other. Made once and paid for each time, so that no comparison is cheaper for those before it.
 */
import type { Comparing, Constraint, Growth } from '../growth.ts';
import { Exhausted, type Budget } from './level.ts';
import { normal } from './normal.ts';
import { plainPaths, type Plain } from './plain.ts';
import { underRegime } from './query.ts';
import { assume } from './regime.ts';
import type { Rows } from './rows.ts';
import { copied, scope, type Scope } from './scope.ts';

interface Room {
  /** With all that the regime says. */
  readonly scope: Scope;
  readonly known: readonly Plain[];
  /** Whether no sizes at all are in the regime. */
  readonly vacuous: boolean;
  /** Of the budget, to open it. */
  readonly spent: number;
  /** What was last held up against others here, if it added nothing to the scope. */
  last: Held | undefined;
}

/** An expression that many others are compared with. */
export interface Held {
  readonly g: Growth;
  readonly rows: Rows;
  readonly spent: number;
  /** How it compares with what is the same form by form, and what finding that takes. */
  itself?: { readonly found: Comparing; readonly spent: number };
}

export interface Opened {
  /** Of this comparison's own, to add to. */
  readonly scope: Scope;
  readonly known: readonly Plain[];
  readonly vacuous: boolean;
  /** To be asked for before the rows of any other expression. */
  held(g: Growth): Held;
}

/** Choices of variables kept for one regime. */
const most = 64;
const rooms = new WeakMap<readonly Constraint[], Map<string, Room>>();

/** Throws `Outside` and `Exhausted`. Without the quick ways no plain way is known. */
export function opened(
  regime: readonly Constraint[],
  variables: readonly string[],
  bounded: ReadonlySet<string>,
  budget: Budget,
  quick: boolean,
): Opened {
  let kept = rooms.get(regime);
  if (!kept) rooms.set(regime, (kept = new Map<string, Room>()));
  if (kept.size > most) kept.clear();
  const key = `${quick} ${variables.join()} ${[...bounded].join()}`;
  const before = kept.get(key);
  const room = before ?? made(regime, variables, bounded, budget, quick);
  if (before) paid(budget, before.spent);
  else kept.set(key, room);
  const s = copied(room.scope, budget);
  return {
    scope: s,
    known: room.known,
    vacuous: room.vacuous,
    held: (g) => {
      if (room.last?.g === g) {
        paid(budget, room.last.spent);
        return room.last;
      }
      const { left } = budget;
      const rows = normal(s, g);
      const held: Held = { g, rows, spent: left - budget.left };
      if (s.names.length === room.scope.names.length) room.last = held;
      return held;
    },
  };
}

function made(
  regime: readonly Constraint[],
  variables: readonly string[],
  bounded: ReadonlySet<string>,
  budget: Budget,
  quick: boolean,
): Room {
  const { left } = budget;
  const s = scope(variables, bounded, budget);
  assume(s, regime);
  const known = quick ? plainPaths(s) : [];
  const admits = s.clauses.length === 0 || known.length > 0 || underRegime(s, { strict: [], weak: [] }) !== undefined;
  return { scope: s, known, vacuous: !admits, spent: left - budget.left, last: undefined };
}

export function paid(budget: Budget, spent: number): void {
  budget.left -= spent;
  if (budget.left < 0) throw new Exhausted();
}
