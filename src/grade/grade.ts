/** Submissions to verdicts to scores: one report for a cohort. */
import { unanswered, type Json, type Verdict } from '#checks';
import { ask, judge, type Library, type Ready } from './ask.ts';
import type { QuestionSet } from './question.ts';
import { readClaims, readSet, readSubmission, type ReadClaim, type TextFile } from './read.ts';
import type { AnswerReport, FileProblem, QuestionReport, Report, SetReport, SubmissionReport } from './report.ts';
import type { Submission } from './submission.ts';

export interface GradeInput extends Library {
  /** As the report is to name the grader. */
  readonly version: string;
  readonly sets: readonly TextFile[];
  readonly submissions: readonly TextFile[];
  /** The set of submissions that name none. */
  readonly set?: string;
  /** Told as each submission is done. */
  readonly done?: (file: string) => void;
}

/** A set made ready: its questions by id, in the order of the file. */
export interface ReadySet {
  readonly set: QuestionSet;
  readonly questions: ReadonlyMap<string, Ready>;
}

/** Question sets out of their files; whatever cannot be asked is listed. */
export function readSets(
  files: readonly TextFile[],
  library: Library,
): { sets: ReadonlyMap<string, ReadySet>; problems: FileProblem[] } {
  const sets = new Map<string, ReadySet>();
  const problems: FileProblem[] = [];
  for (const source of files) {
    const { value: set, problems: wrong } = readSet(source);
    problems.push(...wrong);
    if (set === undefined) continue;
    const questions = new Map<string, Ready>();
    for (const id of Object.keys(set.questions)) {
      const ready = ask(set, id, library);
      if ('message' in ready) problems.push({ file: source.file, ...ready });
      else questions.set(id, ready);
    }
    sets.set(set.set, { set, questions });
  }
  return { sets, problems };
}

/** Every submission graded against its set; nothing that one of them contains touches another. */
export function grade(input: GradeInput): Report {
  const { sets, problems } = readSets(input.sets, input);
  const bySet = new Map<string, SubmissionReport[]>();
  for (const source of input.submissions) {
    const { value, problems: wrong } = readSubmission(source, input.set);
    const ready = value && sets.get(value.set);
    if (value === undefined || ready === undefined) {
      problems.push(...wrong);
      if (value)
        problems.push({
          file: source.file,
          pointer: '/set',
          message: `there is no question set "${value.set.slice(0, 80)}", known are ${[...sets.keys()].join(', ')}`,
        });
    } else bySet.set(value.set, [...(bySet.get(value.set) ?? []), submissionReport(source.file, value, ready, wrong)]);
    input.done?.(source.file);
  }
  const used = [...bySet.keys()].sort();
  return { assay: input.version, sets: used.map((name) => setReport(sets.get(name)!, bySet.get(name)!)), problems };
}

function setReport({ set, questions }: ReadySet, submissions: SubmissionReport[]): SetReport {
  const order = (s: SubmissionReport) => `${s.by.id}\u0000${String(s.attempt ?? 0).padStart(6, '0')}\u0000${s.file}`;
  // Where a person's marks are laid beside ours, so are the staff's keys; elsewhere `audit` is asked for them.
  const marked = submissions.some((s) => s.answers.some((a) => a.marked !== undefined));
  const answers = submissions.flatMap((s) => s.answers);
  const listed = new Set(answers.map((a) => a.question));
  const answered = new Set(answers.filter((a) => a.answer !== undefined).map((a) => a.question));
  return {
    set: set.set,
    title: set.title,
    questions: [...questions.values()]
      .filter(({ id }) => listed.has(id))
      .map((ready) => questionReport(ready, { key: answered.has(ready.id), staff: marked })),
    submissions: submissions.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  };
}

