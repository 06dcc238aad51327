/**
 * Plain ways to infinity, tried before any search: every variable a power s, s², s³ or 2^s of one s.
 *
 * Along one of them every atom is a known multiple of one of a chain 2^s ≫ s³ ≫ s² ≫ s ≫ log s ≫ …, so that forms
 * compare lexicographically. People prefer such a path; where none will do, the search decides.
 */
import { zeros } from './zeros.ts';
import { ratio, tabulate } from '#scalar';
import { levelOf, levels, variableOf, type Form } from './form.ts';
import type { Step, Steps } from './path.ts';
import type { Clause } from './query.ts';
import type { Rows } from './rows.ts';
import type { Scope } from './scope.ts';
import { scale, time, twoTo } from './tower.ts';

/** For each free variable 1, 2, 3 for s, s², s³; 0 for 2^s. */
export type Plain = readonly number[];

const slots = 4 + levels;
/** Where the atom z(x, l) of a variable stands in the chain. */
const slotOf = (kind: number, level: number): number =>
  kind === 0 ? (level === -1 ? 0 : 3 + level) : level === -1 ? 4 - kind : 4 + level;
/** And how often. */
const timesIn = (kind: number, level: number): number => (kind !== 0 && level === 0 ? kind : 1);

type Value = readonly number[];
const nothing: Value = zeros(slots);

function valueOf(form: Form, plain: Plain): Value {
  const value = nothing.slice();
  for (let a = 0; a < form.c.length; a++) {
    const c = form.c[a]!;
    if (c === 0) continue;
    const [kind, level] = [plain[variableOf(a)]!, levelOf(a)];
    value[slotOf(kind, level)]! += c * timesIn(kind, level);
  }
  return form.d === 1 ? value : value.map((x) => x / form.d);
}

function order(a: Value, b: Value): number {
  for (let i = 0; i < slots; i++) {
    const gap = a[i]! - b[i]!;
    // Quotients of small integers: equal ones differ by rounding only, unequal ones by far more.
    if (gap > 1e-9 || gap < -1e-9) return gap;
  }
  return 0;
}

/** The size of an expression on the path, as a place in the chain. */
export function sizeOn(rows: Rows, plain: Plain): Value {
  let greatest: Value | undefined;
  for (const row of rows) {
    let least: Value | undefined;
    for (const form of row) {
      const value = valueOf(form, plain);
      if (!least || order(value, least) < 0) least = value;
    }
    if (least && (!greatest || order(least, greatest) > 0)) greatest = least;
  }
  return greatest!;
}

/** Positive where f / g → ∞ on the path, negative where it → 0, zero where it stays between constants. */
export const orderOn = (f: Rows, g: Rows, plain: Plain): number => order(sizeOn(f, plain), sizeOn(g, plain));

/** `loosely` leaves out what a constant factor may mend: forms in the variables themselves and in nothing else. */
const admits = (clauses: readonly Clause[], plain: Plain, loosely: boolean): boolean =>
  clauses.every((cases) =>
    cases.some(
      ({ strict, weak }) =>
        weak.every((form) => (loosely && noLogs(form)) || order(valueOf(form, plain), nothing) <= 0) &&
        strict.every((form) => order(valueOf(form, plain), nothing) > 0),
    ),
  );

const noLogs = (form: Form): boolean => form.c.every((x, a) => x === 0 || a % levels === 0);

/** Whether no form has an atom z(x, −1), so that constant factors of the variables do not matter. */
export const onlyLogs = (rows: Rows): boolean =>
  rows.every((row) => row.every(({ c }) => c.every((x, a) => x === 0 || a % levels !== 0)));

/** By number of variables: all alike first, then some of them a square, a cube or an exponential. */
const menus = new Map<number, readonly Plain[]>();
function menu(count: number): readonly Plain[] {
  const known = menus.get(count);
  if (known) return known;
  const all: Plain[] = [zeros(count).fill(1)];
  const masks = tabulate(count <= 5 ? 2 ** count - 1 : 0, (i) => i + 1);
  const singles = count <= 5 ? [] : tabulate(count, (i) => 2 ** i);
  for (const kind of [2, 0, 3])
    for (const mask of [...masks, ...singles]) all.push(tabulate(count, (i) => ((mask / 2 ** i) & 1 ? kind : 1)));
  if (count === 2) all.push([2, 3], [3, 2]);
  // All exponentials are one of them again, with s for 2^s; all squares and cubes likewise.
  const found = all.filter((p) => count === 1 || new Set(p).size > 1 || p[0] === 1);
  menus.set(count, found);
  return found;
}

/** The plain paths of a regime, over all variables of the scope; none where fresh variables are in it. */
export function plainPaths(s: Scope, loosely = false): readonly Plain[] {
  if (s.names.length > s.free) return [];
  const open = s.names.flatMap((_, v) => (s.bounded.has(v) ? [] : [v]));
  if (open.length === s.names.length) return menu(open.length).filter((plain) => admits(s.clauses, plain, loosely));
  return menu(open.length)
    .map((some) => {
      const plain = zeros(s.names.length).fill(1);
      open.forEach((v, i) => (plain[v] = some[i]!));
      return plain;
    })
    .filter((plain) => admits(s.clauses, plain, loosely));
}

/** By kind, with s = 2^t. */
const stepsOf: readonly Step[] = [twoTo(time), time, scale(time, ratio(2)), scale(time, ratio(3))].map((tower) => ({
  level: 0,
  tower,
}));

export function plainSteps(s: Scope, plain: Plain): Steps {
  const steps = new Map<string, Step>();
  for (let v = 0; v < s.free; v++) if (!s.bounded.has(v)) steps.set(s.names[v]!, stepsOf[plain[v]!]!);
  return steps;
}
