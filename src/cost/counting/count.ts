/**
 * The cost of an algorithm at one size: it is run over a number system whose elements are nothing but depths.
 *
 * What runs to its end there has never looked at a value, so its cost is the same for all inputs of that size.
 */
import { tabulate } from '#scalar';
import type { Cyclic, Real } from '#scalar';

/** Operations by kind (a subtraction is an addition; a root, exponential or logarithm is `other`), and longest paths. */
export interface Count {
  readonly add: number;
  readonly mul: number;
  readonly div: number;
  readonly other: number;
  /** All operations performed, needed or not. */
  readonly work: number;
  /** The longest path to any output. */
  readonly span: number;
}
export type Quantity = keyof Count;

/** The dictionary that a counted algorithm sees: every structure, of elements that it can only combine. */
export type Metered<T> = Cyclic<T> & Real<T>;

/** An algorithm at one size: it takes an input wherever it needs one, and gives its outputs, nested as they come. */
export type Program = <T>(F: Metered<T>, input: () => T) => unknown;

/** The algorithm asked what a value is: its cost depends on more than its sizes. */
export class NotOblivious extends Error {}
/** More operations of one kind, or free ones, than the caller allows. */
export class TooMany extends Error {}

export const operationsMost = 4_000_000;

/** A literal has no depth; an operation on literals alone is free and gives a literal. */
const literal = -1;

/** A literal of many digits is made by many operations of its own. */
const longhand = 16;

interface Tally {
  add: number;
  mul: number;
  div: number;
  other: number;
}

function meter(tally: Tally, most: number, deepens: (kind: 'add' | 'mul') => 0 | 1): Metered<number> {
  const [addDepth, mulDepth] = [deepens('add'), deepens('mul')];
  const past = (): never => {
    throw new TooMany(`more than ${most} operations of one kind`);
  };
  // What is free costs nothing, but takes its time: it is bounded as well.
  let free = 0;
  const freely = (times: number): typeof literal => {
    free += times;
    return free > most ? past() : literal;
  };
  const add = (a: number, b: number): number => {
    const deepest = a > b ? a : b;
    if (deepest === literal) return freely(1);
    if (++tally.add > most) past();
    return deepest + addDepth;
  };
  const mul = (a: number, b: number): number => {
    const deepest = a > b ? a : b;
    if (deepest === literal) return freely(1);
    if (++tally.mul > most) past();
    return deepest + mulDepth;
  };
  const div = (a: number, b: number): number => {
    const deepest = a > b ? a : b;
    if (deepest === literal) return freely(1);
    if (++tally.div > most) past();
    return deepest + mulDepth;
  };
  const unary = (a: number): number => {
    if (a === literal) return freely(1);
    if (++tally.other > most) past();
    return a + addDepth;
  };
  const look = (what: string) => (): never => {
    throw new NotOblivious(`the algorithm looks at a value (${what}), so its cost is not determined by the sizes`);
  };
  return {
    name: 'depths',
    exact: true,
    zero: literal,
    one: literal,
    padding: 0,
    add,
    sub: add,
    mul,
    div,
    of: (n) => freely(typeof n === 'bigint' ? longhand : 1),
    from: () => literal,
    roots: (n) => tabulate(n, () => literal),
    sqrt: unary,
    exp: unary,
    log: unary,
    isZero: look('isZero'),
    equal: look('equal'),
    size: look('size'),
    less: look('less'),
    toNumber: look('toNumber'),
    show: (a) => (a === literal ? 'literal' : `depth ${a}`),
  };
}

/** The greatest depth among nested outputs; undefined where something there is not an element. */
function deepest(output: unknown): number | undefined {
  if (typeof output === 'number') return Math.max(output, 0);
  if (!Array.isArray(output)) return undefined;
  let most = 0;
  for (const entry of output) {
    const depth = deepest(entry);
    if (depth === undefined) return undefined;
    if (depth > most) most = depth;
  }
  return most;
}

function run(program: Program, most: number, deepens: (kind: 'add' | 'mul') => 0 | 1): Count | undefined {
  const tally: Tally = { add: 0, mul: 0, div: 0, other: 0 };
  const span = deepest(program(meter(tally, most, deepens), () => 0));
  if (span === undefined) return undefined;
  const { add, mul, div, other } = tally;
  return { add, mul, div, other, work: add + mul + div + other, span };
}

/**
 * The cost of an algorithm at the size it was made for; undefined where it gives no answer there.
 * Throws `NotOblivious` where it looks at values, and `TooMany` past `most` operations of one kind.
 */
export const count = (program: Program, most = operationsMost): Count | undefined => run(program, most, () => 1);

/** Multiplicative depth: the most multiplications and divisions on any path to an output. */
export const mulDepth = (program: Program, most = operationsMost): number | undefined =>
  run(program, most, (kind) => (kind === 'mul' ? 1 : 0))?.span;
