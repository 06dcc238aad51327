/** What submissions and answers are called, so that no two of them are called the same. */
import type { AnswerReport, SubmissionReport } from '#grade';
import { clip } from './text.ts';

export interface Name {
  readonly name: string;
  /** What tells it from others of the name: its attempt, or its file where that is not enough; may be empty. */
  readonly more: string;
}

/** Several files may be by one author, at one attempt: a file a problem, say. */
export function names(submissions: readonly SubmissionReport[]): readonly Name[] {
  const plain = submissions.map(({ by, attempt }) => ({
    name: by.name ?? by.id,
    more: attempt === null ? '' : `attempt ${attempt}`,
  }));
  const times = Map.groupBy(plain, ({ name, more }) => `${name}\n${more}`);
  return plain.map(({ name, more }, i) => {
    const stem = submissions[i]!.file.replace(/.*\//s, '').replace(/\.json$/, '');
    const alone = times.get(`${name}\n${more}`)!.length === 1;
    return { name, more: alone ? more : clip(stem, 60).text };
  });
}

export const fullName = ({ name, more }: Name): string => (more === '' ? name : `${name}, ${more}`);

/** A further claim about the same question is called by its label too. */
export const claimName = ({ question, label }: Pick<AnswerReport, 'question' | 'label'>): string =>
  label === undefined ? question : `${question} #${label}`;

/** By question: the answer that is scored, or else the first further claim, and all that were made. */
export function byQuestion(answers: readonly AnswerReport[]): ReadonlyMap<string, readonly AnswerReport[]> {
  const ordered = [
    ...answers.filter(({ label }) => label === undefined),
    ...answers.filter(({ label }) => label !== undefined),
  ];
  return Map.groupBy(ordered, ({ question }) => question);
}
