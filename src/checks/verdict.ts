/** What is said of one answer, and why. */
export type Decision = 'accept' | 'reject' | 'unread' | 'ambiguous' | 'unanswered' | 'manual';

/** What a cost claim further is (DESIGN: tight, a valid bound that is loose, too small, …). */
export type CostClass =
  | 'tight'
  | 'loose'
  | 'under'
  | 'incomparable'
  | 'conditional'
  | 'impossible'
  | 'below-reference'
  | 'vacuous'
  | 'unsupported';

/** How an answer was read, so that a person can see a misreading. */
export interface Reading {
  readonly text: string;
  readonly latex?: string;
  /** Liberties taken while reading: "added a missing )". */
  readonly notes?: readonly string[];
}

export type Evidence =
  /** Values at which the answer and the key differ. Texts are as a person would write the values. */
  | {
      readonly type: 'counterexample';
      readonly inputs: Readonly<Record<string, string>>;
      readonly answer: string;
      readonly key: string;
      /** For statements: what was put to the vote, where that is not the law itself; the key is then the law. */
      readonly statement?: string;
      /** Number system and sizes: "rationals, n = 1, d = 2". */
      readonly over: string;
    }
  | { readonly type: 'shape'; readonly text: string }
  /** A growth path: where to send the variables, and what happens to the ratio there. */
  | { readonly type: 'path'; readonly text: string; readonly variables: Readonly<Record<string, string>> }
  | { readonly type: 'certificate'; readonly text: string }
  /** Two readings with differing verdicts. */
  | { readonly type: 'readings'; readonly readings: readonly { reading: Reading; verdict: Decision; reason: string }[] }
  /** A known mistake that this answer agrees with: the mutant of a law. */
  | { readonly type: 'mistake'; readonly law: string; readonly mutant: string }
  /** Counted work or span, the formula found, and the claim at the same sizes: what a plot shows. */
  | {
      readonly type: 'counts';
      readonly quantity: string;
      readonly along: string;
      readonly points: readonly { at: Readonly<Record<string, number>>; counted: number; claimed: number }[];
      readonly formula: string;
    }
  | { readonly type: 'trials'; readonly text: string }
  | { readonly type: 'remark'; readonly text: string };

export interface Verdict {
  readonly verdict: Decision;
  readonly class?: CostClass;
  /** One sentence: lower case, no full stop, the value found and the value wanted. */
  readonly reason: string;
  readonly reading?: Reading;
  readonly evidence?: readonly Evidence[];
  /** 1 or 0, or a fraction by the question's credit; null where there is no score. */
  readonly score: number | null;
}

type More = Omit<Partial<Verdict>, 'verdict' | 'reason'>;
export const accept = (reason: string, more: More = {}): Verdict => ({ verdict: 'accept', reason, score: 1, ...more });
export const reject = (reason: string, more: More = {}): Verdict => ({ verdict: 'reject', reason, score: 0, ...more });
export const unread = (reason: string, more: More = {}): Verdict => ({
  verdict: 'unread',
  reason,
  ...more,
  score: null,
});
export const ambiguous = (reason: string, more: More = {}): Verdict => ({
  verdict: 'ambiguous',
  reason,
  ...more,
  score: null,
});
export const unanswered = (): Verdict => ({ verdict: 'unanswered', reason: 'no answer was given', score: 0 });
export const manual = (reason: string): Verdict => ({ verdict: 'manual', reason, score: null });
