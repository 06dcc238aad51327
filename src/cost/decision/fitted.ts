/** A path of the relaxed regime made to keep the regime to the letter, by constant factors and by solving equations. */
import { survey } from './build.ts';
import type { Constraint, Growth } from '../growth.ts';
import { shifted, slower, stepOf, value, type Step, type Steps } from './path.ts';
import { symbolic, type Tower } from './tower.ts';
import { keeps as stays, pathsOf, told } from './tendency.ts';
import { keeps, type Effort } from './verify.ts';

const factors = [0, 1, -1, 2, 3, -2, 4, -3] as const;
const limit = 80;

/** Powers of two by which each variable is multiplied, the least in all first. */
function* offsets(count: number): Generator<readonly number[]> {
  for (let total = 0, made = 0; total <= count * (factors.length - 1) && made < limit; total++) {
    for (const pick of ofTotal(count, total)) {
      if (made++ >= limit) return;
      yield pick.map((i) => factors[i]!);
    }
  }
}
function* ofTotal(count: number, total: number): Generator<readonly number[]> {
  if (count === 0) return yield* total === 0 ? [[]] : [];
  for (let i = 0; i < factors.length && i <= total; i++)
    for (const rest of ofTotal(count - 1, total - i)) yield [i, ...rest];
}

/** So many ways to keep the constraints are offered, since growth may ask for other constants than they do. */
const offered = 6;

export function* fitted(regime: readonly Constraint[], given: Steps, effort: Effort): Generator<Steps> {
  const exact = regime.filter((c) => c.relation === '<=' || c.relation === '=');
  if (exact.length === 0) return yield given;
  // Bounded variables are one, or another constant where the constraints ask for it.
  const path = new Map(given);
  const names = new Set<string>();
  for (const side of exact.flatMap((c) => [c.left, c.right])) survey(side, names);
  for (const name of names) if (!path.has(name)) path.set(name, one);
  const tied = ties(exact, path);
  const own = [...path.keys()].filter((name) => !tied.has(name));
  const moving = (at: Steps): Steps => new Map([...at].filter(([, step]) => step.tower.length > 0));
  let count = 0;
  for (const by of offsets(own.length)) {
    const next = new Map(path);
    own.forEach((name, i) => next.set(name, shifted(path.get(name)!, by[i]!)));
    solve(tied, next);
    if (!held(exact, next, effort) || regime.some((c) => holds(c, next) === false)) continue;
    yield moving(next);
    if (++count === offered) return;
  }
  if (count > 0) return;
  // Kept from some point on: n ≥ 10⁶ d where n = d².
  solve(tied, path);
  if (regime.every((c) => holds(c, path) === true)) yield moving(path);
}

const one: Step = { level: 0, tower: [] };

/** Whether a constraint holds in the end; undefined where that cannot be told. */
const holds = (c: Constraint, path: Steps): boolean | undefined => told(() => stays(c, pathsOf(path)));

/** Whether they hold wherever they can be evaluated; of a path that is too tall, on the same curve followed more slowly. */
function held(exact: readonly Constraint[], path: Steps, effort: Effort): boolean {
  for (let at: Steps | undefined = path; at; at = slower(at)) {
    const found = keeps(exact, at, effort);
    if (found !== 'too tall') return found;
  }
  return true;
}

/** Variables that an equation gives, each by others and none by itself in the end: `L = 2^N`. */
function ties(exact: readonly Constraint[], path: Steps): ReadonlyMap<string, Growth> {
  const found = new Map<string, Growth>();
  const reaches = (g: Growth, name: string): boolean => {
    const names = new Set<string>();
    survey(g, names);
    return names.has(name) || [...names].some((other) => found.has(other) && reaches(found.get(other)!, name));
  };
  for (const { relation, left, right } of exact) {
    if (relation !== '=') continue;
    for (const [x, by] of [
      [left, right],
      [right, left],
    ] as const) {
      if (x.op !== 'variable' || !path.has(x.name) || found.has(x.name) || reaches(by, x.name)) continue;
      found.set(x.name, by);
      break;
    }
  }
  return found;
}

/** Gives the tied variables their values by the others'; what is no tower stays as it was. */
function solve(tied: ReadonlyMap<string, Growth>, path: Map<string, Step>): void {
  const valueOf = (name: string): Tower | undefined => {
    const by = tied.get(name);
    const tower = by && symbolic(by, valueOf);
    const step = path.get(name);
    return tower ?? (step && value(step));
  };
  for (const name of tied.keys()) {
    const tower = valueOf(name);
    if (tower) path.set(name, stepOf(tower));
  }
}
