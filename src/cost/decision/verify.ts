/** A path is shown only after the original expressions were evaluated along it, and the exact constraints too. */
import { ratio, type Rational } from '#scalar';
import { logOf, logOfTower, ofTower, Undefined } from './evaluate.ts';
import type { Constraint, Growth } from '../growth.ts';
import type { Steps } from './path.ts';
import { bigFloats, doubles, TooTall, tooTall, type Reals } from './reals.ts';

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
const most = { bits: 1200 } as const;
/** Bits kept behind the point. */
const guard = 12;

/** log₂ of a variable along a path; one, where the path has none. */
function logs<T>(R: Reals<T>, path: Steps, t: T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let log = known.get(name);
    if (log === undefined) {
      const step = path.get(name);
      log = step ? (step.level === 0 ? ofTower(R, step.tower, t) : logOfTower(R, step.tower, t)) : R.of(ratio(0));
      known.set(name, log);
    }
    return log;
  };
}

/** What is made of a path at one t, with as many bits as its tallest number needs. Throws `TooTall` and `Undefined`. */
function at(path: Steps, t: Rational, make: <T>(R: Reals<T>, log: (name: string) => T) => T): number {
  const D = doubles();
  let quick: number | undefined;
  try {
    quick = make(D, logs(D, path, D.of(t)));
  } catch (error) {
    if (!(error instanceof Undefined)) throw error;
  }
  // NaN compares false.
  if (quick !== undefined && D.tallest() <= 52 - guard) return quick;
  for (let bits = 128; bits <= most.bits;) {
    const B = bigFloats(bits);
    const exact = make(B, logs(B, path, B.of(t)));
    if (B.tallest() + guard <= bits) return B.toNumber(exact);
    bits = Math.max(B.tallest() + 2 * guard, bits * 2);
  }
  throw tooTall;
}

/** log₂ of an expression at a point of a path; undefined where it is not positive there, or too tall to evaluate. */
export function logAlong(g: Growth, path: Steps, t: Rational): number | undefined {
  try {
    return at(path, t, (R, log) => logOf(R, g, log));
  } catch (error) {
    if (error instanceof TooTall || error instanceof Undefined) return undefined;
    throw error;
  }
}

export type Growing = 'grows' | 'does not' | 'too tall';

/** Whether f / g grows along the path, on one of the windows; what is evaluated only close to the start says nothing against it. */
export function growing(f: Growth, g: Growth, path: Steps, close = false): Growing {
  let far = false;
  for (const window of close ? closer : windows) {
    try {
      const values = window.map((t) => at(path, t, (R, log) => R.sub(logOf(R, f, log), logOf(R, g, log))));
      far ||= window[0]!.n >= 10n;
      if (values.every((v, i) => i === 0 || v > values[i - 1]! + 0.01)) return 'grows';
    } catch (error) {
      if (!(error instanceof TooTall) && !(error instanceof Undefined)) throw error;
    }
  }
  return far ? 'does not' : 'too tall';
}

const samples = [ratio(2), ratio(3), ratio(5)];

/** Whether the exact constraints hold literally on the path, wherever it can be evaluated. */
export function keeps(constraints: readonly Constraint[], path: Steps): boolean | 'too tall' {
  const found = samples.map((t) => heldAt(constraints, path, t));
  if (found.includes(false)) return false;
  return found.includes(true) ? true : 'too tall';
}

function heldAt(constraints: readonly Constraint[], path: Steps, t: Rational): boolean | 'too tall' {
  const found = constraints.map((c) => keepsAt(c, path, t));
  return found.includes(false) ? false : found.includes('too tall') ? 'too tall' : true;
}

function keepsAt({ relation, left, right }: Constraint, path: Steps, t: Rational): boolean | 'too tall' {
  try {
    const gap = at(path, t, (R, log) => R.sub(logOf(R, right, log), logOf(R, left, log)));
    return relation === '=' ? Math.abs(gap) < 1e-6 : gap > -1e-6;
  } catch (error) {
    if (error instanceof TooTall) return 'too tall';
    if (error instanceof Undefined) return false;
    throw error;
  }
}
