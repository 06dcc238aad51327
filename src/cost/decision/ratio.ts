/** What a path does to a ratio, as a person would say it: "take n = L = t: 2/log t → 0". */
import { ratio, rationals, tabulate, type Rational } from '#scalar';
import type { Growth, Path } from '../growth.ts';
import { constant, log, power, product, quotient, survey, variable } from './build.ts';
import { readPath } from './path-read.ts';
import type { Step, Steps } from './path.ts';
import { show } from '../show.ts';
import { pathsOf, tendency, told } from './tendency.ts';
import { text, type Tower } from './tower.ts';

/** c · t^a (log t)^b (loglog t)^d …, the leading term in one variable; powers by level. */
interface Leading {
  readonly c: Rational;
  readonly powers: readonly Rational[];
}

const [zero, one] = [ratio(0), ratio(1)];
const depth = 6;
const none: readonly Rational[] = tabulate(depth, () => zero);

const order = (a: Leading, b: Leading): number => {
  for (let i = 0; i < depth; i++) {
    const { n } = rationals.sub(a.powers[i]!, b.powers[i]!);
    if (n !== 0n) return n > 0n ? 1 : -1;
  }
  return 0;
};

/** Plain paths only: each variable t^k, 2^t or the like; the leading term of a growth along one. */
function leading(g: Growth, at: (name: string) => Leading | undefined): Leading | undefined {
  const all = (of: readonly Growth[]): readonly Leading[] | undefined => {
    const found = of.map((child) => leading(child, at));
    return found.some((x) => !x) ? undefined : found.flatMap((x) => x ?? []);
  };
  switch (g.op) {
    case 'constant':
      return { c: g.value, powers: none };
    case 'variable':
      return at(g.name);
    case 'sum':
      return all(g.of)?.reduce((a, b) => {
        const o = order(a, b);
        return o === 0 ? { c: rationals.add(a.c, b.c), powers: a.powers } : o > 0 ? a : b;
      });
    case 'max':
    case 'min':
      return all(g.of)?.reduce((a, b) => {
        const o = order(a, b) || Number(rationals.sub(a.c, b.c).n);
        return o > 0 === (g.op === 'max') ? a : b;
      });
    case 'product':
      return all(g.of)?.reduce(times, { c: one, powers: none });
    case 'quotient': {
      const [over, under] = [leading(g.over, at), leading(g.under, at)];
      return over && under && under.c.n !== 0n ? times(over, inverse(under)) : undefined;
    }
    case 'difference': {
      const [from, less] = [leading(g.from, at), leading(g.less, at)];
      if (!from || !less || order(from, less) < 0) return undefined;
      const c = order(from, less) > 0 ? from.c : rationals.sub(from.c, less.c);
      return c.n > 0n ? { c, powers: from.powers } : undefined;
    }
    case 'power': {
      if (g.exponent.op !== 'constant') return undefined;
      const [base, q] = [leading(g.base, at), g.exponent.value];
      const c = base && raised(base.c, q);
      return c && { c, powers: base.powers.map((p) => rationals.mul(p, q)) };
    }
    case 'log': {
      // log (c tᵃ …) ~ a log t; where a is 0 the next level leads.
      const inner = leading(g.of, at);
      const first = inner?.powers.findIndex((p) => p.n !== 0n) ?? -1;
      if (!inner || first < 0 || first === depth - 1 || inner.powers[first]!.n < 0n) return undefined;
      return { c: inner.powers[first]!, powers: none.map((p, i) => (i === first + 1 ? one : p)) };
    }
    default:
      return undefined;
  }
}

const times = (a: Leading, b: Leading): Leading => ({
  c: rationals.mul(a.c, b.c),
  powers: a.powers.map((p, i) => rationals.add(p, b.powers[i]!)),
});
const inverse = (a: Leading): Leading => ({
  c: rationals.div(one, a.c),
  powers: a.powers.map((p) => rationals.sub(zero, p)),
});

function raised(c: Rational, q: Rational): Rational | undefined {
  if (c.n === c.d) return c;
  if (q.d !== 1n || q.n > 16n || q.n < -16n) return undefined;
  return q.n < 0n ? ratio(c.d ** -q.n, c.n ** -q.n) : ratio(c.n ** q.n, c.d ** q.n);
}

