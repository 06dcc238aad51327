/** The library: what the command line does, as functions of values. Nothing is written and nothing is printed. */
import { kinds, laws, match as matchRow, type Line } from '#checks';
import { audit as auditSets, grade as gradeFiles, type Audit, type Report, type TextFile } from '#grade';
import { version } from './home.ts';

const library = { kinds: await kinds(), laws: await laws() };

export interface GradeFiles {
  /** Question sets, as JSON texts under the names the report is to use. */
  readonly sets: readonly TextFile[];
  /** Submissions, likewise. */
  readonly submissions: readonly TextFile[];
  /** The set of submissions that name none. */
  readonly set?: string;
}

/** Grades submissions against question sets. Never throws for anything in the texts: what is wrong there is listed. */
export const grade = (files: GradeFiles): Report => gradeFiles({ ...files, ...library, version: version() });

/** Judges one row `{kind, gold, answer, symbols | variables, …}`; never throws, and remembers nothing of it. */
export const match = (row: unknown): Line => matchRow(row, library.kinds);

/** Judges the staff keys of question sets against the derived ones. */
export const audit = (
  sets: readonly TextFile[],
): { readonly audits: readonly Audit[]; readonly problems: Report['problems'] } => auditSets(sets, library);

export { formats, type ReportFormat } from '#reports';
export type { AnswerReport, QuestionReport, Report, SetReport, SubmissionReport, TextFile } from '#grade';
export type { Decision, Evidence, Line, Reading, Verdict } from '#checks';
