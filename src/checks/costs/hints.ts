/** What a student can do with a wrong class: the factor that is missing, the sum that is no product, where it first fails. */
import { formulaAt, growthAt, show, type Comparing, type Growth, type Sizes } from '#cost';
import { comparing, type Setting } from './setting.ts';
import type { Truth } from './truth.ts';

const times = (a: Growth, b: Growth): Growth => ({ op: 'product', of: [a, b] });

/**
 * "a factor log L is missing", where one such factor makes the claim right: missing only of a claim that is O of the truth,
 * too much only where the truth is O of it.
 */
export function factorHint(truth: Growth, claim: Growth, setting: Setting, found: Comparing): string | undefined {
  const { verdict } = found;
  if (verdict === 'incomparable') return undefined;
  const large = verdict === 'o' || verdict === 'O';
  for (const name of setting.variables) {
    const x: Growth = { op: 'variable', name };
    for (const factor of [{ op: 'log', of: x } as const, x]) {
      const [f, g] = large ? [times(truth, factor), claim] : [truth, times(claim, factor)];
      if (comparing(f, g, setting).verdict === 'Theta')
        return `a factor ${show(factor)} is ${large ? 'too much' : 'missing'}`;
    }
  }
  return undefined;
}

/**
 * Four points, two values of each of two sizes: f(a, b) + f(a', b') − f(a', b) − f(a, b') is zero for a sum of a function
 * of one and a function of the other, and is not for a product.
 */
export function interaction(f: (at: Sizes) => number, of: readonly [string, string], at: Sizes): number {
  const corner = (i: 1 | 8, j: 1 | 8): number => f({ ...at, [of[0]]: 8 * i, [of[1]]: 8 * j });
  return corner(1, 1) + corner(8, 8) - corner(8, 1) - corner(1, 8);
}

export function interactionHint(truth: Truth, claim: Growth, setting: Setting): string | undefined {
  const names = setting.variables;
  const at = Object.fromEntries(names.map((name) => [name, 8]));
  const terms = truth.counted?.formula.terms;
  const counted = (sizes: Sizes): number =>
    terms ? (formulaAt(terms, sizes) ?? Number.NaN) : growthAt(truth.growth, sizes);
  for (const [i, a] of names.entries()) {
    for (const b of names.slice(i + 1)) {
      const [ours, theirs] = [interaction(counted, [a, b], at), interaction((s) => growthAt(claim, s), [a, b], at)];
      const corners = `at ${a}, ${b} = 8, 64`;
      if (Math.abs(ours) < 1e-9 && Math.abs(theirs) > 1e-9)
        return `the sum is not a product: ${corners} ${truth.of} is a part in ${a} and a part in ${b} added up, the claim is not (interaction 0 against ${round(theirs)})`;
      if (Math.abs(ours) > 1e-9 && Math.abs(theirs) < 1e-9)
        return `the product is not a sum: ${corners} ${truth.of} does not split into a part in ${a} and a part in ${b}, the claim does (interaction ${round(ours)} against 0)`;
    }
  }
  return undefined;
}

const round = (x: number): string => `${Math.round(x * 100) / 100}`;

/** The least size, all variables equal and a power of two, from which the claim with constant one is below what is counted. */
export function firstFailure(truth: Truth, claim: Growth, setting: Setting): string | undefined {
  const terms = truth.counted?.formula.terms;
  if (!terms) return undefined;
  const names = truth.counted.formula.parameters.filter((p) => p.spread !== 'exponent').map((p) => p.name);
  if (names.length === 0 || names.length < truth.counted.formula.parameters.length) return undefined;
  for (let size = 2; size <= 2 ** 20; size *= 2) {
    const at = Object.fromEntries(setting.variables.map((name) => [name, size]));
    const [counted, claimed] = [formulaAt(terms, at), growthAt(claim, at)];
    if (counted !== undefined && claimed < counted)
      return `with constant one it first fails at ${names.join(' = ')} = ${size}: ${Math.round(claimed)} claimed, ${counted} counted`;
  }
  return undefined;
}