/** k where log₂ x = k t (then x = s^k for s = 2^t), or 'exponential' where log₂ x = 2^t (x = 2^s). */
function plainly({ level, tower }: Step): Rational | 'exponential' | undefined {
  const [only] = tower;
  if (level !== 0 || tower.length !== 1) return undefined;
  if (only!.t === 1 && only!.e.length === 0) return only!.c;
  return only!.t === 0 && only!.c.n === only!.c.d && isTime(only!.e) ? 'exponential' : undefined;
}

const isTime = ([only, ...others]: Tower): boolean =>
  only?.t === 1 && only.e.length === 0 && only.c.n === only.c.d && others.length === 0;

const base = (name: string, tower: Tower): string => `${name} = 2^(${text(tower)})`;

/** The path for people: "n = L = t, d = t^2"; towers that have no plain form are written out. */
export function plainPath(path: Path, names: readonly string[] = Object.keys(path)): string {
  const steps = [...readPath(path)].filter(([name]) => names.includes(name));
  /** By what they are, their names. */
  const groups = new Map<string, string>();
  for (const [name, step] of steps) {
    const kind = plainly(step);
    if (kind === undefined)
      return steps
        .map(([name, { level, tower }]) => (level === 0 ? base(name, tower) : `${name} = ${text(tower)}`))
        .join(', ');
    const right = kind === 'exponential' ? '2^t' : kind.n === kind.d ? 't' : show(power(variable('t'), constant(kind)));
    groups.set(right, `${groups.get(right) ?? ''}${name} = `);
  }
  return [...groups].map(([right, left]) => left + right).join(', ');
}

export interface RatioAlong {
  /** "n = L = t" */
  readonly path: string;
  /** The ratio's leading growth in t, such as "2/log t"; undefined where the path or the expressions are not plain. */
  readonly ratio?: string;
  /** Undefined where that cannot be told. */
  readonly tends?: '0' | '∞' | 'a constant';
}

/** f / g along a path. */
export function ratioAlong(f: Growth, g: Growth, path: Path): RatioAlong {
  const steps: Steps = readPath(path);
  const at = (name: string): Leading | undefined => {
    const step = steps.get(name);
    const kind = step && plainly(step);
    if (!step) return { c: one, powers: none };
    return kind === undefined || kind === 'exponential'
      ? undefined
      : { c: one, powers: none.map((p, i) => (i === 0 ? kind : p)) };
  };
  const names = new Set<string>();
  survey(f, names);
  survey(g, names);
  const shown = plainPath(path, [...names]);
  const value = leading(quotient(f, g), at);
  const o = value ? order(value, { c: one, powers: none }) : told(() => tendency(f, g, pathsOf(steps)));
  return {
    path: shown,
    ...(value && { ratio: written(value) }),
    ...(o !== undefined && { tends: o > 0 ? '∞' : o < 0 ? '0' : 'a constant' }),
  };
}

function written({ c, powers }: Leading): string {
  const [over, under]: [Growth[], Growth[]] = [[], []];
  let atom = variable('t');
  for (const p of powers) {
    const q = p.n < 0n ? rationals.sub(zero, p) : p;
    if (p.n !== 0n) (p.n > 0n ? over : under).push(q.n === q.d ? atom : power(atom, constant(q)));
    atom = log(atom);
  }
  if (c.n !== 1n || over.length === 0) over.unshift(constant(ratio(c.n)));
  if (c.d !== 1n) under.unshift(constant(ratio(c.d)));
  const all = (of: readonly Growth[]): Growth => (of.length === 1 ? of[0]! : product(...of));
  return show(under.length === 0 ? all(over) : quotient(all(over), all(under))).replace(' / ', '/');
}

/** "take n = L = t: claimed / counted = 2/log t → 0", from the direction in which a comparison failed. */
export function evidence(f: Growth, g: Growth, path: Path, names: { readonly f: string; readonly g: string }): string {
  const { path: shown, ratio: leads, tends } = ratioAlong(f, g, path);
  return `take ${shown}: ${names.f} / ${names.g}${leads ? ` = ${leads}` : ''}${tends ? ` → ${tends}` : ''}`;
}
