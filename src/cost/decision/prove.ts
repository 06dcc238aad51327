/** The quick ways to a yes: domination form by form, and certificates. */
import type { Rational } from '#scalar';
import { certificate, type Certificate } from './certificate.ts';
import { atom, below, equal, levelOf, levels, minus, none, scaled, unit, variableOf, type Form } from './form.ts';
import { choices, type Case } from './query.ts';
import type { Row, Rows } from './rows.ts';
import type { Scope } from './scope.ts';

/** One step of a proof: the row of f, the forms taken from the rows of g, the regime's case, and their weights. */
export interface Step {
  readonly row: Row;
  readonly from: readonly Form[];
  readonly given: Case;
  readonly weights: Certificate;
  /** What is assumed of the growth here, as bounded above; another step assumes the opposite. */
  readonly assuming?: Form;
}
export interface Proof {
  readonly steps: readonly Step[];
  /** Whether it proves f = o(g). */
  readonly little: boolean;
}

const most = 64;

/**
 * A proof of f = O(g), or undefined, which says nothing; where `little` is of no use, the first that is found. In two cases,
 * which take long to find, only to show why what the search decided is so.
 */
export function proof(s: Scope, f: Rows, g: Rows, little = true, inCases = false): Proof | undefined {
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
        const found = weights ? [{ row, from, given: one, weights }] : inCases && split(s, row, from, one);
        if (!found) return undefined;
        steps.push(...found);
      }
    }
  }
  return { steps, little: steps.every((step) => step.weights.little) };
}

const unconditional: readonly Case[] = [{ strict: [], weak: [] }];

/** The regime's cases, if they are few. */
function cases(s: Scope): readonly Case[] | undefined {
  if (s.clauses.length === 0) return unconditional;
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

/** Splits tried where one inequality will not do, each of two programs. */
const splitsMost = 24;

/**
 * A proof in two cases: along a part of any sequence z(x, l) is at most k z(y, m) but for a constant, along the rest at least.
 * `log n loglog L = O(log n loglog n + log L)` is seen so, on the one side of log L = log² n and on the other.
 */
function split(s: Scope, row: Row, from: readonly Form[], given: Case): readonly Step[] | undefined {
  let tried = 0;
  for (const assuming of dividing([...row, ...from])) {
    if (++tried > splitsMost) return undefined;
    s.budget.left -= 40 * (row.length + from.length + given.weak.length + given.strict.length + 3) ** 2;
    if (s.budget.left < 0) return undefined;
    const steps: Step[] = [];
    for (const half of [assuming, minus(none, assuming)]) {
      const here: Case = { ...given, weak: [...given.weak, half, ...logsOf(half)] };
      const weights = certificate(row, from, here);
      if (!weights) break;
      steps.push({ row, from, given: here, weights, assuming: half });
    }
    if (steps.length === 2) return steps;
  }
  return undefined;
}

/** z(x, l) − k z(y, m) for the atoms of two variables, k = 1, 2, ½. */
function* dividing(forms: readonly Form[]): Generator<Form> {
  const used = new Set(forms.flatMap(({ c }) => c.flatMap((x, a) => (x !== 0 && levelOf(a) >= 0 ? [a] : []))));
  const pairs = [...used].flatMap((x) =>
    [...used].filter((y) => variableOf(x) < variableOf(y)).map((y) => [x, y] as const),
  );
  for (const [j, k] of [
    [1, 1],
    [1, 2],
    [2, 1],
  ] as const)
    for (const [x, y] of pairs)
      yield minus(scaled(unit(x), { n: BigInt(j), d: 1n }), scaled(unit(y), { n: BigInt(k), d: 1n }));
}

const zero = { n: 0n, d: 1n };
const one = { n: 1n, d: 1n };
/** All the weight on one of so many. */
function only(count: number, k: number): readonly Rational[] {
  const weights = [];
  for (let l = 0; l < count; l++) weights.push(l === k ? one : zero);
  return weights;
}

/** p ≤ C q for one of each, whatever the variables do; one that tends to 0 where there is. */
function outright(row: Row, from: readonly Form[], given: Case, wanted: boolean): Certificate | undefined {
  let found: Certificate | undefined;
  for (let i = 0; i < row.length; i++) {
    for (let j = 0; j < from.length; j++) {
      const [p, q] = [row[i]!, from[j]!];
      if (!below(p, q)) continue;
      const little = !equal(p, q);
      if (found && !little) continue;
      const regime = [...given.weak, ...given.strict].map(() => zero);
      found = { f: only(row.length, i), g: only(from.length, j), regime, little };
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
