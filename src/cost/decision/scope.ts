/** What is known while two growths are compared: the free variables, the fresh ones made on the way, and the regime. */
import { atom, none, plus, rising, unit, variableOf, type Form } from './form.ts';
import { decide, type Clause } from './query.ts';
import { Exhausted, type Budget } from './level.ts';
import { clauses } from './clauses.ts';
import { constantRows, count, type Rows } from './rows.ts';

export interface Scope {
  /** Names by variable index; fresh variables follow the free ones. */
  readonly names: string[];
  readonly index: ReadonlyMap<string, number>;
  /** How many of them are free: the rest are fresh, each Θ of some expression that is certainly infinite. */
  readonly free: number;
  /** Fresh variables by the key of what they stand for. */
  readonly fresh: Map<string, number>;
  /** Variables that stay bounded: factors of them are constants, but not where they stand in an exponent. */
  readonly bounded: ReadonlySet<number>;
  /** The regime and the definitions of the fresh variables. */
  readonly clauses: Clause[];
  readonly budget: Budget;
}

export const scope = (variables: readonly string[], bounded: ReadonlySet<string>, budget: Budget): Scope => ({
  names: [...variables],
  index: new Map(variables.map((name, i) => [name, i])),
  free: variables.length,
  fresh: new Map(),
  bounded: new Set(variables.flatMap((name, i) => (bounded.has(name) ? [i] : []))),
  clauses: [],
  budget,
});

/** The same for another comparison, which may add to it and has a budget of its own. */
export const copied = (s: Scope, budget: Budget): Scope => ({
  ...s,
  names: [...s.names],
  fresh: new Map(s.fresh),
  clauses: [...s.clauses],
  budget,
});

/** The monomial z(x, l). */
export const z = (variable: number, level: number): Form => unit(atom(variable, level));

const one: Rows = [[none]];

/** The form without its bounded variables. */
export const free = (s: Scope, p: Form): Form =>
  s.bounded.size === 0 ? p : plus({ c: p.c.map((c, a) => (s.bounded.has(variableOf(a)) ? 0 : c)), d: p.d }, none);

/** Whether 2^small = o(2^large) is decided under the regime. */
export const isLittle = (s: Scope, small: Rows, large: Rows): boolean => decide(s, small, large, 'o') === undefined;

/** A row of forms that all rise whatever the regime is infinite without a search. */
export const isInfinite = (s: Scope, rows: Rows): boolean =>
  rows.some((row) => row.every(rising)) || isLittle(s, one, rows);

/** A variable that is Θ of the rows, which must be certainly infinite; the same for the same key. */
export function freshVariable(s: Scope, key: string, rows: Rows): number {
  const known = s.fresh.get(key);
  if (known !== undefined) return known;
  const w = s.names.length;
  s.names.push(`w${w}`);
  s.fresh.set(key, w);
  const self: Rows = [[z(w, 0)]];
  s.clauses.push(...clauses(self, rows, 'O'), ...clauses(rows, self, 'O'));
  return w;
}

/** The rows, once it is paid for that all forms they make with the others are held against one another. */
export function paid(s: Scope, a: Rows, b: Rows = constantRows): Rows {
  s.budget.left -= 2 * (count(a) * count(b)) ** 2;
  if (s.budget.left < 0) throw new Exhausted();
  return a;
}
