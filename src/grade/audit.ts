/** Is the answer key itself right? Every staff key judged against the derived one, with its evidence. */
import type { Library } from './ask.ts';
import { questionReport, readSets } from './grade.ts';
import type { TextFile } from './read.ts';
import type { FileProblem, QuestionReport } from './report.ts';

export interface Audit {
  readonly set: string;
  readonly title: string;
  /** Questions with a staff key, in the order of the set. */
  readonly questions: readonly QuestionReport[];
  readonly without: number;
  readonly problems: readonly FileProblem[];
}

export function audit(
  files: readonly TextFile[],
  library: Library,
): { audits: readonly Audit[]; problems: readonly FileProblem[] } {
  const { sets, problems } = readSets(files, library);
  const audits = [...sets.values()].map(({ set, questions }): Audit => {
    const keyed = [...questions.values()].filter(({ question }) => question.staffKey !== undefined);
    return {
      set: set.set,
      title: set.title,
      questions: keyed.map((ready) => questionReport(ready, { key: true, staff: true })),
      without: questions.size - keyed.length,
      problems,
    };
  });
  return { audits, problems };
}
