import type { AnswerKind, Asked } from './answer.ts';
import type { Decision } from './verdict.ts';

/** One question with its gold, as a function from answers to what is decided of them: for pages and tables. */
export const judging =
  (kind: AnswerKind, gold: string, asked: Partial<Asked> = {}) =>
  (answer: string): Decision =>
    kind.judge({ kind: 'number', ...asked, key: { is: 'gold', gold } }, answer).verdict;
