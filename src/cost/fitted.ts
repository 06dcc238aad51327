/** A path of the relaxed regime made to keep the exact constraints literally, by constant factors and by solving equations. */
import type { Constraint, Growth } from './growth.ts';
import { shifted, stepOf, value, type Step, type Steps } from './path.ts';
import { symbolic } from './tower.ts';
import { keeps } from './verify.ts';

const factors = [0, 1, -1, 2, 3, -2, 4, -3] as const;
const limit = 400;

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

export function fitted(exact: readonly Constraint[], path: Steps): Steps | undefined {
  if (exact.length === 0 || (exact.every((c) => c.relation === '<=') && keeps(exact, path))) return path;
  const tied = ties(exact, path);
  const names = [...path.keys()].filter((name) => !tied.has(name));
  for (const by of offsets(names.length)) {
    const next = new Map(path);
    names.forEach((name, i) => next.set(name, shifted(path.get(name)!, by[i]!)));
    solve(tied, next);
    if (keeps(exact, next)) return next;
  }
  return undefined;
}

/** Variables that an equation gives, each by others: `L = 2^N`. */
function ties(exact: readonly Constraint[], path: Steps): ReadonlyMap<string, Growth> {
  const found = new Map<string, Growth>();
  const uses = (g: Growth, name: string): boolean =>
    JSON.stringify(g, (_, v: unknown) => (typeof v === 'bigint' ? `${v}` : v)).includes(
      `"name":${JSON.stringify(name)}`,
    );
  for (const { relation, left, right } of exact) {
    if (relation !== '=') continue;
    for (const [x, by] of [
      [left, right],
      [right, left],
    ] as const) {
      if (x.op !== 'variable' || !path.has(x.name) || found.has(x.name) || uses(by, x.name)) continue;
      // What defines others cannot be defined through them.
      if ([...found].some(([name, other]) => uses(by, name) || uses(other, x.name))) continue;
      found.set(x.name, by);
      break;
    }
  }
  return found;
}

function solve(tied: ReadonlyMap<string, Growth>, path: Map<string, Step>): void {
  for (const [name, by] of tied) {
    const tower = symbolic(by, (other) => {
      const step = path.get(other);
      return step && value(step);
    });
    if (tower) path.set(name, stepOf(tower));
  }
}
