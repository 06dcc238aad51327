/** The smallest inputs at which two sides differ, in exact rationals: few sizes, small sizes, entries 0 and ±1. */
import { bounded, rationals } from '#scalar';
import { Absent, attempt } from './evaluate/absent.ts';
import type { Environment } from './evaluate/environment.ts';
import { machine, type Machine } from './evaluate/machine.ts';
import { same, shown } from './evaluate/same.ts';
import type { Value } from './evaluate/value.ts';
import { draw, type Spectra } from './instance/draw.ts';
import type { Plan } from './instance/plan.ts';
import { smallest, type Integers } from './instance/sizes.ts';
import { hash, small, type Recipe } from './instance/source.ts';
import type { Side } from './side.ts';
import type { Evidence } from './verdict.ts';

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
  return real
    ? search(machine(bounded, bounded), 'doubles', (n) => bounded.of(n), plan, key, answer, spectra, seed)
    : search(machine(rationals), 'rationals', (n) => rationals.of(n), plan, key, answer, spectra, seed);
}

function search<T>(
  m: Machine<T>,
  over: string,
  element: (n: number) => T,
  plan: Plan,
  key: Side,
  answer: Side,
  spectra: Spectra,
  seed: number,
): Counterexample | undefined {
  /** The two values at this recipe, where both exist and differ. */
  const split = (integers: Integers, recipe: Recipe, bound: number): Split<T> | undefined => {
    const env = draw(m, plan, integers, small(seed, bound, element, recipe), spectra);
    m.refill();
    const truth = attempt(() => key.value(m, env));
    if (truth instanceof Absent) return undefined;
    const value = attempt(() => answer.value(m, env));
    if (value instanceof Absent || same(m, value, truth) !== 'different') return undefined;
    return { env, key: truth, answer: value };
  };

  for (const integers of smallest(plan))
    for (const bound of [1, 3]) {
      const recipe: Recipe = new Map();
      const found = split(integers, recipe, bound);
      if (found)
        return told(
          m,
          over,
          plan,
          integers,
          shrunk(recipe, found, (r) => split(integers, r, bound)),
          [key, answer],
        );
    }
  return undefined;
}

/** Entries towards 0, then 1, then −1, one at a time, as long as the two sides still differ. */
function shrunk<T>(
  recipe: Recipe,
  found: Split<T>,
  split: (recipe: Recipe) => Split<T> | undefined,
): [Recipe, Split<T>] {
  let best: [Recipe, Split<T>] = [recipe, found];
  let changes = 0;
  for (const symbol of recipe.keys())
    for (let i = 0; i < recipe.get(symbol)!.length; i++)
      for (const simpler of [0, 1, -1, 2]) {
        const now = best[0].get(symbol)![i]!;
        if (now === simpler || rank(now) <= rank(simpler) || ++changes > changesMost) break;
        const changed = new Map([...best[0]].map(([name, entries]) => [name, [...entries]]));
        changed.get(symbol)![i] = simpler;
        const still = split(changed);
        if (still) best = [changed, still];
      }
  return best;
}

const rank = (n: number): number => (n === 0 ? 0 : 2 * Math.abs(n) + (n < 0 ? 1 : 0));

function told<T>(
  m: Machine<T>,
  over: string,
  plan: Plan,
  integers: Integers,
  [recipe, { env, key, answer }]: [Recipe, Split<T>],
  sides: readonly [Side, Side],
): Counterexample {
  const inputs: Record<string, string> = Object.create(null);
  const tell = (name: string, value: () => Value<T>): void => {
    const v = attempt(value);
    if (!(v instanceof Absent)) inputs[name] = shown(m, v);
  };
  const uses = new Set(sides.flatMap((side) => [...side.uses]));
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
