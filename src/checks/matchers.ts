/**
 * Matchers for vitest: `expect(algorithm).toHaveWork('2n^2 - n')`, so that a tree turned into a loop fails a test though
 * every number it computes still agrees.
 *
 *     import { expect } from 'vitest';
 *     import { matchers } from 'assay/matchers';
 *     expect.extend(matchers);
 *
 *     const dot: Algorithm = ({ n }) => (F, input) => …;
 *     expect(dot).toHaveSpan('1 + c(n)');    // c(n) = ⌈log₂ n⌉; also f, P, s2, min, max
 */
import {
  compare,
  measured,
  NotOblivious,
  parseGrowth,
  readFormula,
  show,
  showFormula,
  toGrowth,
  type Algorithm,
  type Costed,
  type Measured,
  type Parameter,
  type Recovered,
} from '#cost';

interface Outcome {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * How sizes are spread where they do not take every value: `{ L: 'dyadic' }` takes powers of two, `{ N: 'exponent' }` is
 * the exponent of one. A size that the expected formula does not mention is named here too: `{ n: 'any' }`.
 */
export type Spreads = Readonly<Record<string, 'any' | 'dyadic' | 'exponent'>>;

const parametersOf = (names: readonly string[], spreads: Spreads): Parameter[] =>
  [...new Set([...names, ...Object.keys(spreads)])].map((name) => ({
    name,
    spread: Object.hasOwn(spreads, name) ? spreads[name]! : 'any',
  }));

/** The cost's formula in the sizes named; what is expected can be read, or the test is at fault. */
function costOf(algorithm: Algorithm, names: readonly string[], cost: Costed, spreads: Spreads): [Recovered, Measured] {
  const costs = measured(algorithm, parametersOf(names, spreads));
  const found = costs.formula(cost);
  if (costs.problem !== undefined) throw new NotOblivious(costs.problem);
  return [found, costs];
}

const exactly =
  (cost: Costed) =>
  (algorithm: Algorithm, expected: string, spreads: Spreads = {}): Outcome => {
    const wanted = readFormula(expected);
    if ('problem' in wanted) throw new SyntaxError(`"${expected}" is no formula: ${wanted.problem}`);
    const [found] = costOf(algorithm, wanted.names, cost, spreads);
    const rows = [...found.train, ...found.heldOut];
    const wrong = rows.find(({ at, value }) => wanted.at(at) !== value);
    const is = found.status === 'exact' ? showFormula(found.terms, 'plain') : 'without a formula';
    const place =
      wrong &&
      Object.entries(wrong.at)
        .map(([name, size]) => `${name} = ${size}`)
        .join(', ');
    return {
      pass: rows.length > 0 && wrong === undefined,
      message: () =>
        wrong
          ? `the ${cost} is ${is}, should be ${expected}: at ${place || 'any size'} it is ${wrong.value}, should be ${wanted.at(wrong.at)}`
          : `the ${cost} is ${is} at ${rows.length} sizes, should not be ${expected}`,
    };
  };

/** Names of the sizes in a growth, by reading it as a formula's words. */
const growthNames = (text: string): string[] =>
  [...new Set([...text.matchAll(/\p{L}\w*/gu)].map((m) => m[0]))].filter(
    (name) => !/^(log|loglog|lg|ln|sqrt|min|max)$/.test(name),
  );

const bounded =
  (cost: Costed, how: 'O' | 'Theta') =>
  (algorithm: Algorithm, expected: string, spreads: Spreads = {}): Outcome => {
    const names = growthNames(expected);
    const bound = parseGrowth(expected, names);
    if (!bound.ok) throw new SyntaxError(`"${expected}" is no growth: ${bound.problem.message}`);
    const [found] = costOf(algorithm, names, cost, spreads);
    const growth = found.status === 'exact' ? toGrowth(found.terms) : undefined;
    if (!growth) return { pass: false, message: () => `the ${cost} has no formula, so its class is not known` };
    const { verdict, why } = compare(growth, bound.value, [], [...names, ...Object.keys(spreads)]);
    const pass = verdict === 'Theta' || (how === 'O' && (verdict === 'o' || verdict === 'O'));
    const text = `the ${cost} is ${showFormula(found.terms, 'plain')}, Theta(${show(growth)})`;
    return {
      pass,
      message: () => `${text}, should ${pass ? 'not ' : ''}be ${how}(${expected})${why ? `: ${why}` : ''}`,
    };
  };

/** `expect.extend(matchers)`; an algorithm is a function of sizes that gives a program, as `measured` takes it. */
export const matchers = {
  toHaveWork: exactly('work'),
  toHaveSpan: exactly('span'),
  toHaveAdditions: exactly('add'),
  toHaveMultiplications: exactly('mul'),
  toHaveDivisions: exactly('div'),
  toHaveMultiplicativeDepth: exactly('mulDepth'),
  /** The work is O of this; `toHaveSpanO` says the same of the span. */
  toBeO: bounded('work', 'O'),
  toBeTheta: bounded('work', 'Theta'),
  toHaveSpanO: bounded('span', 'O'),
  toHaveSpanTheta: bounded('span', 'Theta'),
};

declare module 'vitest' {
  // The type parameters are vitest's own, and have to be named alike.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    toHaveWork(formula: string, spreads?: Spreads): R;
    toHaveSpan(formula: string, spreads?: Spreads): R;
    toHaveAdditions(formula: string, spreads?: Spreads): R;
    toHaveMultiplications(formula: string, spreads?: Spreads): R;
    toHaveDivisions(formula: string, spreads?: Spreads): R;
    toHaveMultiplicativeDepth(formula: string, spreads?: Spreads): R;
    toBeO(growth: string, spreads?: Spreads): R;
    toBeTheta(growth: string, spreads?: Spreads): R;
    toHaveSpanO(growth: string, spreads?: Spreads): R;
    toHaveSpanTheta(growth: string, spreads?: Spreads): R;
  }
}
