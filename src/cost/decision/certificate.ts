/**
 * Proofs of f = O(g) by one inequality: Π p^λ ≤ C · Π q^w · Π regime^μ, the weights found by exact linear programs.
 *
 * Sound whatever the growth; nearly all that holds has one. What needs a case for each pattern of growth has none, and
 * is left to the search.
 */
import { ratio, tabulate, type Rational } from '#scalar';
import { gcd, levels, minus, none, type Form } from './form.ts';
import type { Case } from './query.ts';
import { maximum } from './simplex.ts';

export interface Certificate {
  /** Weights of the forms of f's row and of those taken from the rows of g, each summing to one. */
  readonly f: readonly Rational[];
  readonly g: readonly Rational[];
  /** Powers of the regime's bounded factors: the weak ones, then the reciprocals of the strict ones. */
  readonly regime: readonly Rational[];
  /** Whether what is left over tends to 0, so that f = o(g). */
  readonly little: boolean;
}

/**
 * Weights for which `ρ = Σ λ p − Σ w q − Σ μ weak` has, for each variable, no atom or a negative lowest coefficient.
 *
 * One program a round: every lowest coefficient at most 0, as many as can be below; where one cannot, it must be 0
 * and the variable's next atom takes its place. Every weight scales, so each cap of 1 is reached or its bound is 0.
 */
export function certificate(ps: readonly Form[], qs: readonly Form[], regime: Case): Certificate | undefined {
  const rests = [...regime.weak, ...regime.strict.map((form) => minus(none, form))];
  const columns = integers([...ps, ...[...qs, ...rests].map((form) => minus(none, form))]);
  if (!columns) return undefined;
  const [a, b] = [ps.length, qs.length];
  const weights = columns.length;
  const variables = Math.ceil(Math.max(0, ...columns.map((c) => c.length)) / levels);
  // The next atom of a variable that any form has.
  const next = (v: number, from: number): number => {
    let c = from;
    while (c < (v + 1) * levels && columns.every((form) => !form[c])) c++;
    return c;
  };
  const at = tabulate(variables, (v) => next(v, v * levels));
  const equal: number[] = [];
  for (;;) {
    const active = at.flatMap((c, v) => (c < (v + 1) * levels ? [v] : []));
    // Capped at one: each variable's lowest coefficient, each strict form's use, and the weights of f in all.
    const caps = [
      ...active.map((v) => columns.map((c) => -(c[at[v]!] ?? 0))),
      ...regime.strict.map((_, i) => columns.map((_c, j) => (j === weights - regime.strict.length + i ? 1 : 0))),
      columns.map((_, j) => (j < a ? 1 : 0)),
    ];
    const table: number[][] = [];
    const row = (front: readonly number[], cap: number, right: number): void => {
      const back = caps.map((_, i) => (i === cap ? 1 : 0));
      table.push([...front, ...back, right]);
    };
    const zeros = columns.map(() => 0);
    const both = (front: readonly number[]): void => {
      row(front, -1, 0);
      row(
        front.map((x) => -x),
        -1,
        0,
      );
    };
    caps.forEach((front, i) => {
      row(
        front.map((x) => -x),
        i,
        0,
      );
      row(zeros, i, 1);
    });
    both(columns.map((_, j) => (j < a ? 1 : j < a + b ? -1 : 0)));
    for (const c of equal) both(columns.map((form) => form[c] ?? 0));
    const rows = table.length;
    table.push([...zeros, ...caps.map(() => -1), 0]);
    const best = maximum({ table, rows, columns: weights + caps.length });
    if (!best) throw new Error('a capped program cannot be unbounded');
    const reached = (i: number): boolean => best.x[weights + i] === best.over;
    if (!reached(caps.length - 1)) return undefined;
    const stuck = active.filter((_, i) => !reached(i));
    if (stuck.length === 0)
      return weighed(
        best.x,
        a,
        b,
        weights,
        caps.some((_, i) => i < caps.length - 1 && reached(i)),
      );
    for (const v of stuck) {
      equal.push(at[v]!);
      at[v] = next(v, at[v]! + 1);
    }
  }
}

/** The weights scaled so that those of f sum to one. */
function weighed(
  x: readonly bigint[] | readonly number[],
  a: number,
  b: number,
  weights: number,
  little: boolean,
): Certificate {
  const whole = tabulate(weights, (i) => BigInt(x[i]!));
  const total = whole.slice(0, a).reduce((sum, w) => sum + w, 0n);
  const all = whole.map((w) => ratio(w, total));
  return { f: all.slice(0, a), g: all.slice(a, a + b), regime: all.slice(a + b), little };
}

/** The forms over one denominator, which the programs need not know; undefined where that is too long. */
function integers(forms: readonly Form[]): readonly (readonly number[])[] | undefined {
  let d = 1;
  for (const form of forms) d = (d / gcd(d, form.d)) * form.d;
  const all = forms.map((form) => form.c.map((c) => c * (d / form.d)));
  return all.every((c) => c.every((x) => Math.abs(x) < 1e9)) ? all : undefined;
}
