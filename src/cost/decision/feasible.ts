/** Whether linear constraints with their constants can be kept at all: `n <= L` and `L + 1 <= n` cannot, at any sizes. */
import { rationals, type Rational } from '#scalar';
import { maximum } from './simplex.ts';
import type { Constraint, Growth } from '../growth.ts';

/** Σ coefficient · variable + constant, the constant under the empty name. */
type Linear = ReadonlyMap<string, Rational>;

const { zero, add, sub, mul, div } = rationals;

function plus(a: Linear, b: Linear, sign: (x: Rational, y: Rational) => Rational = add): Linear {
  const all = new Map(a);
  for (const [name, q] of b) all.set(name, sign(all.get(name) ?? zero, q));
  return all;
}
const times = (a: Linear, q: Rational): Linear => new Map([...a].map(([name, p]) => [name, mul(p, q)]));
const valueOf = (a: Linear): Rational | undefined =>
  [...a].every(([name, q]) => name === '' || q.n === 0n) ? (a.get('') ?? zero) : undefined;

function linear(g: Growth): Linear | undefined {
  switch (g.op) {
    case 'constant':
      return new Map([['', g.value]]);
    case 'variable':
      return new Map([[g.name, rationals.one]]);
    case 'sum':
      return g.of.map(linear).reduce<Linear | undefined>((a, b) => a && b && plus(a, b), new Map());
    case 'difference': {
      const [from, less] = [linear(g.from), linear(g.less)];
      return from && less && plus(from, less, sub);
    }
    case 'product':
      return g.of.map(linear).reduce<Linear | undefined>(
        (a, b) => {
          const [p, q] = [a && valueOf(a), b && valueOf(b)];
          return p && b ? times(b, p) : a && q ? times(a, q) : undefined;
        },
        new Map([['', rationals.one]]),
      );
    case 'quotient': {
      const [over, under] = [linear(g.over), linear(g.under)];
      const q = under && valueOf(under);
      return over && q && q.n !== 0n ? times(over, div(rationals.one, q)) : undefined;
    }
    default:
      return undefined;
  }
}

/** Beyond this the numbers are left alone: nothing is said of them. */
const most = 2n ** 32n;

/**
 * Whether some sizes, each at least one, keep every constraint that is linear and exact. By Farkas' lemma they cannot
 * where non-negative multiples of the constraints add up to 0 ≤ −1: a program whose greatest value is then positive.
 */
export function feasible(regime: readonly Constraint[]): boolean {
  const rows = regime.flatMap((c): Linear[] => {
    if (c.relation !== '<=' && c.relation !== '=') return [];
    const [left, right] = [linear(c.left), linear(c.right)];
    if (!left || !right) return [];
    return c.relation === '<=' ? [plus(left, right, sub)] : [plus(left, right, sub), plus(right, left, sub)];
  });
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))].filter((name) => name !== '');
  // With x = 1 + x′, x′ ≥ 0, a row reads Σ c x′ ≤ −(constant + Σ c).
  const all = rows.flatMap((row) => integers([...names.map((name) => row.get(name) ?? zero), total(row)]));
  if (all.length === 0) return true;
  const table = [
    ...names.map((_, i) => [...all.map((row) => -row[i]!), 0]),
    [...all.map(() => 1), 1],
    [...all.map((row) => -row.at(-1)!), 0],
  ];
  const best = maximum({ table, rows: names.length + 1, columns: all.length });
  if (!best) throw new Error('a capped program cannot be unbounded');
  return best.x.reduce<bigint>((sum, x, i) => sum + BigInt(x) * BigInt(all[i]!.at(-1)!), 0n) <= 0n;
}

const total = (row: Linear): Rational => [...row.values()].reduce((a, b) => add(a, b), zero);

/** The row over one denominator, in a list; none where that is too long. */
function integers(row: readonly Rational[]): readonly (readonly number[])[] {
  const d = row.reduce((all, q) => all * q.d, 1n);
  const whole = row.map((q) => q.n * (d / q.d));
  return whole.every((n) => n < most && n > -most) ? [whole.map(Number)] : [];
}
