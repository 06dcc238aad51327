/** The verdict on one side compared with the key, with its evidence. */
import type { Expression } from '#language';
import { counterexample } from './counterexample.ts';
import { diagnosis } from './diagnose.ts';
import { compareSides, sidesOf, type Equal, type Outcome } from './equality.ts';
import type { Integers } from '../instance/sizes.ts';
import type { Plan } from '../instance/plan.ts';
import type { Side } from './side.ts';
import { Fault } from '../answer.ts';
import { accept, reject, unread, type Evidence, type Verdict } from '../verdict.ts';

/** What compares an answer with a key: everything that a verdict needs to know. */
export interface Comparison {
  readonly plan: Plan;
  readonly key: Side;
  readonly answer: Side;
  readonly seed: number;
  /** The answer's tree, where a closer look for the slip in it is worth its time. */
  readonly formula?: Expression | undefined;
}

export function judgedEqual(c: Comparison): Verdict {
  return verdictOn(compareSides(c.plan, c.key, c.answer, c.seed), c);
}

export function verdictOn(outcome: Outcome, c: Comparison): Verdict {
  switch (outcome.is) {
    case 'equal': {
      if (outcome.identical)
        return accept('the same formula as the key', {
          evidence: [{ type: 'trials', text: 'one tree, node by node, with a value at a random point' }],
        });
      const text = trials(outcome);
      return accept(`equal to the key ${text}`, { evidence: [{ type: 'trials', text: `equal ${text}` }] });
    }
    case 'different': {
      const sides = sidesOf(c.plan, c.key, c.answer);
      const example = counterexample(sides, c.seed);
      const hint = diagnosis(sides, c.seed, outcome.at, c.formula);
      const reason = example
        ? `it is ${clip(example.answer)} where it should be ${clip(example.key)}`
        : `it differs from the key at random points with ${sizes(outcome.at)}`;
      const evidence: Evidence[] = example ? [example] : [{ type: 'trials', text: reason }];
      if (hint !== undefined) evidence.push({ type: 'remark', text: hint });
      return reject(hint === undefined ? reason : `${reason}: ${hint}`, { evidence });
    }
    case 'misfit': {
      const text = inDimensions(outcome.text, outcome.at);
      const hint = c.formula && diagnosis(sidesOf(c.plan, c.key, c.answer), c.seed, outcome.at, c.formula);
      const evidence: Evidence[] = [{ type: 'shape', text }];
      if (hint !== undefined) evidence.push({ type: 'remark', text: hint });
      return reject(hint === undefined ? text : `${text}: ${hint}`, { evidence });
    }
    case 'absent': {
      const text = `it has no value where the key has one (${sizes(outcome.at)}): ${outcome.text}`;
      return reject(text, { evidence: [{ type: 'trials', text }] });
    }
    case 'unread':
      return unread(outcome.text);
    case 'fault':
      throw new Fault(`the key has no value: ${outcome.text}`);
  }
}

export function trials({ points, sizes, chance }: Equal): string {
  const at = `at ${points} random points over ${sizes} ${sizes === 1 ? 'choice' : 'choices'} of sizes`;
  if (chance === undefined) return `${at}, in doubles that carry their error`;
  return Number.isFinite(chance) && chance < 0
    ? `${at}; a wrong one passes with a chance below 2^${Math.ceil(chance)}`
    : `${at} of prime fields`;
}

/** Dimensions are drawn pairwise different, so that the sizes in a message can be named again. */
function inDimensions(text: string, integers: Integers): string {
  const names = new Map<number, string>();
  for (const [name, n] of integers) if (!names.has(n)) names.set(n, name);
  const named = (n: string): string => (n === '1' ? n : (names.get(Number(n)) ?? n));
  return text.replace(/(\d+)×(\d+)/g, (_, rows: string, columns: string) => `${named(rows)}×${named(columns)}`);
}

const sizes = (integers: Integers): string =>
  integers.size === 0 ? 'no sizes' : [...integers].map(([name, n]) => `${name} = ${n}`).join(', ');

const clip = (text: string): string => (text.length > 160 ? `${text.slice(0, 157)}…` : text);
