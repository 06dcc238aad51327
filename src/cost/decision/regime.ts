/** A regime as clauses: rows that every sequence in it keeps, so that what is decided under them is decided in it. */

import { rationals, ratio, type Rational } from '#scalar';
import { withoutDifferences } from './bounds.ts';
import { clauses } from './clauses.ts';
import { isNone, Outside, scaled } from './form.ts';
import type { Constraint } from '../growth.ts';
import { exponential, lattice, type Lattice, type Linear } from './linear.ts';
import { exactly, normal } from './normal.ts';
import type { Clause } from './query.ts';
import type { Scope } from './scope.ts';

/** Adds the clauses of a regime to the scope; what needs the others to be understood comes after them. */
export function assume(s: Scope, regime: readonly Constraint[]): void {
  for (let waiting = regime; waiting.length > 0;) {
    const refused: [Constraint, Outside][] = [];
    for (const c of waiting) {
      const before = s.clauses.length;
      try {
        s.clauses.push(...clausesOf(s, c));
      } catch (error) {
        if (!(error instanceof Outside)) throw error;
        s.clauses.length = Math.max(before, s.clauses.length);
        refused.push([c, error]);
      }
    }
    if (refused.length === waiting.length) throw refused[0]![1];
    waiting = refused.map(([c]) => c);
  }
}

function clausesOf(s: Scope, c: Constraint): readonly Clause[] {
  switch (c.relation) {
    case 'O':
    case 'o':
      return clauses(normal(s, c.left), normal(s, c.right), c.relation);
    case 'Theta':
    case '=': {
      const { left, right } = c;
      const relation = c.relation === '=' ? '<=' : 'O';
      return [...clausesOf(s, { relation, left, right }), ...clausesOf(s, { relation, left: right, right: left })];
    }
    case '<=': {
      const { left, right } = withoutDifferences(c);
      const top = clauses(normal(s, left), normal(s, right), 'O');
      return [...top, ...lifted(lattice(s, left, exactly(s)), lattice(s, right, exactly(s)))];
    }
  }
}

/** A ≤ B exactly gives 2^A ≤ 2^B, with every constant kept; and again, as long as both sides stay linear. */
function lifted(left: Lattice | undefined, right: Lattice | undefined): readonly Clause[] {
  const found: Clause[] = [];
  for (let [A, B] = [left, right]; A && B;) {
    const rows = (l: Lattice) => l.map((row) => row.map((p) => p.form));
    found.push(...clauses(rows(A), rows(B), 'O'));
    // 2 log n ≤ 2 log L is log n ≤ log L, and so n ≤ L.
    const by = rationals.div(ratio(1), scaleOf([...A, ...B].flat()));
    [A, B] = [raised(times(A, by)), raised(times(B, by))];
  }
  return found;
}

/** The first coefficient of the first form that has one, if it is positive. */
function scaleOf(all: readonly Linear[]): Rational {
  const form = all.find((p) => !isNone(p.form))?.form;
  const c = form?.c.find((x) => x !== 0) ?? 0;
  return form && c > 0 ? ratio(c, form.d) : ratio(1);
}

const times = (l: Lattice, q: Rational): Lattice =>
  l.map((row) => row.map((p) => ({ form: scaled(p.form, q), constant: p.constant && rationals.mul(p.constant, q) })));

function raised(l: Lattice): Lattice | undefined {
  const next = l.map((row) => row.map(exponential));
  if (next.some((row) => row.includes(undefined))) return undefined;
  // None is undefined, by the line above; a lattice of constants alone would be raised for ever.
  const all = next as Lattice;
  return all.every((row) => row.every((p) => isNone(p.form))) ? undefined : all;
}
