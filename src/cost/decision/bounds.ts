/** What of a regime is about constants: variables that it fixes or bounds, what is true of all large sizes, what of none. */
import type { Rational } from '#scalar';
import { children, constant, substituteIn, sum } from './build.ts';
import { feasible } from './feasible.ts';
import type { Constraint, Growth } from '../growth.ts';

export interface Bounds {
  /** Variables that are a number: `d = 3`. */
  readonly values: ReadonlyMap<string, Growth>;
  /** Variables declared O(1), directly or through one another, by a class or by a number: `d <= 5`. */
  readonly bounded: ReadonlySet<string>;
  /** The constraints left, the values put in. */
  readonly regime: readonly Constraint[];
  /** Whether no sizes at all, of one or more each, keep those that are linear. */
  readonly empty: boolean;
}

/** Of one list of constraints once, so that what is made of those left is made once too. */
export function bounds(written: readonly Constraint[]): Bounds {
  const known = found.get(written);
  if (known) return known;
  const made = boundsOf(written);
  found.set(written, made);
  return made;
}
const found = new WeakMap<readonly Constraint[], Bounds>();

function boundsOf(written: readonly Constraint[]): Bounds {
  const { values, regime } = fixed(written.map(withoutDifferences));
  const bounded = new Set<string>(values.keys());
  const isFixed = (g: Growth): boolean => (g.op === 'variable' ? bounded.has(g.name) : children(g).every(isFixed));
  let left = regime;
  for (let before = -1; before < bounded.size;) {
    before = bounded.size;
    left = left.filter((c) => {
      if (c.relation === 'o') return true;
      for (const [a, b] of c.relation === 'O' || c.relation === '<=' ? [sides(c)] : [sides(c), turned(c)]) {
        if (!isFixed(b) || !isUp(a)) continue;
        for (const name of namesIn(a)) bounded.add(name);
        return false;
      }
      // Two constants, or a constant below what tends to infinity.
      return !(
        isFixed(c.left) &&
        (isFixed(c.right) || (c.relation !== '=' && c.relation !== 'Theta' && isUp(c.right)))
      );
    });
  }
  return { values, bounded, regime: left, empty: !feasible(regime) };
}

const sides = ({ left, right }: Constraint): readonly [Growth, Growth] => [left, right];
const turned = ({ left, right }: Constraint): readonly [Growth, Growth] => [right, left];

/** Variables that are said to be a number, put into whatever else is said. */
function fixed(written: readonly Constraint[]): Pick<Bounds, 'values' | 'regime'> {
  const values = new Map<string, Growth>();
  for (let regime = written; ;) {
    const found = regime.flatMap((c) => {
      const [x, q] = c.left.op === 'variable' ? [c.left, valueOf(c.right)] : [c.right, valueOf(c.left)];
      return c.relation === '=' && x.op === 'variable' && q && !values.has(x.name) ? [[x.name, q] as const] : [];
    })[0];
    if (!found) return { values, regime };
    const [name, value] = found;
    values.set(name, constant(value));
    // The equation itself stays, as one between numbers.
    regime = regime.map((c) => substituteIn(c, new Map([[name, constant(value)]])));
    // A size below one is none, and is kept as 1 ≤ that.
    regime = [...regime, { relation: '<=', left: constant(1), right: constant(value) }];
  }
}

const valueOf = (g: Growth): Rational | undefined => (g.op === 'constant' ? g.value : undefined);

/** `A − B ≤ C − D` is `A + D ≤ C + B`. */
export function withoutDifferences(c: Constraint): Constraint {
  const { relation, left, right } = c;
  if (relation !== '<=' && relation !== '=') return c;
  if (left.op === 'difference') return withoutDifferences({ relation, left: left.from, right: sum(right, left.less) });
  if (right.op === 'difference')
    return withoutDifferences({ relation, left: sum(left, right.less), right: right.from });
  return c;
}

/** Growing in each of its variables. */
const isUp = (g: Growth): boolean =>
  g.op === 'power'
    ? (isUp(g.base) && g.exponent.op === 'constant' && g.exponent.value.n > 0n) ||
      (g.base.op === 'constant' && g.base.value.n > g.base.value.d && isUp(g.exponent))
    : g.op === 'constant'
      ? g.value.n > 0n
      : g.op !== 'difference' &&
        g.op !== 'quotient' &&
        g.op !== 'min' &&
        g.op !== 'factorial' &&
        children(g).every(isUp);
const namesIn = (g: Growth): readonly string[] => (g.op === 'variable' ? [g.name] : children(g).flatMap(namesIn));
