/** One kind of answer, and what is asked of it: the seam between reading, grading and matching. */
import type { Law } from './law.ts';
import type { Verdict } from './verdict.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object: neither a list nor null. */
export function isTable(x: Json | undefined): x is { readonly [key: string]: Json };
export function isTable(x: unknown): x is { readonly [key: string]: unknown };
export function isTable(x: unknown): boolean {
  return typeof x === 'object' && x !== null && !Array.isArray(x);
}

/** What the answer is compared with: a text taken as given (`match`), or a law to be run (`grade`). */
export type Key = { readonly is: 'gold'; readonly gold: Json } | Derived;

/** The key by running a law's reference, or counting it. */
export interface Derived {
  readonly is: 'law';
  readonly slug: string;
  readonly law: Law;
  /** Arguments of the law as expressions in the question's symbols; a name left out is the symbol of that name. */
  readonly with?: Readonly<Record<string, string>>;
  /** Indices into what the law gives, outermost first, as expressions in the question's symbols. */
  readonly at?: readonly string[];
  /** What the law gives, as `value` (`value_0`, `value_1` of several), put into the answer that is wanted: `\\lambda > value`. */
  readonly as?: string;
  /** For tables: by row, arguments that differ from `with`; and the names of the columns, what the law gives in its order. */
  readonly rows?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly columns?: readonly string[];
  /** A variant of the law; the reference where there is none. */
  readonly algorithm?: string;
  /** For statements: a hypothesis of the law under which it is put to the vote. */
  readonly assuming?: string;
  /** For derivations: the expression to start from and the one to show, both of what the law gives. */
  readonly from?: string;
  readonly to?: string;
  /** What is counted, for costs and counts. */
  readonly quantity?: 'work' | 'span' | 'add' | 'mul' | 'div';
  /** The law's sizes as expressions in the question's variables; a name left out is the variable of that name. */
  readonly sizes?: Readonly<Record<string, string | number>>;
  /** For growth: what the law gives, in closed form; held against the law before anything rests on it. */
  readonly closed?: string;
}

export interface Policy {
  /** Relative, never absolute. */
  readonly tolerance?: number;
  /** Significant digits. */
  readonly digits?: number;
  readonly ordered?: boolean;
  readonly credit?: 'tight' | 'upper-bound' | Readonly<Record<string, number>>;
  /** Forms that may not occur in the answer, right or not: matched on trees, after correctness. */
  readonly forbid?: readonly string[];
}

/** One question, as a kind of answer sees it. */
export interface Asked {
  readonly kind: string;
  readonly key: Key;
  readonly symbols?: Readonly<Record<string, string>>;
  readonly variables?: readonly string[];
  readonly regime?: readonly string[];
  readonly given?: Readonly<Record<string, Json>>;
  readonly policy?: Policy;
  /** Which of several named quantities is wanted. */
  readonly asked?: string;
  /** For text: the kind of the one claim looked for. */
  readonly of?: string;
  /** The algorithm the answer itself names, resolved: its law's variant is then what is counted. */
  readonly algorithm?: string;
}

/**
 * One kind of answer: the default export of one file of `answers/`.
 * It never throws for anything in the answer; a fault of the question is a `Fault`.
 */
export interface AnswerKind {
  /** What such an answer is and how it is judged, in a line. */
  readonly about: string;
  /** The other kinds are there for one that finds claims of theirs: prose. */
  judge(asked: Asked, answer: Json, kinds?: ReadonlyMap<string, AnswerKind>): Verdict;
  /** Whether it finds its one claim in prose. */
  readonly inProse?: true;
  /** The key as derived, for people: a value, a formula, a class with the counted formula behind it. */
  key?(asked: Asked): KeyShown;
}

export interface KeyShown {
  readonly text: string;
  readonly latex?: string;
}

/** The question, not the answer, is at fault: a gold that cannot be read, a law whose arguments do not fit. */
export class Fault extends Error {}
