/** Deciding f = O(g) in several variables under a regime: two to four searches for a path, and each path tried. */
import { survey } from './build.ts';
import { Outside } from './form.ts';
import { fitted } from './fitted.ts';
import type { Comparing, Comparison, Constraint, Growth } from './growth.ts';
import { Exhausted, type Budget } from './level.ts';
import { normal } from './normal.ts';
import { showSteps, steps, type Steps } from './path.ts';
import { decide, underRegime, type Found } from './query.ts';
import { assume, bounds } from './regime.ts';
import { scope, type Scope } from './scope.ts';
import { show } from './show.ts';
import { growing } from './verify.ts';

export interface Options {
  /** `everywhere` lets every proper subset of the variables stay bounded too. */
  readonly mode?: 'all-infinite' | 'everywhere';
  /** Cells of linear programs that may be touched before the answer is `unsupported`. */
  readonly budget?: number;
}
const budgetByDefault = 2e7;

/** f against g in the regime; what is outside is `unsupported`, never guessed, and nothing throws. */
export function compare(
  f: Growth,
  g: Growth,
  regime: readonly Constraint[],
  variables: readonly string[],
  options: Options = {},
): Comparing {
  try {
    const names = new Set<string>();
    for (const tree of [f, g, ...regime.flatMap((c) => [c.left, c.right])]) {
      const { problem } = survey(tree, names);
      if (problem) throw new Outside(problem);
    }
    for (const name of names)
      if (!variables.includes(name)) throw new Outside(`${name}, which is not one of the variables`);
    return decided(f, g, regime, variables, options);
  } catch (error) {
    if (error instanceof Outside) return { verdict: 'unsupported', why: error.message };
    if (error instanceof Exhausted)
      return { verdict: 'unsupported', why: `more than ${options.budget ?? budgetByDefault} steps of search` };
    throw error;
  }
}

function decided(
  f: Growth,
  g: Growth,
  given: readonly Constraint[],
  variables: readonly string[],
  options: Options,
): Comparing {
  const { bounded, regime } = bounds(given);
  const budget: Budget = { left: options.budget ?? budgetByDefault };
  const s = scope(variables, bounded, budget);
  assume(s, regime);
  if (s.clauses.length > 0 && !underRegime(s, { strict: [], weak: [] })) return { verdict: 'vacuous' };
  const [F, G] = [normal(s, f), normal(s, g)];
  const [up, down] = [decide(s, F, G, 'O'), decide(s, G, F, 'O')];
  const fNotOg = up && confirmed(s, up, f, g, regime);
  const gNotOf = down && confirmed(s, down, g, f, regime);
  const verdict: Comparison =
    up && down
      ? 'incomparable'
      : up
        ? decide(s, G, F, 'o')
          ? 'Omega'
          : 'omega'
        : down
          ? decide(s, F, G, 'o')
            ? 'O'
            : 'o'
          : 'Theta';
  return { verdict, ...(fNotOg && { fNotOg: showSteps(fNotOg) }), ...(gNotOf && { gNotOf: showSteps(gNotOf) }) };
}

/** The path, once it keeps the exact constraints and f / g has been seen to grow along it. */
function confirmed(s: Scope, found: Found, f: Growth, g: Growth, regime: readonly Constraint[]): Steps {
  const exact = regime.filter((c) => c.relation === '<=' || c.relation === '=');
  const path = fitted(exact, steps(s, found));
  if (!path)
    throw new Outside(`whether ${show(f)} = O(${show(g)}): no path was found that keeps the regime to the letter`);
  if (growing(f, g, path) === 'does not')
    throw new Outside(`whether ${show(f)} = O(${show(g)}): its path could not be confirmed`);
  return path;
}
