/** f ≠ O(g) as searches for a path: a row of f against a choice from every row of g, in every case of the regime. */
import { zeros } from './zeros.ts';
import { isNone, levelOf, levels, minus, Outside, variableOf, type Form } from './form.ts';
import { findPath, type Pattern } from './search.ts';
import { Exhausted } from './level.ts';
import type { Rows } from './rows.ts';
import type { Scope } from './scope.ts';

/** Strict forms tend to +∞, weak forms stay bounded above. */
export interface Case {
  readonly strict: readonly Form[];
  readonly weak: readonly Form[];
}
/** One of several cases holds (along a subsequence). */
export type Clause = readonly Case[];

/** A path found, over the atoms of its query. */
export interface Found extends Pattern {
  readonly atoms: readonly number[];
  readonly forms: Case;
}

const limit = { cases: 20_000 } as const;

/** Every way to take one from each, the last of them changing first. */
export function* choices<T>(from: readonly (readonly T[])[]): Generator<readonly T[]> {
  if (from.some((some) => some.length === 0)) return;
  const at = zeros(from.length);
  for (;;) {
    yield from.map((some, i) => some[at[i]!]!);
    let i = from.length - 1;
    while (i >= 0 && ++at[i]! === from[i]!.length) at[i--] = 0;
    if (i < 0) return;
  }
}

export interface Seeking {
  /** Whether a path will do: where it will not, the search goes on. */
  readonly accept?: (found: Found) => boolean;
  /** Whether exponents known only up to constants, such as n L in 2^(n L), may lead a class together with other atoms. */
  readonly loosely?: boolean;
  /** How steeply strict forms are to grow: 1 where nothing is said. */
  readonly margin?: number;
}

/** A path along which f ≠ O(g) (`O`) or f ≠ o(g) (`o`); undefined if there is none: then it is proved. */
export function decide(s: Scope, f: Rows, g: Rows, relation: 'O' | 'o', how: Seeking = {}): Found | undefined {
  for (const own of queries(f, g, relation)) {
    // Choices are many where rows are long, and most are seen to lead nowhere without a program.
    s.budget.left -= 50 * (own.strict.length + own.weak.length);
    if (s.budget.left < 0) throw new Exhausted();
    const found = underRegime(s, own, how);
    if (found) return found;
  }
  return undefined;
}

/** What a path has to do, for each row of f and each choice from the rows of g. */
export function* queries(f: Rows, g: Rows, relation: 'O' | 'o'): Generator<Case> {
  for (const a of f) {
    for (const choice of choices(g)) {
      const forms = a.flatMap((p) => choice.map((q) => (relation === 'O' ? minus(p, q) : minus(q, p))));
      yield relation === 'O' ? { strict: forms, weak: [] } : { strict: [], weak: forms };
    }
  }
}

/** A path of the regime alone, or with forms of one's own. */
export function underRegime(s: Scope, own: Case, how: Seeking = {}): Found | undefined {
  let count = 0;
  for (const given of choices(s.clauses)) {
    if (++count > limit.cases) throw new Outside(`a regime of more than ${limit.cases} cases`);
    const strict = [...own.strict, ...given.flatMap((c) => c.strict)];
    const weak = [...own.weak, ...given.flatMap((c) => c.weak)];
    const found = solve(s, { strict, weak }, how);
    if (found) return found;
  }
  return undefined;
}

/** Over the atoms in use: those of the forms, z(x, 0) of every variable, and the levels between. */
function solve(s: Scope, forms: Case, how: Seeking): Found | undefined {
  if (forms.strict.some(isNone)) return undefined;
  const variables = s.names.length;
  const [lowest, highest] = [zeros(variables), zeros(variables)];
  const used = new Set<number>();
  for (const { c } of [...forms.strict, ...forms.weak]) {
    for (let a = 0; a < c.length; a++) {
      if (c[a] === 0) continue;
      const [v, l] = [variableOf(a), levelOf(a)];
      used.add(v);
      if (l < lowest[v]!) lowest[v] = l;
      if (l > highest[v]!) highest[v] = l;
    }
  }
  const atoms: number[] = [];
  const successor: number[] = [];
  for (let v = 0; v < variables; v++) {
    if (!used.has(v)) continue;
    for (let l = lowest[v]!; l <= highest[v]!; l++) {
      successor.push(l < highest[v]! ? atoms.length + 1 : -1);
      atoms.push(v * levels + l + 1);
    }
  }
  const integers = (form: Form) => atoms.map((a) => form.c[a] ?? 0);
  const alone = how.loosely ? [] : atoms.flatMap((a, i) => (levelOf(a) === -1 && variableOf(a) >= s.free ? [i] : []));
  const problem = {
    successor,
    alone,
    margin: how.margin ?? 1,
    strict: forms.strict.map(integers),
    weak: forms.weak.map(integers),
  };
  const pattern = findPath(problem, s.budget, (found) => how.accept?.({ ...found, atoms, forms }) ?? true);
  return pattern && { ...pattern, atoms, forms };
}
