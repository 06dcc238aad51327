/** One decision: quick ways first, then the search; each path tried before it is shown. */
import { firmly, plainly, searched, type Side } from './finding.ts';
import { equal } from './form.ts';
import type { Comparing, Constraint, Growth } from '../growth.ts';
import type { Budget } from './level.ts';
import { normal } from './normal.ts';
import { showSteps } from './path.ts';
import { opened, paid } from './opened.ts';
import { onlyLogs, orderOn, plainPaths } from './plain.ts';
import { proof, type Proof } from './prove.ts';
import type { Row, Rows } from './rows.ts';
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
  const { scope: s, known, vacuous, held } = opened(regime, variables, bounded, budget, !searchOnly);
  if (vacuous) return { verdict: 'vacuous' };
  const key = held(f);
  const [F, G] = [key.rows, normal(s, g)];
  const plains = s.names.length > s.free ? [] : known;
  // What is one form by form has no path between.
  const same = alike(F, G);
  // Equations such as d = n + L need constant factors, which `fitted` finds.
  const loosely = plains.length === 0 && !searchOnly && regime.length > 0 && onlyLogs(F) && onlyLogs(G);
  const ways = same ? [] : loosely ? plainPaths(s, true) : plains;
  const orders = ways.map((plain) => orderOn(F, G, plain));
  const equalSomewhere = plains.length > 0 && (same || orders.includes(0));
  // Each form then has itself for a bound, in whatever order they stand.
  const isItself = same && equalSomewhere && F.every((row) => row.length === 1);
  if (isItself && key.itself) {
    paid(budget, key.itself.spent);
    return key.itself.found;
  }
  const { left } = budget;
  const side = (from: Rows, to: Rows, a: Growth, b: Growth, sign: number): Side => {
    const candidates = ways.filter((_, i) => Math.sign(orders[i]!) === sign);
    const plain = plainly(s, candidates, a, b, regime);
    if (plain) return plain;
    const quick = searchOnly || candidates.length > 0 ? undefined : proof(s, from, to, !equalSomewhere);
    return quick ? { proof: quick } : searched(s, from, to, a, b, regime);
  };
  const up = side(F, G, f, g, 1);
  // Where the search found no path; decided already, so that what the showing takes is not the decision's.
  const cases = (): Proof | undefined =>
    up.path || searchOnly ? undefined : proof({ ...s, budget: { left: 2e5 } }, F, G, false, true);
  const why = up.proof ?? cases();
  const down = why && same ? up : side(G, F, g, f, -1);
  const little = (by: Proof | undefined, from: Rows, to: Rows): boolean =>
    !equalSomewhere && (by?.little === true || firmly(s, from, to, 'o') === undefined);
  const paths = {
    ...(up.path && { fNotOg: showSteps(up.path) }),
    ...(down.path && { gNotOf: showSteps(down.path) }),
    ...((up.tall || down.tall) && { tooTall: true }),
  };
  if (up.path && down.path) return { verdict: 'incomparable', ...paths };
  if (up.path) return { verdict: little(down.proof, G, F) ? 'omega' : 'Omega', ...paths };
  const certificate = why && showProof(s, why);
  const verdict = !down.path ? 'Theta' : little(why, F, G) ? 'o' : 'O';
  const found: Comparing = { verdict, ...paths, ...(certificate && { certificate }) };
  if (isItself) key.itself = { found, spent: left - budget.left };
  return found;
}

/** Whether two classes are one form by form, so that what is proved of one direction is proved of the other. */
const alike = (F: Rows, G: Rows): boolean =>
  F.length === G.length && F.every((row) => G.some((other) => sameRow(row, other)));
const sameRow = (a: Row, b: Row): boolean => a.length === b.length && a.every((p) => b.some((q) => equal(p, q)));
