/** How a verdict is named and drawn: a word and a shape, so that no colour has to be seen. */
import type { AnswerReport } from '#grade';
import type { Decision } from '#checks';

export const decisions: Readonly<
  Record<Decision, { readonly sign: string; readonly word: string; readonly means: string }>
> = {
  accept: { sign: '✓', word: 'accepted', means: 'right' },
  reject: { sign: '✕', word: 'rejected', means: 'wrong, with evidence' },
  unread: { sign: '?', word: 'unread', means: 'we could not read it; never folded into wrong' },
  ambiguous: { sign: '±', word: 'ambiguous', means: 'two readings, differing verdicts' },
  manual: { sign: 'P', word: 'for a person', means: 'only a person can judge it' },
  unanswered: { sign: '–', word: 'unanswered', means: 'nothing was given' },
};

/** In the order in which they are listed. */
export const everyDecision = Object.keys(decisions) as readonly Decision[]; // the keys of a Record over Decision

/** The sign of one answer: a rejection that earned something is half. */
export const signOf = (answer: AnswerReport): string =>
  answer.verdict.verdict === 'reject' && (answer.verdict.score ?? 0) > 0 ? '½' : decisions[answer.verdict.verdict].sign;

/** What a marker may have said, best first. */
export const marks = ['right', 'partly', 'wrong', 'none'] as const;
