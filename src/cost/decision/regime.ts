/** A regime as clauses: rows that every sequence in it keeps, so that what is decided under them is decided in it. */

import { rationals, ratio, type Rational } from '#scalar';
import { children, sum } from './build.ts';
import { clauses } from './clauses.ts';
import { isNone, Outside, scaled } from './form.ts';
import type { Constraint, Growth } from '../growth.ts';
import { exponential, lattice, type Lattice, type Linear } from './linear.ts';
import { exactly, normal } from './normal.ts';
import type { Clause } from './query.ts';
import type { Scope } from './scope.ts';

/** The variables declared O(1), directly or through one another, and the constraints left. */
export function bounds(regime: readonly Constraint[]): {
  readonly bounded: ReadonlySet<string>;
  readonly regime: readonly Constraint[];
} {
  const bounded = new Set<string>();
  const isFixed = (g: Growth): boolean => (g.op === 'variable' ? bounded.has(g.name) : children(g).every(isFixed));
  for (let left = regime; ;) {
    const before = bounded.size;
    left = left.filter((c) => {
      const [a, b] = c.relation === 'Theta' && isFixed(c.left) ? [c.right, c.left] : [c.left, c.right];
      if ((c.relation !== 'Theta' && c.relation !== 'O') || !isFixed(b) || isFixed(a) || !isUp(a)) return true;
      for (const name of namesIn(a)) bounded.add(name);
      return false;
    });
    if (bounded.size === before) return { bounded, regime: left };
  }
}

/** Growing in each of its variables. */
const isUp = (g: Growth): boolean =>
  g.op === 'power'
    ? isUp(g.base) && g.exponent.op === 'constant' && g.exponent.value.n > 0n
    : g.op !== 'difference' && g.op !== 'quotient' && g.op !== 'min' && g.op !== 'factorial' && children(g).every(isUp);
const namesIn = (g: Growth): readonly string[] => (g.op === 'variable' ? [g.name] : children(g).flatMap(namesIn));

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
      const [left, right] = sidesWithoutDifferences(c);
      const top = clauses(normal(s, left), normal(s, right), 'O');
      return [...top, ...lifted(lattice(s, left, exactly(s)), lattice(s, right, exactly(s)))];
    }
  }
}

/** `A − B ≤ C − D` is `A + D ≤ C + B`. */
function sidesWithoutDifferences({ left, right }: Constraint): readonly [Growth, Growth] {
  if (left.op === 'difference')
    return sidesWithoutDifferences({ relation: '<=', left: left.from, right: sum(right, left.less) });
  if (right.op === 'difference')
    return sidesWithoutDifferences({ relation: '<=', left: sum(left, right.less), right: right.from });
  return [left, right];
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
