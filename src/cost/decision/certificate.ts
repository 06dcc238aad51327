/**
 * Proofs of f = O(g) by one inequality: Π p^λ ≤ C · Π q^w · Π regime^μ, the weights found by exact linear programs.
 *
 * Sound whatever the growth; nearly all that holds has one. What needs a case for each pattern of growth has none, and
 * is left to the search.
 */
import { ratio, rationals, tabulate, type Rational } from '#scalar';
import { gcd, levels, type Form } from './form.ts';
import type { Case } from './query.ts';
import { maximum } from './simplex.ts';
import { zeros } from './zeros.ts';

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
  const [a, b] = [ps.length, qs.length];
  const stricts = a + b + regime.weak.length;
  const columns = integers([...ps, ...qs, ...regime.weak, ...regime.strict], (i) => i >= a && i < stricts);
  if (!columns) return undefined;
  const weights = columns.length;
  const variables = Math.ceil(columns.reduce((most, c) => Math.max(most, c.length), 0) / levels);
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
      ...active.map((v) => columns.map((c) => 0 - (c[at[v]!] ?? 0))),
      ...regime.strict.map((_, i) => columns.map((_c, j) => (j === stricts + i ? 1 : 0))),
      columns.map((_, j) => (j < a ? 1 : 0)),
    ];
    const table: number[][] = [];
    const row = (sign: -1 | 0 | 1, front: readonly number[] = []): number[] => {
      const all = zeros(weights + caps.length + 1);
      for (let j = 0; j < front.length; j++) if (front[j] !== 0) all[j] = sign * front[j]!;
      table.push(all);
      return all;
    };
    const both = (front: readonly number[]): void => {
      row(1, front);
      row(-1, front);
    };
    caps.forEach((front, i) => {
      row(-1, front)[weights + i] = 1;
      const cap = row(0);
      cap[weights + i] = 1;
      cap[weights + caps.length] = 1;
    });
    both(columns.map((_, j) => (j < a ? 1 : j < a + b ? -1 : 0)));
    for (const c of equal) both(columns.map((form) => form[c] ?? 0));
    const rows = table.length;
    const goal = row(0);
    caps.forEach((_, i) => (goal[weights + i] = -1));
    const best = maximum({ table, rows, columns: weights + caps.length });
    if (!best) throw new Error('a capped program cannot be unbounded');
    const reached = (i: number): boolean => best.x[weights + i] === best.over;
    if (!reached(caps.length - 1)) return undefined;
    const stuck = active.filter((_, i) => !reached(i));
    if (stuck.length === 0)
      return weighed(
        best.x.slice(0, weights),
        a,
        b,
        caps.some((_, i) => i < caps.length - 1 && reached(i)),
      );
    for (const v of stuck) {
      equal.push(at[v]!);
      at[v] = next(v, at[v]! + 1);
    }
  }
}

/** The weights scaled so that those of f sum to one. */
function weighed(x: readonly bigint[] | readonly number[], a: number, b: number, little: boolean): Certificate {
  const whole = x.map(BigInt);
  let total = 0n;
  for (let i = 0; i < a; i++) total += whole[i]!;
  const all = whole.map((w) => (w === 0n ? rationals.zero : w === total ? rationals.one : ratio(w, total)));
  return { f: all.slice(0, a), g: all.slice(a, a + b), regime: all.slice(a + b), little };
}

/** The forms over one denominator, which the programs need not know, some with their signs turned; undefined where that is too long. */
function integers(forms: readonly Form[], turned: (i: number) => boolean): readonly (readonly number[])[] | undefined {
  let d = 1;
  for (const form of forms) d = (d / gcd(d, form.d)) * form.d;
  const all = forms.map((form, i) => {
    const by = (turned(i) ? -d : d) / form.d;
    return form.c.map((c) => (c === 0 ? 0 : c * by));
  });
  return all.every((c) => c.every((x) => Math.abs(x) < 1e9)) ? all : undefined;
}
