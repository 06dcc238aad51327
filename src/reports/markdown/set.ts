/** One question set as blocks of Markdown. */
import type { AnswerReport, QuestionReport, SetReport, SubmissionReport } from '#grade';
import { decisions, signOf } from '../decisions.ts';
import { claimName, fullName, names } from '../names.ts';
import { pointsText, submitted } from '../text.ts';
import { code, plain, table } from './escape.ts';
import { evidenceText } from './evidence.ts';

const total = ({ score }: SubmissionReport): string =>
  `${pointsText(score.points)} of ${pointsText(score.of)}${score.unscored > 0 ? `, ${pointsText(score.unscored)} open` : ''}`;

const said = (answer: AnswerReport): string => {
  const { verdict, class: kind } = answer.verdict;
  return `${signOf(answer)} ${decisions[verdict].word}${kind === undefined ? '' : `, ${kind}`}`;
};

const marked = ({ marked, agrees }: AnswerReport): string =>
  marked === undefined ? '' : `${marked}${agrees === undefined ? '' : agrees ? ' (agrees)' : ' **(differs)**'}`;

/** What a table cannot hold: the reading and the evidence, for what was not simply right. */
function details(answer: AnswerReport, question: QuestionReport | undefined): readonly string[] {
  const { reading, evidence = [], verdict } = answer.verdict;
  if ((verdict === 'accept' || verdict === 'unanswered') && answer.agrees !== false) return [];
  return [
    `#### ${plain(claimName(answer))}: ${said(answer)}`,
    ...(question === undefined ? [] : [`Asked: ${code(question.prompt)}`]),
    ...(reading === undefined
      ? []
      : [`Read as: ${code(reading.text)}${(reading.notes ?? []).map((note) => `; ${plain(note)}`).join('')}`]),
    ...(question?.key === undefined ? [] : [`Our key: ${code(question.key.text)}`]),
    ...evidence.map(evidenceText),
    ...(answer.remark === undefined ? [] : [`Marker: ${plain(answer.remark)}`]),
  ];
}

function submissionText(set: SetReport, submission: SubmissionReport, name: string): readonly string[] {
  const byId = new Map(set.questions.map((question) => [question.id, question]));
  const row = (answer: AnswerReport): readonly string[] => [
    plain(claimName(answer)),
    said(answer),
    answer.label !== undefined
      ? ''
      : answer.points === null
        ? 'no score'
        : `${pointsText(answer.points)} of ${pointsText(byId.get(answer.question)?.points ?? 0)}`,
    code(submitted(answer.answer)),
    plain(answer.verdict.reason),
    marked(answer),
  ];
  const { answers, file, note, problems } = submission;
  return [
    `### ${name}: ${total(submission)}`,
    `File: ${code(file)}${note === undefined ? '' : `. ${plain(note)}`}`,
    ...(problems.length === 0
      ? []
      : [problems.map(({ pointer, message }) => `- ${code(pointer)} ${plain(message)}`).join('\n')]),
    ...(answers.length === 0
      ? []
      : [table(['part', 'verdict', 'points', 'answered', 'because', 'marker'], answers.map(row))]),
    ...answers.flatMap((answer) => details(answer, byId.get(answer.question))),
  ];
}

function differences({ submissions }: SetReport, called: readonly string[]): readonly string[] {
  const rows = submissions.flatMap((submission, i) =>
    submission.answers
      .filter(({ agrees }) => agrees === false)
      .map((answer) => [
        called[i]!,
        plain(claimName(answer)),
        code(submitted(answer.answer)),
        answer.marked ?? '',
        said(answer),
        plain(answer.verdict.reason),
      ]),
  );
  if (rows.length === 0) return [];
  return [
    '## Where the marker and we differ',
    table(['submission', 'part', 'answered', 'marker', 'we say', 'because'], rows),
  ];
}

export function setText(set: SetReport): readonly string[] {
  const called = names(set.submissions).map((name) => plain(fullName(name)));
  const rows = set.submissions.map((submission, i) => [called[i]!, code(submission.file), total(submission)]);
  return [
    `# ${plain(set.title)}`,
    table(['submission', 'file', 'points'], rows),
    ...differences(set, called),
    '## Submissions',
    ...set.submissions.flatMap((submission, i) => submissionText(set, submission, called[i]!)),
  ];
}
