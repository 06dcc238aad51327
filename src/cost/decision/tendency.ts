/**
 * What a ratio tends to along one path, without evaluating it anywhere: each variable, and so each expression, is a sum of
 * Hardy's kind. Shares no code with the search, whose paths it confirms and whose verdicts it is held against.
 */
import type { Constraint, Growth } from '../growth.ts';
import { infinite, iterated, log, minus, number, plus, scaled, sign, times, twoTo, Untold, untold } from './hardy.ts';
import type { Sum, Value } from './hardy.ts';
import type { Steps } from './path.ts';
import type { Tower } from './tower.ts';

/** log₂ of each variable, exactly; one that is missing stays bounded. */
export type Paths = ReadonlyMap<string, Value>;

/** A path of the search, in this form. */
export const pathsOf = (steps: Steps): Paths =>
  new Map(
    [...steps].map(([name, { level, tower }]) => {
      const of = sumOf(tower);
      return [name, level === 0 ? { of, rough: false } : log({ of, rough: false })] as const;
    }),
  );

const sumOf = (tower: Tower): Sum =>
  tower
    .map((m) => scaled(times([{ c: 1, m: iterated(0, m.t) }], twoTo(sumOf(m.e))), Number(m.c.n) / Number(m.c.d)))
    .reduce<Sum>(plus, []);

/** The answer, or undefined where this cannot tell. */
export function told<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Untold) return undefined;
    throw error;
  }
}

/** log₂ of an expression up to a bounded summand: its infinite terms. */
export function size(g: Growth, at: Paths): Sum {
  const below = (child: Growth): Sum => size(child, at);
  const better = (sense: number) => (x: Sum, y: Sum) => (sign(minus(y, x)) === sense ? y : x);
  switch (g.op) {
    case 'constant':
      if (g.value.n <= 0n) throw untold;
      return [];
    case 'variable':
      return infinite(at.get(g.name)?.of ?? []);
    case 'sum':
    case 'max':
      return g.of.map(below).reduce(better(1));
    case 'min':
      return g.of.map(below).reduce(better(-1));
    case 'product':
      return g.of.map(below).reduce(plus, []);
    case 'quotient':
      return minus(below(g.over), below(g.under));
    case 'difference': {
      const [from, less] = [below(g.from), below(g.less)];
      if (sign(minus(from, less)) <= 0) throw untold;
      return from;
    }
    case 'factorial': {
      // Stirling's series to what stays bounded.
      const x = value(g.of, at);
      const root = log(x);
      if (x.rough || root.rough) throw untold;
      return infinite(plus(minus(times(x.of, root.of), scaled(x.of, Math.LOG2E)), scaled(root.of, 1 / 2)));
    }
    case 'log': {
      const inner = below(g.of);
      if (sign(inner) < 0) throw untold;
      return inner.length === 0 ? [] : infinite(log({ of: inner, rough: false }).of);
    }
    case 'power': {
      if (g.exponent.op === 'constant')
        return scaled(below(g.base), Number(g.exponent.value.n) / Number(g.exponent.value.d));
      const [base, exponent] = [log(value(g.base, at)), value(g.exponent, at)];
      const product = infinite(times(base.of, exponent.of));
      if ((base.rough && infinite(exponent.of).length > 0) || (exponent.rough && infinite(base.of).length > 0))
        throw untold;
      return product;
    }
  }
}

/** An expression itself, for where it is an exponent. */
export function value(g: Growth, at: Paths): Value {
  const below = (child: Growth): Value => value(child, at);
  switch (g.op) {
    case 'constant':
      return { of: number(Number(g.value.n) / Number(g.value.d)), rough: false };
    case 'variable': {
      const found = at.get(g.name);
      if (!found || found.rough) throw untold;
      return { of: twoTo(found.of), rough: false };
    }
    case 'sum':
      return g.of.map(below).reduce((x, y) => ({ of: plus(x.of, y.of), rough: x.rough || y.rough }));
    case 'difference': {
      const [x, y] = [below(g.from), below(g.less)];
      return { of: minus(x.of, y.of), rough: x.rough || y.rough };
    }
    case 'max':
    case 'min':
      return g.of.map(below).reduce((x, y) => (sign(minus(y.of, x.of)) === (g.op === 'max' ? 1 : -1) ? y : x));
    case 'product':
      return g.of.map(below).reduce((x, y) => {
        if ((x.rough && infinite(y.of).length > 0) || (y.rough && infinite(x.of).length > 0)) throw untold;
        return { of: times(x.of, y.of), rough: x.rough || y.rough };
      });
    case 'log': {
      const inner = log(below(g.of));
      return { of: plus(number(1), inner.of), rough: inner.rough };
    }
    case 'power': {
      const [base, exponent] = [below(g.base), below(g.exponent)];
      const product = {
        of: times(log(base).of, exponent.of),
        rough: base.rough || base.of.length > 1 || exponent.rough,
      };
      if (product.rough) throw untold;
      return { of: twoTo(product.of), rough: false };
    }
    case 'quotient': {
      const [over, under] = [below(g.over), below(g.under)];
      if (over.rough || under.rough || under.of.length !== 1) throw untold;
      const [{ c, m }] = under.of as readonly [Sum[number]]; // its length is one, by the line above
      return { of: times(over.of, [{ c: 1 / c, m: { G: scaled(m.G, -1), a: m.a.map((p) => -p) } }]), rough: false };
    }
    default:
      throw untold;
  }
}

/** 1 where f / g → ∞ on the path, −1 where it → 0, 0 where it stays between constants. */
export const tendency = (f: Growth, g: Growth, at: Paths): number => sign(minus(size(f, at), size(g, at)));

/** Whether the path keeps a constraint, ends included. */
export function keeps({ relation, left, right }: Constraint, at: Paths): boolean {
  const order = tendency(left, right, at);
  if (relation === 'O') return order <= 0;
  if (relation === 'o') return order < 0;
  if (relation === 'Theta') return order === 0;
  if (order !== 0) return relation === '<=' && order < 0;
  const [x, y] = [value(left, at), value(right, at)];
  const gap = minus(x.of, y.of);
  if ((x.rough || y.rough) && infinite(gap).length === 0) throw untold;
  return relation === '=' ? sign(gap) === 0 : sign(gap) <= 0;
}
