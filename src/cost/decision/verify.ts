/** A path is shown only after the original expressions were evaluated along it, and the exact constraints too. */
import { ratio, type Rational } from '#scalar';
import { logOf, logOfTower, ofTower, Undefined } from './evaluate.ts';
import type { Constraint, Growth } from '../growth.ts';
import { Exhausted, type Budget } from './level.ts';
import type { Steps } from './path.ts';
import { doubles } from './doubles.ts';
import { bigFloats, TooTall, tooTall, type Reals } from './reals.ts';

/** Ways to go to infinity: a path may be slow to start, or too tall to go far. */
const windows: readonly (readonly Rational[])[] = [
  [ratio(3), ratio(4), ratio(5)],
  [ratio(6), ratio(8), ratio(10)],
  [ratio(10), ratio(14)],
  [ratio(30), ratio(60)],
  [ratio(200), ratio(400)],
  [ratio(1), ratio(3, 2), ratio(2)],
];
/** Closer to the start, for what is too tall to be followed further. */
const closer: readonly (readonly Rational[])[] = [
  [ratio(2), ratio(5, 2), ratio(3)],
  [ratio(3, 2), ratio(7, 4), ratio(2)],
  [ratio(1), ratio(5, 4), ratio(3, 2)],
  [ratio(1, 2), ratio(3, 4), ratio(1)],
];
const zero = ratio(0);
const most = { words: 16 } as const;
/** Bits kept behind the point. */
const guard = 12;

/** log₂ of a variable along a path; one, where the path has none. */
function logs<T>(R: Reals<T>, path: Steps, t: T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let log = known.get(name);
    if (log === undefined) {
      const step = path.get(name);
      log = step ? (step.level === 0 ? ofTower(R, step.tower, t) : logOfTower(R, step.tower, t)) : R.of(zero);
      known.set(name, log);
    }
    return log;
  };
}

/** How far an evaluation goes: from which budget its cells are taken, and whether doubles have to do. */
export interface Effort {
  readonly budget?: Budget;
  readonly quick?: boolean;
}

/** What is made of a path at one t, with as many bits as its tallest number needs. Throws `TooTall` and `Undefined`. */
function at(
  path: Steps,
  t: Rational,
  { budget, quick = false }: Effort,
  make: <T>(R: Reals<T>, log: (name: string) => T) => T,
): number {
  const D = doubles();
  let words = 2;
  try {
    const value = make(D, logs(D, path, D.of(t)));
    if (D.tallest() <= 52 - guard) return value;
    words = Math.ceil((D.tallest() + guard) / 64);
  } catch (error) {
    if (!(error instanceof Undefined)) throw error;
  }
  if (quick) throw tooTall;
  // Infinite, or no number at all, where doubles do not reach: the comparison is then false.
  while (words <= most.words) {
    const B = bigFloats(64 * words);
    try {
      const exact = make(B, logs(B, path, B.of(t)));
      if (B.tallest() + guard <= 64 * words) return B.toNumber(exact);
      words = Math.max(Math.ceil((B.tallest() + guard) / 64), words + 1);
    } finally {
      if (budget) spend(budget, B.spent());
    }
  }
  throw tooTall;
}

function spend(budget: Budget, cells: number): void {
  budget.left -= cells;
  if (budget.left < 0) throw new Exhausted();
}

/** log₂ of an expression at a point of a path; undefined where it is not positive there, or too tall to evaluate. */
export function logAlong(g: Growth, path: Steps, t: Rational): number | undefined {
  try {
    return at(path, t, {}, (R, log) => logOf(R, g, log));
  } catch (error) {
    if (error instanceof TooTall || error instanceof Undefined) return undefined;
    throw error;
  }
}

/** Whether f / g grows along the path, on one of the windows. */
export function growing(f: Growth, g: Growth, path: Steps, effort: Effort, close = false): boolean {
  const gap = <T>(R: Reals<T>, log: (name: string) => T): T => R.sub(logOf(R, f, log), logOf(R, g, log));
  return (close ? closer : windows).some((window) => {
    try {
      let last: number | undefined;
      for (const t of window) {
        const next = at(path, t, effort, gap);
        if (last !== undefined && !(next > last + 0.01)) return false;
        last = next;
      }
      return true;
    } catch (error) {
      if (error instanceof TooTall || error instanceof Undefined) return false;
      throw error;
    }
  });
}

const samples = [ratio(2), ratio(3), ratio(5)];

/** Whether the exact constraints hold literally on the path, wherever it can be evaluated. */
export function keeps(constraints: readonly Constraint[], path: Steps, effort: Effort): boolean | 'too tall' {
  let found: true | 'too tall' = 'too tall';
  for (const t of samples) {
    let here: true | 'too tall' = true;
    for (const c of constraints) {
      const one = keepsAt(c, path, t, effort);
      if (one === false) return false;
      if (one === 'too tall') here = one;
    }
    if (here === true) found = true;
  }
  return found;
}

function keepsAt(
  { relation, left, right }: Constraint,
  path: Steps,
  t: Rational,
  effort: Effort,
): boolean | 'too tall' {
  try {
    const gap = at(path, t, effort, (R, log) => R.sub(logOf(R, right, log), logOf(R, left, log)));
    return relation === '=' ? Math.abs(gap) < 1e-6 : gap > -1e-6;
  } catch (error) {
    if (error instanceof TooTall) return 'too tall';
    if (error instanceof Undefined) return false;
    throw error;
  }
}
