/** The smallest inputs at which two sides differ, in exact rationals: few sizes, small sizes, entries 0 and ±1. */
import { babyBear, bounded } from '#scalar';
import { Absent, attempt } from '../evaluate/absent.ts';
import { searchMost, shrinkMost } from '../evaluate/bounds.ts';
import type { Environment } from '../evaluate/environment.ts';
import { fractions } from '../evaluate/fractions.ts';
import { machine, type Machine } from '../evaluate/machine.ts';
import { same, shown } from '../evaluate/same.ts';
import type { Value } from '../evaluate/value.ts';
import { draw, type Spectra } from '../instance/draw.ts';
import type { Plan } from '../instance/plan.ts';
import { smallest, type Integers } from '../instance/sizes.ts';
import { hash, small, type Recipe } from '../instance/source.ts';
import type { Side } from './side.ts';
import type { Evidence } from '../verdict.ts';

/** Entries are drawn up to these, one draw each at every choice of sizes: many small matrices are singular. */
const bounds = [1, 3, 1, 2, 9];
/** Changes tried while shrinking. */
const changesMost = 80;

type Counterexample = Extract<Evidence, { type: 'counterexample' }>;

interface Split<T> {
  readonly env: Environment<T>;
  readonly key: Value<T>;
  readonly answer: Value<T>;
}

export function counterexample(plan: Plan, key: Side, answer: Side, seed: number): Counterexample | undefined {
  const uses = [...key.uses, ...answer.uses];
  const spectra = plan.spectra(uses);
  const real = key.real || answer.real || plan.real(uses);
  const over = <T>(m: Machine<T>): Ground<T> => ({ m, spectra, plan, key, answer, seed });
  if (real) return search(over(reals), over(reals), 'doubles');
  // Small integers that differ modulo a prime differ: the search is cheap there, and only its end is told in fractions.
  return search(over(prime), over(exact), 'rationals');
}

const prime = machine<number>(babyBear);
const exact = machine(fractions);
const reals = machine(bounded, bounded);

/** Where a recipe is built, and what is compared there. */
interface Ground<T> {
  readonly m: Machine<T>;
  readonly plan: Plan;
  readonly spectra: Spectra;
  readonly key: Side;
  readonly answer: Side;
  readonly seed: number;
}

/** The two values at this recipe, where both exist and differ. */
function split<T>(
  g: Ground<T>,
  integers: Integers,
  recipe: Recipe,
  bound: number,
  round: number,
): Split<T> | undefined {
  const { m } = g;
  const env = draw(
    m,
    g.plan,
    integers,
    small(g.seed + round, bound, (n) => m.F.of(n), recipe),
    g.spectra,
  );
  m.refill();
  const truth = attempt(() => g.key.value(m, env));
  if (truth instanceof Absent) return undefined;
  const value = attempt(() => g.answer.value(m, env));
  if (value instanceof Absent || same(m, value, truth) !== 'different') return undefined;
  return { env, key: truth, answer: value };
}

function search<T, U>(sought: Ground<T>, shown: Ground<U>, over: string): Counterexample | undefined {
  let spent = 0;
  for (const integers of smallest(sought.plan))
    for (const [round, bound] of bounds.entries()) {
      const recipe: Recipe = new Map();
      spent += sought.m.refill() + 1;
      if (spent > searchMost) return undefined;
      if (!split(sought, integers, recipe, bound, round)) continue;
      let left = shrinkMost;
      const least = shrunk(
        recipe,
        (changed) => (left -= sought.m.refill()) > 0 && split(sought, integers, changed, bound, round) !== undefined,
      );
      const found = split(shown, integers, least, bound, round);
      if (found) return told(shown, over, integers, least, found);
    }
  return undefined;
}

/** Entries towards 0, then 1, then −1, one at a time, as long as the two sides still differ. */
function shrunk(recipe: Recipe, differs: (recipe: Recipe) => boolean): Recipe {
  let best = recipe;
  let changes = 0;
  for (const symbol of recipe.keys())
    for (let i = 0; i < recipe.get(symbol)!.length; i++)
      for (const simpler of [0, 1, -1, 2]) {
        const now = best.get(symbol)![i]!;
        if (rank(now) <= rank(simpler) || ++changes > changesMost) break;
        const changed = new Map([...best].map(([name, entries]) => [name, [...entries]]));
        changed.get(symbol)![i] = simpler;
        if (differs(changed)) best = changed;
      }
  return best;
}

const rank = (n: number): number => (n === 0 ? 0 : 2 * Math.abs(n) + (n < 0 ? 1 : 0));

function told<T>(
  { m, plan, key: wanted, answer: given }: Ground<T>,
  over: string,
  integers: Integers,
  recipe: Recipe,
  { env, key, answer }: Split<T>,
): Counterexample {
  const inputs: Record<string, string> = Object.create(null);
  const tell = (name: string, value: () => Value<T>): void => {
    const v = attempt(value);
    if (!(v instanceof Absent)) inputs[name] = shown(m, v);
  };
  const uses = new Set([...wanted.uses, ...given.uses]);
  for (const [name, type] of plan.declared) {
    const drawn = [...recipe.keys()].filter((symbol) => symbol === name || symbol.startsWith(`${name}:`));
    if (type.is === 'family')
      for (const symbol of drawn) {
        const i = Number(symbol.slice(name.length + 1));
        tell(member(name, i), () => env.member(name, [i]));
      }
    else if (type.is === 'integer' || (type.is === 'size' && uses.has(name))) tell(name, () => env.value(name));
    else if (drawn.length > 0 || (type.is === 'defined' && type.index === undefined && uses.has(name)))
      tell(name, () => env.value(name));
  }
  const sizes = [...integers].filter(([name]) => plan.declared.get(name)?.is === 'size');
  const where = sizes.map(([name, n]) => `${name} = ${n}`);
  return {
    type: 'counterexample',
    inputs,
    answer: shown(m, answer),
    key: shown(m, key),
    over: [over, ...where].join(', '),
  };
}

/** `x_i` at 2 is `x_2`. */
const member = (name: string, i: number): string =>
  `${name.replace(/_(\w|\{\w+\}|\\\w+)$/, '')}_${i < 0 ? `{${i}}` : i}`;

/** The seed of a row: what it says, and nothing else. */
export const seedOf = (...texts: readonly string[]): number => texts.reduce((h, text) => hash(text, h), 0x811c9dc5);
