/** One class of scales: which atoms may lead it with which coefficients, and which forms it decides. */
import { tabulate } from '#scalar';
import { zeros } from './zeros.ts';
import { maximum } from './simplex.ts';

/** A form of a search: integer coefficients by coordinate. */
export type Integers = readonly number[];

/** How many cells the linear programs may still touch: the one bound of a search, so that none is cut off by a clock. */
export interface Budget {
  left: number;
}
export class Exhausted extends Error {}

export interface Level {
  /** Coefficients of this class, by coordinate; all over one positive denominator, which does not matter. */
  readonly alpha: readonly bigint[] | readonly number[];
  /** Forms not decided at this class: strict ones not yet above, weak ones not yet below. */
  readonly strict: readonly Integers[];
  readonly weak: readonly Integers[];
}

/**
 * Coefficients α > 0 on S, any sign on what led before, 0 elsewhere, with every strict form ≥ 0 and every weak form
 * ≤ 0, as many as possible strictly: those are decided. Undefined where there are none.
 *
 * A `margin` above one asks strict forms to be so many times as large, for paths that set off more steeply.
 * Without the caps t, u, s ≤ 1 the solutions are a cone, so whatever can be strict at all is so at once.
 */
export function level(
  allStrict: readonly Integers[],
  allWeak: readonly Integers[],
  lead: readonly number[],
  S: readonly number[],
  size: number,
  budget: Budget,
  margin = 1,
): Level | undefined {
  budget.left -= 20 + 2 * (allStrict.length + allWeak.length) * S.length;
  const strict: Integers[] = [];
  const weak: Integers[] = [];
  // Forms without coordinates here are undecided; those of one sign on S alone may rule it out without a program.
  for (const form of allStrict) {
    const sign = signOn(form, S, lead);
    if (sign === -1) return undefined;
    if (sign !== 0) strict.push(form);
  }
  for (const form of allWeak) {
    const sign = signOn(form, S, lead);
    if (sign === 1) return undefined;
    if (sign !== 0) weak.push(form);
  }
  const [k, u, a, f] = [strict.length, weak.length, S.length, lead.length];
  const caps = k + u + a;
  const n = a + 2 * f + caps;
  const m = 2 * caps;
  const table: number[][] = [];
  const row = (): number[] => {
    const r = zeros(n + 1);
    table.push(r);
    return r;
  };
  const put = (r: number[], form: Integers, sign: number): void => {
    for (let j = 0; j < a; j++) r[j] = sign * form[S[j]!]!;
    for (let j = 0; j < f; j++) {
      const c = sign * form[lead[j]!]!;
      r[a + 2 * j] = c;
      r[a + 2 * j + 1] = -c;
    }
  };
  const first = a + 2 * f;
  for (let i = 0; i < caps; i++) {
    const r = row();
    if (i < k) put(r, strict[i]!, -1);
    else if (i < k + u) put(r, weak[i - k]!, 1);
    else r[i - k - u] = -1;
    r[first + i] = i < k ? margin : 1;
  }
  for (let i = 0; i < caps; i++) {
    const r = row();
    r[first + i] = 1;
    r[n] = 1;
  }
  const goal = row();
  for (let i = 0; i < caps; i++) goal[first + i] = -1;
  const best = maximum({ table, rows: m, columns: n });
  if (!best) throw new Error('a capped program cannot be unbounded');
  budget.left -= (best.pivots + 2) * (m + 1) * (n + 1);
  if (budget.left < 0) throw new Exhausted();
  const { x, over } = best;
  for (let i = 0; i < a; i++) if (x[first + k + u + i] !== over) return undefined;
  const alpha = tabulate(size, () => (typeof over === 'bigint' ? 0n : 0)) as bigint[] | number[];
  for (let j = 0; j < a; j++) alpha[S[j]!] = x[j]!;
  // One of a pair, or both, is zero: the difference stays exact.
  for (let j = 0; j < f; j++) alpha[lead[j]!] = less(x[a + 2 * j]!, x[a + 2 * j + 1]!);
  return {
    alpha,
    strict: undecided(allStrict, strict, (i) => x[first + i] === over),
    weak: undecided(allWeak, weak, (i) => x[first + k + i] === over),
  };
}

/** All but those that were asked for and decided. */
function undecided(
  all: readonly Integers[],
  asked: readonly Integers[],
  decided: (i: number) => boolean,
): readonly Integers[] {
  if (asked.length === all.length) return all.filter((_, i) => !decided(i));
  const gone = new Set(asked.filter((_, i) => decided(i)));
  return all.filter((form) => !gone.has(form));
}

/** 1 or −1 where a form has that sign for all α > 0 on S, 0 where it has no coordinate here, else 2. */
function signOn(form: Integers, S: readonly number[], lead: readonly number[]): number {
  let sign = 0;
  for (const j of lead) if (form[j] !== 0) return 2;
  for (const j of S) {
    const c = form[j]!;
    if (c === 0) continue;
    const next = c > 0 ? 1 : -1;
    if (sign !== 0 && sign !== next) return 2;
    sign = next;
  }
  return sign;
}

const less = (p: bigint | number, q: bigint | number): bigint | number =>
  typeof p === 'bigint' ? p - BigInt(q) : p - Number(q);
