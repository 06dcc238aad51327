/**
 * A law is data. It judges an answer: the reference must pass, every mutant must fail,
 * and a submission is an answer of which we do not know yet.
 */
import fc from 'fast-check';
import type { Ring, Structure, Structures } from '#scalar';
import type { Arbitraries } from './inputs/arbitraries.ts';

export interface Law<Answer = unknown, S extends Structure = Structure> {
  /** The statement, in a line of Unicode mathematics. */
  readonly says: string;
  /** Where it is claimed: `name §section`, names as in spec/sources.json. */
  readonly source: readonly string[];
  readonly over: S;
  /** What an answer takes after the number system, in order: name and declaration, e.g. `{ A: 'n×n', u: 'd for i in 0..L-1', L: 'size' }`. */
  readonly takes: Readonly<Record<string, string>>;
  /** What an answer gives, declared the same way: `'m×d for l in 0..L'`, `'scalar'`. */
  readonly gives: string;
  /** Sizes that must be powers of two for some variant: they are counted at powers of two only. */
  readonly dyadic?: readonly string[];
  readonly reference: Answer;
  /** Other right algorithms by their names in kebab case; each is judged, and counted, like the reference. */
  readonly variants?: Readonly<Record<string, Answer>>;
  /** Variants that need more of a number system than the law does: `{ fft: 'cyclic' }`. */
  readonly needs?: Readonly<Record<string, Structure>>;
  /** Right answers that look otherwise: judged like the reference, they are no algorithms to be named or counted. */
  readonly equivalents?: Readonly<Record<string, Answer>>;
  /** Wrong answers, named as a marker would write it in the margin. */
  readonly mutants: Readonly<Record<string, Answer>>;
  /** Under which of the inputs a mutant may be right after all: `'the eigenvalues are distinct': (F, A, b) => …`. The weakest first. */
  readonly hypotheses?: Readonly<Record<string, Hypothesis<Answer>>>;
  /** Must reach its verdict by another road than the reference takes. */
  check<T>(F: Structures<T>[S], any: Arbitraries<T>, answer: Answer): Case;
}

/** Whether a hypothesis is met by what the answer is given, the number system first. */
export type Hypothesis<Answer = unknown> = Predicate<Answer>['met'];
interface Predicate<Answer> {
  // A method, so that the laws of one list may differ in what they take.
  met(...inputs: Answer extends (...inputs: infer Inputs) => unknown ? Inputs : readonly unknown[]): boolean;
}

/** The law itself, its answer's type inferred. */
export const law = <Answer, S extends Structure>(l: Law<Answer, S>): Law<Answer, S> => l;

/** Inputs and what must hold of them, their types closed over. */
export type Case = fc.IRawProperty<unknown>;

/** Two values that must be one; `show` prints either. */
export interface Sides {
  readonly agree: boolean;
  readonly difference: () => string;
  /** Which of the properties that make up a law this is. */
  readonly property: string;
}

/** Scalars, and arrays of them to any depth: what an answer gives. */
export type Nested<T> = T | readonly Nested<T>[];

/** Whether an answer and the truth agree, in the equality of the field, shapes included; undefined means no answer. */
export function equal<T>(F: Ring<T>, answer: Nested<T> | undefined, truth: Nested<T> | undefined): Sides {
  const place = firstDifference(F, answer, truth);
  return {
    agree: place === undefined,
    difference: () => (place === undefined ? 'no difference' : told(place)),
    property: place?.property ?? 'values',
  };
}

/** Where two values part, the innermost index last, and what is said of that place. */
interface Place {
  readonly path: readonly number[];
  readonly says: () => string;
  readonly property: 'values' | 'shape' | 'existence';
}

const told = ({ path, says }: Place): string => `${path.length === 0 ? 'it' : `entry (${path.join(', ')})`} ${says()}`;

function firstDifference<T>(F: Ring<T>, a: Nested<T> | undefined, b: Nested<T> | undefined): Place | undefined {
  const here = (property: Place['property'], says: () => string): Place => ({ path: [], says, property });
  if (a === undefined || b === undefined)
    return a === b
      ? undefined
      : here('existence', () => (b === undefined ? 'is there, should be undefined' : 'is missing, should be there'));
  if (!Array.isArray(a) || !Array.isArray(b)) {
    if (Array.isArray(a) || Array.isArray(b)) return here('shape', () => 'has the wrong shape');
    // Neither is an array, so both are elements.
    const [x, y] = [a as T, b as T];
    return F.equal(x, y) ? undefined : here('values', () => `is ${F.show(x)}, should be ${F.show(y)}`);
  }
  if (a.length !== b.length) return here('shape', () => `has ${a.length} entries, should have ${b.length}`);
  for (let i = 0; i < a.length; i++) {
    const found = firstDifference(F, a[i] as Nested<T>, b[i] as Nested<T>);
    if (found) return { ...found, path: [i, ...found.path] };
  }
  return undefined;
}

/** Several agreements, all of which must hold; the first that does not is the one reported. */
export const all = (...sides: readonly (Sides | undefined)[]): Sides | undefined =>
  sides.includes(undefined) ? undefined : (sides.find((s) => s && !s.agree) ?? sides[0]);

/** A relation that is not an equality. */
export const holds = (agree: boolean, difference: string): Sides => ({
  agree,
  difference: () => difference,
  property: 'relation',
});

/** The agreement as one of several that make up a law, under a name of its own. */
export const named = (property: string, sides: Sides | undefined): Sides | undefined => sides && { ...sides, property };

/** What a claim throws where it fails: the difference, and which property it is of. */
export class Refuted extends Error {
  readonly property: string;
  constructor({ difference, property }: Sides) {
    super(difference());
    this.property = property;
  }
}

/** What fast-check is told where an input lies outside the law: made once, as making an error takes longer than most cases. */
const beyond = (() => {
  try {
    return fc.pre(false);
  } catch (error) {
    return error;
  }
})();

/** Ends a case whose input the law does not speak of. */
export function outside(): never {
  throw beyond;
}

/**
 * For all inputs drawn, the claim; `undefined` says that the input lies outside the law, and is skipped and counted.
 * What is given is `any.shaped({ … })`, or a record of arbitraries where the inputs have nothing to do with each other.
 */
export function forAll<I extends object>(
  given: fc.Arbitrary<I> | { [K in keyof I]: fc.Arbitrary<I[K]> },
  claim: (input: I) => Sides | undefined,
): Case {
  // The record's type is I by construction; fast-check cannot infer it through the mapped type.
  const inputs = given instanceof fc.Arbitrary ? given : (fc.record(given) as unknown as fc.Arbitrary<I>);
  return fc.property(inputs, (input) => {
    const sides = claim(input);
    if (sides === undefined) return outside();
    if (!sides.agree) throw new Refuted(sides);
  });
}
