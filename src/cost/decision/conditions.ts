/** The natural assumptions under which f = O(g) would hold: what is said of a claim that is right only conditionally. */
import { compare, isBigO, type Options } from './compare.ts';
import { constant, log, variable } from './build.ts';
import type { Constraint, Growth } from '../growth.ts';
import { showConstraint } from '../show.ts';

export interface Condition {
  readonly constraint: Constraint;
  /** `d <= n`, `log n = O(log L)` */
  readonly text: string;
}

type Kind = 'poly' | 'most' | 'polyTheta' | 'theta' | 'bounded';

/** From the weakest to the strongest; those after one that already helps say nothing new of the same variables. */
const kinds: readonly Kind[] = ['poly', 'most', 'polyTheta', 'theta', 'bounded'];

function assumption(kind: Kind, x: string, y: string): Constraint {
  const [a, b] = [variable(x), variable(y)];
  switch (kind) {
    case 'poly':
      return { relation: 'O', left: log(a), right: log(b) };
    case 'most':
      return { relation: '<=', left: a, right: b };
    case 'polyTheta':
      return { relation: 'Theta', left: log(a), right: log(b) };
    case 'theta':
      return { relation: 'Theta', left: a, right: b };
    case 'bounded':
      return { relation: 'O', left: a, right: constant(1) };
    default:
      return kind;
  }
}

/** Each makes f = O(g) true under the regime, is admitted by it, and is not implied by an earlier one; none if f = O(g) anyway. */
export function conditionsUnder(
  f: Growth,
  g: Growth,
  regime: readonly Constraint[],
  variables: readonly string[],
  options?: Options,
): readonly Condition[] {
  if (isBigO(f, g, regime, variables, options) !== false) return [];
  const found: Condition[] = [];
  const helped = new Set<string>();
  for (const kind of kinds) {
    const before = new Set(helped);
    for (const x of variables) {
      for (const y of kind === 'bounded' ? ['1'] : variables) {
        if (x === y || ((kind === 'theta' || kind === 'polyTheta') && before.has(`${y} ${x}`))) continue;
        // An assumption about x from above is implied by each stronger one about x.
        if (before.has(`${x} ${y}`) || (kind === 'bounded' && [...before].some((pair) => pair.startsWith(`${x} `))))
          continue;
        if ((kind === 'theta' || kind === 'polyTheta') && helped.has(`${y} ${x}`)) continue;
        const constraint = assumption(kind, x, y);
        const { verdict } = compare(f, g, [...regime, constraint], variables, options);
        if (verdict !== 'Theta' && verdict !== 'o' && verdict !== 'O') continue;
        helped.add(`${x} ${y}`);
        found.push({ constraint, text: showConstraint(constraint) });
      }
    }
  }
  return found;
}
