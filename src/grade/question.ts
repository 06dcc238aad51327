/** A question set as its file holds it: what is asked, and how the key is derived. Data only; `ask.ts` gives it life. */
import type { Json, Policy } from '#checks';

export interface KeySource {
  /** Slug of the law whose reference, run or counted, is the key. */
  readonly law: string;
  readonly algorithm?: string;
  readonly assuming?: string;
  readonly from?: string;
  readonly to?: string;
  readonly quantity?: 'work' | 'span' | 'add' | 'mul' | 'div';
  readonly with?: Readonly<Record<string, string>>;
  readonly at?: readonly string[];
  readonly as?: string;
  readonly rows?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly columns?: readonly string[];
  readonly sizes?: Readonly<Record<string, string | number>>;
  readonly closed?: string;
}

export interface Question {
  readonly part: string;
  readonly kind: string;
  readonly prompt: string;
  readonly points?: number;
  /** Whether a final hand-in must answer it; so unless said otherwise. */
  readonly required?: boolean;
  /** A table of the set by name, or the symbols themselves. */
  readonly symbols?: string | Readonly<Record<string, string>>;
  readonly variables?: readonly string[];
  readonly regime?: readonly string[];
  readonly unit?: string;
  readonly given?: Readonly<Record<string, Json>>;
  readonly policy?: Policy;
  readonly asked?: string;
  readonly of?: string;
  readonly key?: KeySource;
  /** What the staff state or imply the answer is: judged by `audit`, and by nothing else. */
  readonly staffKey?: Json;
  readonly staffSource?: string;
}

export interface QuestionSet {
  readonly set: string;
  readonly title: string;
  readonly source?: string;
  readonly symbols?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly questions: Readonly<Record<string, Question>>;
}
