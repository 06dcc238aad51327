/** A report in a screen of text. */
import { stripVTControlCharacters } from 'node:util';
import type { Report, SubmissionReport } from '#grade';
import { paint } from './terminal.ts';

const decisions = ['accept', 'reject', 'unread', 'ambiguous', 'unanswered', 'manual'] as const;
const shown = 40;

export function summary(report: Report): string {
  const lines: string[] = [];
  for (const set of report.sets) {
    lines.push(paint('bold', `${set.set}: ${set.title}`));
    const names = set.submissions.map(label);
    const width = Math.max(...names.map((n) => n.length), 10);
    lines.push(paint('dim', `${''.padEnd(width)}  score          ${decisions.map((d) => d.padStart(11)).join('')}`));
    set.submissions.forEach((submission, i) => {
      const { points, of, counts } = submission.score;
      const score = `${round(points)} of ${round(of)}`.padEnd(14);
      lines.push(
        `${names[i]!.padEnd(width)}  ${score} ${decisions.map((d) => String(counts[d] ?? '·').padStart(11)).join('')}`,
      );
    });
    lines.push(...disagreements(set.submissions));
  }
  const problems = [...report.problems, ...report.sets.flatMap((s) => s.submissions.flatMap((x) => x.problems))];
  if (problems.length > 0)
    lines.push(
      '',
      paint('yellow', `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the files`),
    );
  for (const { file, pointer, message } of problems.slice(0, shown))
    lines.push(clean(`  ${file}${pointer === '' ? '' : ` ${pointer}`}: ${message}`));
  if (problems.length > shown) lines.push(`  … and ${problems.length - shown} more, all of them in the reports`);
  return lines.join('\n');
}

function disagreements(submissions: readonly SubmissionReport[]): string[] {
  const marked = submissions.flatMap((s) => s.answers.filter((a) => a.agrees !== undefined));
  if (marked.length === 0) return [];
  const apart = marked.filter((a) => !a.agrees).length;
  return [
    `of ${marked.length} claims that a person marked right or wrong, ${apart} ${apart === 1 ? 'verdict differs' : 'verdicts differ'}; the report shows why`,
  ];
}

const label = (s: SubmissionReport): string =>
  clean(`${s.file.replace(/^.*\/|\.json$/g, '')}, ${s.by.name ?? s.by.id}`).slice(0, 48);

const round = (x: number): string => String(Math.round(x * 100) / 100);

/** What a file holds must not move the cursor, colour the terminal or break a line. */
const clean = (text: string): string => stripVTControlCharacters(text).replace(/\p{C}/gu, ' ').slice(0, 400);
