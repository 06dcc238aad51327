import type { AnswerReport, SetReport, SubmissionReport } from '#grade';
import type { ReportFormat } from '../format.ts';
import { clip, pointsText, visible } from '../text.ts';

/** Characters of one cell; spreadsheets refuse cells past 32 767. */
const cellAtMost = 1_000;

/** A cell by RFC 4180, and none that a spreadsheet would run: a leading = + - @ (full width too) gets an apostrophe. */
function cell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  const { text: short } = clip(visible(clip(safe, cellAtMost).text), cellAtMost);
  return /[",\r\n\t']|^\s|\s$/.test(short) ? `"${short.replaceAll('"', '""')}"` : short;
}

/** Points where there are any, the verdict's word where there is no score, nothing where nothing was asked. */
const earned = (answer: AnswerReport | undefined): string =>
  answer === undefined ? '' : answer.points === null ? answer.verdict.verdict : pointsText(answer.points);

function row(set: SetReport, { file, by, attempt, answers, score }: SubmissionReport): string {
  const scored = new Map(answers.filter(({ label }) => label === undefined).map((answer) => [answer.question, answer]));
  const who = [by.id, by.name ?? '', by.kind ?? '', attempt === null ? '' : `${attempt}`, file].map(cell);
  const totals = [score.points, score.of, score.unscored].map(pointsText);
  return [...who, ...set.questions.map(({ id }) => earned(scored.get(id))), ...totals].join(',');
}

function gradebook(set: SetReport): string {
  const head = [
    'id',
    'name',
    'kind',
    'attempt',
    'file',
    ...set.questions.map(({ id }) => id),
    'points',
    'of',
    'unscored',
  ];
  return [head.map(cell).join(','), ...set.submissions.map((submission) => row(set, submission))]
    .map((line) => `${line}\r\n`)
    .join('');
}

/** A set's name as part of a file's: letters, digits, dot, dash; never two sets in one file. */
function fileNames(sets: readonly SetReport[]): readonly string[] {
  const plain = sets.map(({ set }) => clip(set.replace(/[^\w-]+/g, '-'), 80).text);
  return plain.map((name, i) => `gradebook.${plain.indexOf(name) === i ? name : `${name}.${i + 1}`}.csv`);
}

export default {
  about: 'a gradebook a set: a row a submission, a column a question and the totals; safe to open in a spreadsheet',
  files: ({ sets }) => {
    const names = fileNames(sets);
    return new Map(sets.map((set, i) => [names[i]!, gradebook(set)]));
  },
} satisfies ReportFormat;
