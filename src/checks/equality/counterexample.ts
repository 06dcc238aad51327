/** The smallest inputs at which two sides differ, in exact rationals: few sizes, small sizes, entries 0 and ±1. */
import { babyBear, bounded, type Bounded, type Rational } from '#scalar';
import { ground, type Ground, type Sides } from './ground.ts';
import { Absent, attempt } from '../evaluate/absent.ts';
import { searchMost, shrinkMost } from '../evaluate/bounds.ts';
import type { Environment } from '../evaluate/environment.ts';
import { fractions } from '../evaluate/fractions.ts';
import { machine, type Machine } from '../evaluate/machine.ts';
import { same, shown } from '../evaluate/same.ts';
import type { Value } from '../evaluate/value.ts';
import { smallest, type Integers } from '../instance/sizes.ts';
import { hash, small, type Recipe, type Recorded } from '../instance/source.ts';
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
  readonly sources: readonly Recorded<T>[];
}

/** All that was drawn, the key's part of it its own. */
function recipeOf<T>({ sources }: Split<T>): Recipe {
  const all: Recipe = new Map();
  for (const { recipe } of sources) for (const [symbol, entries] of recipe) all.set(symbol, entries.slice());
  return all;
}

export function counterexample(sides: Sides, seed: number): Counterexample | undefined {
  if (sides.real) return search(sides, seed, reals, reals, 'doubles');
  // Small integers that differ modulo a prime differ: the search is cheap there, and only its end is told in fractions.
  return search(sides, seed, prime, exact, 'rationals');
}

const prime = ground<number, Recorded<number>>(machine<number>(babyBear));
const exact = ground<Rational, Recorded<Rational>>(machine(fractions));
const reals = ground<Bounded, Recorded<Bounded>>(machine(bounded, bounded));

/** The two values at this recipe, where both exist and differ. */
function split<T>(g: Ground<T, Recorded<T>>, sides: Sides, draws: Draws, recipe?: Recipe): Split<T> | undefined {
  const { integers, bound, seed } = draws;
  const source = (): Recorded<T> => small(seed, bound, (n) => g.m.F.of(n), recipe ?? new Map());
  // What is drawn afresh is alike for all answers; a recipe is this one's own.
  const { env, key, answer, sources } = recipe
    ? g.once(sides, integers, source)
    : g.point(sides, integers, 16 * seed + bound, source);
  if (key instanceof Absent || answer instanceof Absent || same(g.m, answer, key) !== 'different') return undefined;
  return { env, key, answer, sources };
}

/** Sizes, and how entries are drawn there. */
interface Draws {
  readonly integers: Integers;
  readonly bound: number;
  readonly seed: number;
}

function search<T, U>(
  sides: Sides,
  seed: number,
  sought: Ground<T, Recorded<T>>,
  shown: Ground<U, Recorded<U>>,
  over: string,
): Counterexample | undefined {
  let spent = 0;
  for (const integers of smallest(sides.plan))
    for (let round = 0; round < bounds.length; round++) {
      spent += sought.m.refill() + 1;
      if (spent > searchMost) return undefined;
      const draws = { integers, bound: bounds[round]!, seed: seed + round };
      const first = split(sought, sides, draws);
      if (!first) continue;
      let left = shrinkMost;
      const least = shrunk(
        recipeOf(first),
        (changed) => (left -= sought.m.refill()) > 0 && split(sought, sides, draws, changed) !== undefined,
      );
      const found = split(shown, sides, draws, least);
      if (found) return told(shown.m, sides, over, integers, least, found);
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
        const changed = new Map(best).set(symbol, best.get(symbol)!.with(i, simpler));
        if (differs(changed)) best = changed;
      }
  return best;
}

const rank = (n: number): number => (n === 0 ? 0 : 2 * Math.abs(n) + (n < 0 ? 1 : 0));

function told<T>(
  m: Machine<T>,
  { plan, key: wanted, answer: given }: Sides,
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
  const symbols = [...recipe.keys()];
  const isUsed = (name: string): boolean => wanted.uses.has(name) || given.uses.has(name);
  for (const [name, type] of plan.declared) {
    const drawn = symbols.filter(
      (symbol) => symbol.startsWith(name) && (symbol.length === name.length || symbol[name.length] === ':'),
    );
    if (type.is === 'family')
      for (const symbol of drawn) {
        const i = Number(symbol.slice(name.length + 1));
        tell(member(name, i), () => env.member(name, [i]));
      }
    else if (type.is === 'integer' || (type.is === 'size' && isUsed(name))) tell(name, () => env.value(name));
    else if (drawn.length > 0 || (type.is === 'defined' && type.index === undefined && isUsed(name)))
      tell(name, () => env.value(name));
  }
  let where = over;
  for (const [name, n] of integers) if (plan.declared.get(name)?.is === 'size') where += `, ${name} = ${n}`;
  return {
    type: 'counterexample',
    inputs,
    answer: shown(m, answer),
    key: shown(m, key),
    over: where,
  };
}

/** `x_i` at 2 is `x_2`. */
const member = (name: string, i: number): string =>
  `${name.replace(/_(\w|\{\w+\}|\\\w+)$/, '')}_${i < 0 ? `{${i}}` : i}`;

/** The seed of a row: what it says, and nothing else. */
export const seedOf = (...texts: readonly string[]): number => texts.reduce((h, text) => hash(text, h), 0x811c9dc5);
