/** A growth path: for every variable an equation in t → ∞, made from a pattern of scales. */
import { ratio, type Rational } from '#scalar';
import { levelOf, variableOf, levels } from './form.ts';
import type { Path } from '../growth.ts';
import type { Found } from './query.ts';
import type { Scope } from './scope.ts';
import { add, logarithm, lowered, multiply, number, scale, text, time, twoTo, type Tower } from './tower.ts';

/** A variable, or its logarithm, as a tower. */
export interface Step {
  readonly level: -1 | 0;
  readonly tower: Tower;
}
export type Steps = ReadonlyMap<string, Step>;

/** The variable itself. */
export const value = ({ level, tower }: Step): Tower => (level === -1 ? tower : twoTo(tower));
/** 2^k times the variable. */
export const shifted = ({ level, tower }: Step, k: number): Step =>
  level === 0
    ? { level, tower: add(tower, number(ratio(k))) }
    : { level, tower: scale(tower, k < 0 ? ratio(1, 2 ** -k) : ratio(2 ** k)) };
/** From its value, by its logarithm where that is a tower. */
export function stepOf(tower: Tower): Step {
  const log = logarithm(tower);
  return log ? { level: 0, tower: log } : { level: -1, tower };
}

/** Paths of all variables: the last scale is t, and each earlier one is 2 to the power that its logarithm has. */
export function steps(s: Scope, { classes, rep, atoms }: Found): Steps {
  const scales: Tower[] = [];
  const alphas = classes.map(({ alpha }) => reduced(alpha));
  const sumOf = (coordinate: number, from: number): Tower => {
    let total: Tower = [];
    for (let c = from; c < classes.length; c++) total = add(total, scale(scales[c]!, alphas[c]![coordinate]!));
    return total;
  };
  for (let c = classes.length - 1; c >= 0; c--) {
    const { log } = classes[c]!;
    if (c === classes.length - 1) scales[c] = time;
    else scales[c] = log === undefined ? multiply(time, scales[c + 1]!) : twoTo(sumOf(rep[log]!, c + 1));
  }
  // Variables that nothing depends on may go as they please.
  const found = new Map<string, Step>();
  s.names.slice(0, s.free).forEach((name, v) => {
    if (!s.bounded.has(v)) found.set(name, { level: 0, tower: time });
  });
  atoms.forEach((a, i) => {
    const v = variableOf(a);
    if (v >= s.free || (levelOf(a) > -1 && atoms.includes(v * levels))) return;
    if (levelOf(a) > 0) return;
    found.set(s.names[v]!, { level: levelOf(a) === -1 ? -1 : 0, tower: sumOf(rep[i]!, 0) });
  });
  return found;
}

/** Integers without a common factor. */
function reduced(alpha: readonly bigint[] | readonly number[]): readonly Rational[] {
  const all = alpha.map(BigInt);
  let g = 0n;
  for (const x of all) {
    let [a, b] = [g, x < 0n ? -x : x];
    while (b !== 0n) [a, b] = [b, a % b];
    g = a;
  }
  return all.map((x) => ratio(g > 1n ? x / g : x));
}

/** The path with t for 2^t, where all of it allows that. */
export function slower(path: Steps): Steps | undefined {
  const found = new Map<string, Step>();
  for (const [name, step] of path) {
    const logs = step.level === 0 ? lowered(step.tower) : undefined;
    const next = logs ?? lowered(value(step));
    if (!next) return undefined;
    found.set(name, { level: logs ? 0 : -1, tower: next });
  }
  return found;
}

export function showSteps(path: Steps): Path {
  const shown: Record<string, string> = Object.create(null);
  for (const [name, { level, tower }] of path) shown[name] = `${level === 0 ? `log2 ${name}` : name} = ${text(tower)}`;
  printed = [{ shown, path }, printed[0]];
  return shown;
}

interface Printed {
  readonly shown: Path;
  readonly path: Steps;
}
/** The last two, which are those of one comparison: a weak map of all takes several times as long as the printing. */
let printed: readonly (Printed | undefined)[] = [];

/** What a path was printed from, where that was only just. */
export const printedFrom = (path: Path): Steps | undefined => printed.find((one) => one?.shown === path)?.path;
