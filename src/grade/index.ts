export { audit, type Audit } from './audit.ts';
export type { Library } from './ask.ts';
export { grade, readSets, type GradeInput } from './grade.ts';
export type { TextFile } from './read.ts';
export type { Question, QuestionSet } from './question.ts';
export type { AnswerReport, FileProblem, QuestionReport, Report, SetReport, SubmissionReport } from './report.ts';
