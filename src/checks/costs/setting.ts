/** The setting of a cost question: its variables, its regime, and comparing under both. */
import { bounds, compare, parseConstraint, type Comparing, type Constraint, type Growth } from '#cost';
import { remembered } from '#language';
import { withoutCommon } from './common.ts';
import { Fault, type Asked } from '../answer.ts';

export interface Setting {
  /** The question's variables, and those that the regime ties to them: N of `L = 2^N`. */
  readonly variables: readonly string[];
  readonly regime: readonly Constraint[];
  /** As written. */
  readonly written: readonly string[];
  /** Declared O(1), or bounded by a number. */
  readonly bounded: ReadonlySet<string>;
}

/** Throws a `Fault` where the variables are missing or a constraint cannot be read. */
export function settingOf({ variables, regime = [] }: Pick<Asked, 'variables' | 'regime'>): Setting {
  if (!variables) throw new Fault('a cost is judged in its variables, and none are declared');
  return settingFor(JSON.stringify([variables, regime]));
}

const settingFor = remembered((key): Setting => {
  // The key was made from just these, two lines above.
  const [named, written] = JSON.parse(key) as readonly [readonly string[], readonly string[]];
  const regime = written.flatMap((text) => {
    const read = parseConstraint(text);
    if (!read.ok) throw new Fault(`the constraint "${text}" cannot be read: ${read.problem.message}`);
    return read.value;
  });
  const variables = new Set(named);
  for (const { left, right } of regime) for (const name of [...namesIn(left), ...namesIn(right)]) variables.add(name);
  return { variables: [...variables], regime, written, bounded: bounds(regime).bounded };
}, 256);

/** The variables of a growth, each as often as it occurs. */
export function namesIn(g: Growth): string[] {
  if (g.op === 'variable') return [g.name];
  return Object.values(g).flatMap((part: unknown) =>
    // A growth's parts are growths, lists of them, names and rationals.
    Array.isArray(part) ? part.flatMap((child: Growth) => namesIn(child)) : isGrowth(part) ? namesIn(part) : [],
  );
}

const isGrowth = (part: unknown): part is Growth => typeof part === 'object' && part !== null && 'op' in part;

/** How the two compare; what is outside of what is decided may stand on both sides. */
export function comparing(f: Growth, g: Growth, { regime, variables }: Setting): Comparing {
  const found = compare(f, g, regime, variables);
  const apart = found.verdict === 'unsupported' ? withoutCommon(f, g) : undefined;
  return apart ? compare(...apart, regime, variables) : found;
}

/** f = O(g), decided; undefined where it is outside what is decided. */
export function within(f: Growth, g: Growth, setting: Setting): boolean | undefined {
  const { verdict } = comparing(f, g, setting);
  if (verdict === 'unsupported' || verdict === 'vacuous') return undefined;
  return isWithin(verdict);
}

/** That f = O(g), and is decided. */
export const isWithin = (verdict: Comparing['verdict']): boolean =>
  verdict === 'Theta' || verdict === 'o' || verdict === 'O';
