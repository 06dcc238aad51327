/** A path against f = O(g): found among the plain ones or by the search, made to keep the regime, and confirmed. */
import { fitted } from './fitted.ts';
import { Outside } from './form.ts';
import type { Constraint, Growth } from '../growth.ts';
import { slower, steps, type Steps } from './path.ts';
import { plainSteps, type Plain } from './plain.ts';
import type { Proof } from './prove.ts';
import { decide, type Found, type Seeking } from './query.ts';
import type { Rows } from './rows.ts';
import type { Scope } from './scope.ts';
import { show } from '../show.ts';
import { pathsOf, tendency, told } from './tendency.ts';
import { growing } from './verify.ts';

/** One direction: a path against it, or a proof of it, or neither where the search found no path. */
export interface Side {
  readonly path?: Steps;
  /** Too tall for its growth to be seen in numbers. */
  readonly tall?: boolean;
  readonly proof?: Proof;
}

/** The first plain path along which f / g, which tends to infinity there, is seen to grow. */
export function plainly(
  s: Scope,
  candidates: readonly Plain[],
  f: Growth,
  g: Growth,
  regime: readonly Constraint[],
): Side | undefined {
  for (const plain of candidates.slice(0, 4))
    for (const path of fitted(regime, plainSteps(s, plain), s))
      if (growing(f, g, path, { budget: s.budget, quick: true })) return { path };
  return undefined;
}

/** A path, or none; refused where there is none but by comparing exponents that are known only up to constants. */
export function firmly(s: Scope, from: Rows, to: Rows, relation: 'O' | 'o', how: Seeking = {}): Found | undefined {
  const found = decide(s, from, to, relation, how);
  if (!found && s.names.length > s.free && decide(s, from, to, relation, { loosely: true }))
    throw new Outside('a comparison that depends on constants in an exponent');
  return found;
}

/** Paths tried before one is given up, for each steepness. */
const tries = 5;
const margins = [1, 3] as const;

/** What the search says; of the paths it finds, the first that keeps the regime to the letter and along which f / g grows. */
export function searched(s: Scope, from: Rows, to: Rows, f: Growth, g: Growth, regime: readonly Constraint[]): Side {
  let why = '';
  for (const margin of margins) {
    let side: Side = {};
    let seen = 0;
    const refused = (reason: string): boolean => ((why ||= reason), ++seen >= tries);
    const accept = (next: Found): boolean => {
      let kept = false;
      for (const one of fitted(regime, steps(s, next), s)) {
        kept = true;
        side = climbing(f, g, one, s);
        if (side.path) return true;
      }
      return refused(
        kept ? 'its path could not be confirmed' : 'no path was found that keeps the regime to the letter',
      );
    };
    if (margin === 1) firmly(s, from, to, 'O', { accept });
    else decide(s, from, to, 'O', { accept, margin });
    if (side.path) return side;
    if (seen === 0) return {};
  }
  throw new Outside(`whether ${show(f)} = O(${show(g)}): ${why}`);
}

/**
 * The path, or the same more slowly, if f / g is seen to grow along it: in doubles if they will do, then slowly in more
 * bits. Where no numbers reach, it is enough that the leading terms say so.
 */
function climbing(f: Growth, g: Growth, kept: Steps, { budget }: Scope): Side {
  budget.left -= 500;
  const tends = told(() => tendency(f, g, pathsOf(kept)));
  if (tends !== undefined && tends <= 0) return {};
  let last = kept;
  for (let at: Steps | undefined = kept; at; at = slower(at)) {
    if (growing(f, g, at, { budget, quick: true })) return { path: at };
    last = at;
  }
  for (const close of [false, true]) if (growing(f, g, last, { budget }, close)) return { path: last };
  return tends === 1 ? { path: kept, tall: true } : {};
}
