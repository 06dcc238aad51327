/**
 * Whether some growth of the variables makes every strict form infinite and keeps every weak form bounded above.
 *
 * The pattern is searched by which atoms lead which class of scales e₁ ≫ e₂ ≫ …; atoms of one class have equal
 * logarithms up to constants, so their logs are merged into one coordinate. Complete: finitely many patterns.
 */
import { zeros } from './zeros.ts';
import { Exhausted, level, type Budget, type Integers } from './level.ts';

export interface Class {
  /** Coordinates that lead here. */
  readonly leads: readonly number[];
  readonly alpha: readonly bigint[] | readonly number[];
  /** The coordinate that is the logarithm of this class's scale, if any atom is. */
  readonly log: number | undefined;
}

export interface Pattern {
  readonly classes: readonly Class[];
  /** Atom → its coordinate. */
  readonly rep: readonly number[];
}

export interface Problem {
  /** For each atom of the query, in order, its logarithm among them, or −1. */
  readonly successor: readonly number[];
  /** Atoms that may lead a class only by themselves. */
  readonly alone: readonly number[];
  /** How steeply strict forms are to grow. */
  readonly margin: number;
  readonly strict: readonly Integers[];
  readonly weak: readonly Integers[];
}

/** The first pattern that is accepted; to refuse all is to see all that lead elsewhere. */
export function findPath(
  { successor, alone, margin, strict, weak }: Problem,
  budget: Budget,
  accept: (pattern: Pattern) => boolean,
): Pattern | undefined {
  const size = successor.length;
  const predecessor = zeros(size).fill(-1);
  successor.forEach((to, from) => {
    if (to >= 0) predecessor[to] = from;
  });
  const failed = new Set<string>();
  const zero = (form: Integers): boolean => form.every((c) => c === 0);

  const search = (
    strictNow: readonly Integers[],
    weakNow: readonly Integers[],
    rep: readonly number[],
    lead: readonly number[],
    prev: number,
    classes: readonly Class[],
  ): Pattern | undefined => {
    if (strictNow.some(zero)) return undefined;
    const weakLeft = weakNow.filter((form) => !zero(form));
    const open: number[] = [];
    for (let a = 0; a < size; a++) if (rep[a] === a && !lead.includes(a)) open.push(a);
    if (open.length === 0) {
      if (strictNow.length === 0) return accept({ classes, rep }) ? { classes, rep } : undefined;
      const last = level(strictNow, weakLeft, lead, [], size, budget, margin);
      if (!last || last.strict.length > 0) return undefined;
      const pattern = { classes: [...classes, { leads: [], alpha: last.alpha, log: undefined }], rep };
      return accept(pattern) ? pattern : undefined;
    }
    const state = (): string => [rep, lead, [prev], ...strictNow, [NaN], ...weakLeft].join(';');
    if (failed.size > 0 && failed.has(state())) return undefined;
    // What renaming, remembering and listing the subsets of this state costs, in cells.
    budget.left -= 200 + 6 * size * (strictNow.length + weakLeft.length);
    if (budget.left < 0) throw new Exhausted();
    const avail = open.filter((c) =>
      rep.every((r, a) => r !== c || predecessor[a] === -1 || lead.includes(rep[predecessor[a]!]!)),
    );
    for (const S of subsets(avail)) {
      if (S.length > 1 && alone.some((a) => S.includes(a))) continue;
      if (budget.left < 0) throw new Exhausted();
      const found = level(strictNow, weakLeft, lead, S, size, budget, margin);
      if (!found) continue;
      const merged = merge(rep, S);
      const λ = merged.log;
      const rename = (form: Integers): Integers => renamed(form, merged.rep, rep);
      let strictNext = found.strict.map(rename);
      const prevNext = prev < 0 ? prev : merged.rep[prev]!;
      const leadNext = [...lead, ...S].sort((a, b) => a - b);
      if (λ >= 0 && prevNext >= 0 && !leadNext.includes(prevNext)) {
        const larger = zeros(size);
        larger[prevNext] = 1;
        larger[λ] = larger[λ]! - 1;
        strictNext = [...strictNext, larger];
      }
      const next = [...classes, { leads: S, alpha: found.alpha, log: λ < 0 ? undefined : λ }];
      const path = search(strictNext, found.weak.map(rename), merged.rep, leadNext, λ < 0 ? prevNext : λ, next);
      if (path) return path;
    }
    failed.add(state());
    return undefined;
  };

  /** The logs of all atoms led by S become one coordinate, and their logs in turn. */
  const merge = (rep: readonly number[], S: readonly number[]): { rep: readonly number[]; log: number } => {
    const next = rep.slice();
    let from = S;
    let log = -1;
    for (let first = true; ; first = false) {
      const logs = new Set<number>();
      for (let a = 0; a < size; a++) {
        if (successor[a]! >= 0 && from.includes(next[a]!)) logs.add(next[successor[a]!]!);
      }
      if (logs.size === 0) break;
      const into = Math.min(...logs);
      if (first) log = into;
      for (let a = 0; a < size; a++) if (logs.has(next[a]!)) next[a] = into;
      from = [into];
    }
    return { rep: next, log };
  };

  const identity = successor.map((_, a) => a);
  return search(strict, weak, identity, [], -1, []);
}

/** The form with its coefficients gathered on the new coordinates. */
function renamed(form: Integers, rep: readonly number[], before: readonly number[]): Integers {
  const next = zeros(form.length);
  for (let a = 0; a < form.length; a++) if (before[a] === a) next[rep[a]!] = next[rep[a]!]! + form[a]!;
  return next;
}

/** Nonempty subsets, large first. */
function subsets(of: readonly number[]): readonly number[][] {
  const all: number[][] = [];
  for (let mask = 1; mask < 1 << of.length; mask++) all.push(of.filter((_, i) => mask & (1 << i)));
  return all.sort((a, b) => b.length - a.length);
}
