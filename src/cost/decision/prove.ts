/** The quick ways to a yes: domination form by form, and certificates. */
import { certificate, type Certificate } from './certificate.ts';
import { atom, below, levelOf, levels, minus, none, rising, unit, variableOf, type Form } from './form.ts';
import { choices, type Case } from './query.ts';
import type { Row, Rows } from './rows.ts';
import type { Scope } from './scope.ts';

/** One step of a proof: the row of f, the forms taken from the rows of g, the regime's case, and their weights. */
export interface Step {
  readonly row: Row;
  readonly from: readonly Form[];
  readonly given: Case;
  readonly weights: Certificate;
}
export interface Proof {
  readonly steps: readonly Step[];
  /** Whether it proves f = o(g). */
  readonly little: boolean;
}

const most = 64;

/** A proof of f = O(g), or undefined, which says nothing; where `little` is of no use, the first that is found. */
export function proof(s: Scope, f: Rows, g: Rows, little = true): Proof | undefined {
  const given = cases(s);
  if (!given) return undefined;
  let taken = 0;
  const steps: Step[] = [];
  for (const row of f) {
    for (const from of choices(g)) {
      for (const one of given) {
        if (++taken > most) return undefined;
        s.budget.left -= 20 * (row.length + from.length + one.weak.length + one.strict.length) ** 2;
        if (s.budget.left < 0) return undefined;
        const weights = outright(row, from, one, little) ?? certificate(row, from, one);
        if (!weights) return undefined;
        steps.push({ row, from, given: one, weights });
      }
    }
  }
  return { steps, little: steps.every((step) => step.weights.little) };
}

/** The regime's cases, if they are few. */
function cases(s: Scope): readonly Case[] | undefined {
  const all: Case[] = [];
  for (const choice of choices(s.clauses)) {
    if (all.length === 16) return undefined;
    const strict = choice.flatMap((c) => c.strict);
    const weak = choice.flatMap((c) => c.weak);
    all.push({ strict, weak: [...weak, ...[...weak, ...strict.map((form) => minus(none, form))].flatMap(logsOf)] });
  }
  return all;
}

/** What x^a = O(y^b), or the like at other levels, says of the logarithms: z(x, l+1) − z(y, m+1), and so on. */
function logsOf(weak: Form): readonly Form[] {
  const used = weak.c.flatMap((c, a) => (c === 0 ? [] : [a]));
  const [x, y] = [used.find((a) => weak.c[a]! > 0), used.find((a) => weak.c[a]! < 0)];
  if (used.length !== 2 || x === undefined || y === undefined || variableOf(x) === variableOf(y)) return [];
  return [1, 2].flatMap((k) => {
    const [l, m] = [levelOf(x) + k, levelOf(y) + k];
    return Math.max(l, m) > levels - 2 ? [] : [minus(unit(atom(variableOf(x), l)), unit(atom(variableOf(y), m)))];
  });
}

const zero = { n: 0n, d: 1n };
const one = { n: 1n, d: 1n };

/** p ≤ C q for one of each, whatever the variables do; one that tends to 0 where there is. */
function outright(row: Row, from: readonly Form[], given: Case, wanted: boolean): Certificate | undefined {
  let found: Certificate | undefined;
  const regime = [...given.weak, ...given.strict].map(() => zero);
  for (let i = 0; i < row.length; i++) {
    for (let j = 0; j < from.length; j++) {
      const [p, q] = [row[i]!, from[j]!];
      if (!below(p, q)) continue;
      const little = rising(minus(q, p));
      if (found && !little) continue;
      const pick = (count: number, k: number) => Array.from({ length: count }, (_, l) => (l === k ? one : zero));
      found = { f: pick(row.length, i), g: pick(from.length, j), regime, little };
      if (little || !wanted) return found;
    }
  }
  return (
    found &&
    (given.weak.length === 0 && given.strict.length === 0 && from.length === 1
      ? found
      : (certificate(row, from, given) ?? found))
  );
}