/** A question for people; its key and the staff's, which take time to derive and to judge, where they are wanted. */
export function questionReport(ready: Ready, wanted: { key: boolean; staff: boolean }): QuestionReport {
  const { id, question, points, kind, asked } = ready;
  const says = asked.key.is === 'law' ? { text: asked.key.law.says } : undefined;
  const key = wanted.key ? (kind.key?.(asked) ?? says) : undefined;
  return {
    id,
    part: question.part,
    kind: question.kind,
    prompt: question.prompt,
    points,
    ...(asked.key.is === 'law' ? { law: asked.key.slug } : {}),
    ...(key ? { key } : {}),
    ...(question.staffKey === undefined || !wanted.staff ? {} : { staff: staffReport(ready, question.staffKey) }),
  };
}

/** The staff's key, judged as any other answer. */
function staffReport(ready: Ready, key: Json): NonNullable<QuestionReport['staff']> {
  const verdict = judge(ready, key);
  return { key, verdict, agrees: verdict.verdict === 'accept' ? true : verdict.verdict === 'reject' ? false : null };
}

function submissionReport(
  file: string,
  submission: Submission,
  { set, questions }: ReadySet,
  wrong: readonly FileProblem[],
): SubmissionReport {
  const { claims, problems } = readClaims(file, submission, questions);
  const answered = new Set(claims.filter((c) => c.label === undefined).map((c) => c.question));
  const missing = submission.final
    ? [...questions.values()].filter((q) => (q.question.required ?? true) && !answered.has(q.id))
    : [];
  const order = Object.keys(set.questions);
  const answers = [
    ...claims.map((claim) => answerReport(questions.get(claim.question)!, claim)),
    ...missing.map((ready): AnswerReport => ({
      question: ready.id,
      answer: undefined,
      verdict: unanswered(),
      points: 0,
    })),
  ].sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
  return {
    file,
    by: submission.by,
    attempt: submission.attempt ?? null,
    ...(submission.note === undefined ? {} : { note: submission.note }),
    answers,
    score: score(answers, questions),
    problems: [...wrong, ...problems],
  };
}

function answerReport(ready: Ready, { claim, algorithm, marked, remark, label, where }: ReadClaim): AnswerReport {
  const verdict = judge(ready, claim, algorithm);
  const agrees = agreement(verdict, marked);
  return {
    question: ready.id,
    ...(label === undefined ? {} : { label }),
    answer: clip(claim),
    ...(algorithm === undefined ? {} : { algorithm }),
    verdict,
    points: label !== undefined || verdict.score === null ? null : verdict.score * ready.points,
    ...(marked === undefined ? {} : { marked }),
    ...(remark === undefined ? {} : { remark }),
    ...(where === undefined ? {} : { where }),
    ...(agrees === undefined ? {} : { agrees }),
  };
}

/** Whether marker and verdict say the same, where both say something that can be compared. */
function agreement({ verdict, score }: Verdict, marked: ReadClaim['marked']): boolean | undefined {
  if (marked === undefined || marked === 'none' || (verdict !== 'accept' && verdict !== 'reject')) return undefined;
  if (marked === 'partly') return verdict === 'reject' && score !== 0 ? true : undefined;
  return (marked === 'right') === (verdict === 'accept');
}

function score(answers: readonly AnswerReport[], questions: ReadonlyMap<string, Ready>): SubmissionReport['score'] {
  const counted = answers.filter((a) => a.label === undefined);
  const worth = (a: AnswerReport): number => questions.get(a.question)!.points;
  const total = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
  const counts: Record<string, number> = {};
  for (const { verdict } of counted) counts[verdict.verdict] = (counts[verdict.verdict] ?? 0) + 1;
  return {
    points: total(counted.map((a) => a.points ?? 0)),
    of: total(counted.filter((a) => a.points !== null).map(worth)),
    unscored: total(counted.filter((a) => a.points === null).map(worth)),
    counts,
  };
}

const longest = 20_000;

/** An answer as the report carries it: a very long text is cut, and says so. */
function clip(answer: Json): Json {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return text.length <= longest ? answer : `${text.slice(0, longest)}… (${text.length} characters in all)`;
}
