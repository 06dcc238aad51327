/** What grading finds: the value that every report format prints. No clock in it, and nothing that depends on the machine. */
import type { Json, Verdict } from '#checks';

export interface Report {
  readonly assay: string;
  /** By set, in the order of their names. */
  readonly sets: readonly SetReport[];
  /** Files that could not be used at all, or in part, all of them at once. */
  readonly problems: readonly FileProblem[];
}

export interface FileProblem {
  readonly file: string;
  /** JSON pointer into the file, empty for the whole of it. */
  readonly pointer: string;
  readonly message: string;
}

export interface SetReport {
  readonly set: string;
  readonly title: string;
  /** Those that somebody answered, or had to. */
  readonly questions: readonly QuestionReport[];
  readonly submissions: readonly SubmissionReport[];
}

export interface QuestionReport {
  /** `1a.kernel` */
  readonly id: string;
  /** The problem's part it belongs to: `1a`. */
  readonly part: string;
  readonly kind: string;
  /** What is asked, in our own words; mathematics in $…$. */
  readonly prompt: string;
  readonly points: number;
  readonly law?: string;
  /** The key as derived, for people: a formula, a class with the counted formula behind it, a value. */
  readonly key?: { readonly text: string; readonly latex?: string };
  /** A key that somebody stated, and what the audit finds of it; there where a person marked the cohort. */
  readonly staff?: { readonly key: Json; readonly agrees: boolean | null; readonly verdict: Verdict };
}

export interface SubmissionReport {
  readonly file: string;
  readonly by: { readonly id: string; readonly name?: string; readonly kind?: string };
  readonly attempt: number | null;
  readonly note?: string;
  /** Every question of the set that the submission answers, or that a final hand-in must answer. */
  readonly answers: readonly AnswerReport[];
  /** Points over what is scored, and the counts of what is not. */
  readonly score: {
    readonly points: number;
    readonly of: number;
    /** Points of the parts that have no score yet: unread, ambiguous, manual. */
    readonly unscored: number;
    readonly counts: Readonly<Record<string, number>>;
  };
  readonly problems: readonly FileProblem[];
}

export interface AnswerReport {
  readonly question: string;
  /** Set for a further claim about the same question: judged and shown, worth no points. */
  readonly label?: string;
  /** As submitted. */
  readonly answer: Json | undefined;
  readonly algorithm?: string;
  readonly verdict: Verdict;
  /** Points earned, or null where there is no score. */
  readonly points: number | null;
  /** What a human marker said of it. */
  readonly marked?: 'right' | 'wrong' | 'partly' | 'none';
  /** The marker's own words, or whose they are. */
  readonly remark?: string;
  /** Where it stands in the source that was transcribed. */
  readonly where?: string;
  /** Whether the marker and the verdict say the same; absent where the marker said nothing, or there is no verdict. */
  readonly agrees?: boolean;
}
