/** How two growths in several variables compare under a regime. */
import { substitute, survey } from './build.ts';
import { decided, type Question } from './decision.ts';
import { Outside } from './form.ts';
import type { Comparing, Comparison, Constraint, Growth } from '../growth.ts';
import { Exhausted } from './level.ts';
import { bounds } from './bounds.ts';

export interface Options {
  /** `everywhere` lets every proper subset of the variables stay bounded too. */
  readonly mode?: 'all-infinite' | 'everywhere';
  /** Cells of linear programs that may be touched before the answer is `unsupported`. */
  readonly budget?: number;
  /** Whether the quick ways are left out, so that the search alone decides: for tests of one against the other. */
  readonly searchOnly?: boolean;
}
/** What a comparison may be made of; beyond, the answer is `unsupported` and names the limit. */
export const most = { budget: 1.25e6, variables: 12, constraints: 40 } as const;

/** f against g in the regime; what is outside is `unsupported`, never guessed, and nothing throws. */
export function compare(
  f: Growth,
  g: Growth,
  regime: readonly Constraint[],
  variables: readonly string[],
  options: Options = {},
): Comparing {
  const budget = options.budget ?? most.budget;
  try {
    const used = namesIn(f, g, regime, variables);
    const { values, bounded, regime: left, empty } = bounds(regime);
    if (empty) return { verdict: 'vacuous' };
    const question: Question = {
      f: values.size === 0 ? f : substitute(f, values),
      g: values.size === 0 ? g : substitute(g, values),
      regime: left,
      variables: variables.filter((name) => used.has(name)),
      bounded,
      budget: { left: budget },
      searchOnly: options.searchOnly ?? false,
    };
    const found = options.mode === 'everywhere' ? everywhere(question) : solved(question);
    return withUnused(
      found,
      variables.filter((name) => !used.has(name)),
    );
  } catch (error) {
    if (error instanceof Outside) return { verdict: 'unsupported', why: error.message };
    if (error instanceof Exhausted) return { verdict: 'unsupported', why: `more than ${budget} steps of search` };
    throw error;
  }
}

/** What is refused as it stands may not be once the regime's equations are put in: 2^n under n = d² is 2^(d²). */
function solved(question: Question): Comparing {
  try {
    return decided(question);
  } catch (error) {
    const by = new Map<string, Growth>();
    for (const { relation, left, right } of question.regime)
      if (relation === '=' && left.op === 'variable' && !occurs(left.name, right)) by.set(left.name, right);
    if (!(error instanceof Outside) || by.size === 0) throw error;
    return decided({ ...question, f: substitute(question.f, by), g: substitute(question.g, by) });
  }
}

const occurs = (name: string, g: Growth): boolean => {
  const names = new Set<string>();
  survey(g, names);
  return names.has(name);
};

/** Whether f = O(g); undefined where that is not decided, or the regime is empty. */
export function isBigO(
  f: Growth,
  g: Growth,
  regime: readonly Constraint[],
  variables: readonly string[],
  options?: Options,
): boolean | undefined {
  const { verdict } = compare(f, g, regime, variables, options);
  return verdict === 'unsupported' || verdict === 'vacuous' ? undefined : atMost(verdict);
}

const atMost = (verdict: Comparison): boolean => verdict === 'Theta' || verdict === 'o' || verdict === 'O';
const atLeast = (verdict: Comparison): boolean => verdict === 'Theta' || verdict === 'omega' || verdict === 'Omega';

function namesIn(
  f: Growth,
  g: Growth,
  regime: readonly Constraint[],
  variables: readonly string[],
): ReadonlySet<string> {
  if (regime.length > most.constraints) throw new Outside(`a regime of more than ${most.constraints} constraints`);
  const names = new Set<string>();
  for (const tree of [f, g, ...regime.flatMap((c) => [c.left, c.right])]) {
    const { problem } = survey(tree, names);
    if (problem) throw new Outside(problem);
  }
  if (names.size > most.variables) throw new Outside(`more than ${most.variables} variables`);
  for (const name of names)
    if (!variables.includes(name)) throw new Outside(`${name}, which is not one of the variables`);
  return names;
}

/** Variables that nothing depends on go to infinity too. */
function withUnused(found: Comparing, unused: readonly string[]): Comparing {
  if (unused.length === 0) return found;
  const all = Object.fromEntries(unused.map((name) => [name, `log2 ${name} = t`]));
  const { fNotOg, gNotOf } = found;
  return {
    ...found,
    ...(fNotOg && { fNotOg: { ...fNotOg, ...all } }),
    ...(gNotOf && { gNotOf: { ...gNotOf, ...all } }),
  };
}

/** Every subset of the variables but all of them may stay bounded; subsets that the regime rules out do not count. */
function everywhere(question: Question): Comparing {
  const free = question.variables.filter((name) => !question.bounded.has(name));
  const all: Comparing[] = [];
  for (let mask = 0; mask < 2 ** free.length - 1 || mask === 0; mask++) {
    const bounded = new Set([...question.bounded, ...free.filter((_, i) => Math.floor(mask / 2 ** i) % 2 === 1)]);
    const found = decided({ ...question, bounded });
    if (found.verdict !== 'vacuous') all.push(found);
  }
  const [first] = all;
  if (!first) return { verdict: 'vacuous' };
  const [up, down] = [all.every((x) => atMost(x.verdict)), all.every((x) => atLeast(x.verdict))];
  const verdict: Comparison =
    up && down
      ? 'Theta'
      : up
        ? all.every((x) => x.verdict === 'o')
          ? 'o'
          : 'O'
        : down
          ? all.every((x) => x.verdict === 'omega')
            ? 'omega'
            : 'Omega'
          : 'incomparable';
  const fNotOg = all.find((x) => x.fNotOg)?.fNotOg;
  const gNotOf = all.find((x) => x.gNotOf)?.gNotOf;
  const tooTall = all.some((x) => x.tooTall);
  return { verdict, ...(fNotOg && { fNotOg }), ...(gNotOf && { gNotOf }), ...(tooTall && { tooTall }) };
}
