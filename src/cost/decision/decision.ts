/** One decision: quick ways first, then the search; each path tried before it is shown. */
import { Outside } from './form.ts';
import { fitted } from './fitted.ts';
import type { Comparing, Constraint, Growth } from '../growth.ts';
import type { Budget } from './level.ts';
import { normal } from './normal.ts';
import { showSteps, slower, steps, type Steps } from './path.ts';
import { onlyLogs, orderOn, plainPaths, plainSteps, type Plain } from './plain.ts';
import { proof, type Proof } from './prove.ts';
import { decide, underRegime, type Found, type Seeking } from './query.ts';
import { assume } from './regime.ts';
import type { Row, Rows } from './rows.ts';
import { scope, type Scope } from './scope.ts';
import { show } from '../show.ts';
import { growing } from './verify.ts';
import { showProof } from './show-proof.ts';

export interface Question {
  readonly f: Growth;
  readonly g: Growth;
  readonly regime: readonly Constraint[];
  readonly variables: readonly string[];
  readonly bounded: ReadonlySet<string>;
  readonly budget: Budget;
  /** Whether the quick ways are left out. */
  readonly searchOnly: boolean;
}

/** One regime in which some variables stay bounded and all others grow. Throws `Outside` and `Exhausted`. */
export function decided({ f, g, regime, variables, bounded, budget, searchOnly }: Question): Comparing {
  const s = scope(variables, bounded, budget);
  assume(s, regime);
  const known = searchOnly ? [] : plainPaths(s);
  if (s.clauses.length > 0 && known.length === 0 && !underRegime(s, { strict: [], weak: [] }))
    return { verdict: 'vacuous' };
  const [F, G] = [normal(s, f), normal(s, g)];
  const exact = regime.filter((c) => c.relation === '<=' || c.relation === '=');
  const orders = (s.names.length > s.free ? [] : known).map((plain) => ({ plain, order: orderOn(F, G, plain) }));
  const equalSomewhere = orders.some(({ order }) => order === 0);
  // Equations such as d = n + L need constant factors, which `fitted` finds.
  const loose = () =>
    searchOnly || regime.length === 0 || !onlyLogs(F) || !onlyLogs(G)
      ? []
      : plainPaths(s, true).map((plain) => ({ plain, order: orderOn(F, G, plain) }));
  const side = (from: Rows, to: Rows, a: Growth, b: Growth, sign: number): Side => {
    const candidates = (orders.length === 0 ? loose() : orders)
      .filter(({ order }) => Math.sign(order) === sign)
      .map(({ plain }) => plain);
    const plain = plainly(s, candidates, a, b, exact);
    if (plain) return { path: plain };
    const why = searchOnly || candidates.length > 0 ? undefined : proof(s, from, to, !equalSomewhere);
    if (why) return { proof: why };
    return searched(s, from, to, a, b, exact);
  };
  const up = side(F, G, f, g, 1);
  const down = up.proof && alike(F, G) ? up : side(G, F, g, f, -1);
  const little = (by: Proof | undefined, from: Rows, to: Rows): boolean =>
    !equalSomewhere && (by?.little === true || firmly(s, from, to, 'o') === undefined);
  const paths = {
    ...(up.path && { fNotOg: showSteps(up.path) }),
    ...(down.path && { gNotOf: showSteps(down.path) }),
    ...((up.tall || down.tall) && { tooTall: true }),
  };
  if (up.path && down.path) return { verdict: 'incomparable', ...paths };
  if (up.path) return { verdict: little(down.proof, G, F) ? 'omega' : 'Omega', ...paths };
  const certificate = up.proof && showProof(s, up.proof);
  const verdict = !down.path ? 'Theta' : little(up.proof, F, G) ? 'o' : 'O';
  return { verdict, ...paths, ...(certificate && { certificate }) };
}

/** Whether two classes are one form by form, so that what is proved of one direction is proved of the other. */
const alike = (F: Rows, G: Rows): boolean =>
  F.length === G.length && F.every((row) => G.some((other) => sameRow(row, other)));
const sameRow = (a: Row, b: Row): boolean =>
  a.length === b.length && a.every((p) => b.some((q) => p.d === q.d && equal(p.c, q.c)));
const equal = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/** One direction: a path against it, or a proof of it, or neither where the search found no path. */
interface Side {
  readonly path?: Steps;
  readonly tall?: boolean;
  readonly proof?: Proof;
}

/** The first plain path that is confirmed. */
function plainly(
  s: Scope,
  candidates: readonly Plain[],
  f: Growth,
  g: Growth,
  exact: readonly Constraint[],
): Steps | undefined {
  for (const plain of candidates.slice(0, 4)) {
    for (const path of fitted(exact, plainSteps(s, plain))) if (growing(f, g, path) === 'grows') return path;
  }
  return undefined;
}

/** A path, or none; refused where there is none but by comparing exponents that are known only up to constants. */
function firmly(s: Scope, from: Rows, to: Rows, relation: 'O' | 'o', how: Seeking = {}): Found | undefined {
  const found = decide(s, from, to, relation, how);
  if (!found && s.names.length > s.free && decide(s, from, to, relation, { loosely: true }))
    throw new Outside('a comparison that depends on constants in an exponent');
  return found;
}

/** Paths tried before one is given up, for each steepness. */
const tries = 5;
const margins = [1, 3] as const;

/** What the search says; of the paths it finds, the first that keeps the regime to the letter and along which f / g grows. */
function searched(s: Scope, from: Rows, to: Rows, f: Growth, g: Growth, exact: readonly Constraint[]): Side {
  let tall: Steps | undefined;
  let why = '';
  for (const margin of margins) {
    let path: Steps | undefined;
    let seen = 0;
    const refused = (reason: string): boolean => ((why ||= reason), ++seen >= tries);
    const accept = (next: Found): boolean => {
      let kept = false;
      for (const one of fitted(exact, steps(s, next))) {
        kept = true;
        const seen = climbing(f, g, one);
        if (seen === 'too tall') tall ??= one;
        else if (seen !== 'does not') path = seen;
        if (path) return true;
      }
      return refused(
        kept ? 'its path could not be confirmed' : 'no path was found that keeps the regime to the letter',
      );
    };
    if (margin === 1) firmly(s, from, to, 'O', { accept });
    else decide(s, from, to, 'O', { accept, margin });
    if (path) return { path };
    if (seen === 0) return {};
  }
  if (tall) return { path: tall, tall: true };
  throw new Outside(`whether ${show(f)} = O(${show(g)}): ${why}`);
}

/** The path, or the same more slowly, if f / g is seen to grow along it. */
function climbing(f: Growth, g: Growth, kept: Steps): Steps | 'does not' | 'too tall' {
  let refuted = false;
  for (const close of [false, true]) {
    for (let at: Steps | undefined = kept; at; at = slower(at)) {
      const seen = growing(f, g, at, close);
      if (seen === 'grows') return at;
      refuted ||= seen === 'does not';
    }
  }
  return refuted ? 'does not' : 'too tall';
}
