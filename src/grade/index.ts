export type { AnswerReport, FileProblem, QuestionReport, Report, SetReport, SubmissionReport } from './report.ts';
