/** A submission as its file holds it, and one claim in it. */
import { isTable, type Json } from '#checks';

export type Marked = 'right' | 'wrong' | 'partly' | 'none';

/** The long form of an answer; a bare value stands for `{ claim: value }`. */
export interface Claim {
  readonly claim: Json;
  /** A variant of the question's law: the claim is then about that algorithm. */
  readonly algorithm?: string;
  readonly marked?: Marked;
  readonly remark?: string;
  /** Where it stands in the source that was transcribed. */
  readonly where?: string;
}

export interface Submission {
  readonly set: string;
  readonly by: { readonly id: string; readonly name?: string; readonly kind?: string };
  readonly attempt?: number;
  /** A final hand-in: what the set requires and it leaves out is unanswered. */
  readonly final?: boolean;
  readonly note?: string;
  /** By question; `1c.span#aside` is a further claim about the same question, judged but worth no points. */
  readonly answers: Readonly<Record<string, Json>>;
}

/** An object with a `claim` is the long form; anything else is the claim itself. */
export function claimOf(value: Json): Claim {
  if (!isTable(value) || !Object.hasOwn(value, 'claim')) return { claim: value };
  // The schema has seen to the types of the other members; those it refused were taken out.
  return value as unknown as Claim;
}
