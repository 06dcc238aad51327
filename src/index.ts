/** The library: grade submissions, match answers, as the command line does. */
export { grade, audit, type GradeInput, type Report } from '#grade';
export { kinds, laws, type AnswerKind, type Asked, type Law, type Verdict } from '#checks';
