/** Where things stand: the file and the anchor of every submission and of every part of it. */
import type { SetReport } from '#grade';
import { names, type Name } from '../names.ts';

/** Answers on one page; a larger cohort has its submissions on pages of their own, behind one overview. */
export const answersAtMost = 2_000;

export interface Places {
  /** What each submission is called. */
  readonly names: readonly Name[];
  /** Of a set's section, of a submission, of its j-th answer: ids within their page. */
  readonly set: string;
  submission(i: number): string;
  part(i: number, j: number): string;
  /** Links to the same from the overview; submissions of the first page stand on the overview itself. */
  link(i: number, j?: number): string;
  /** Indices of the submissions on each page; the first page is the overview. */
  readonly pages: readonly (readonly number[])[];
  file(page: number): string;
}

const plain = (name: string, otherwise: string): string => (/^[\w.-]{1,60}$/.test(name) ? name : otherwise);

function chunks(set: SetReport, room: number): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  let left = room;
  for (const [i, { answers }] of set.submissions.entries()) {
    if (answers.length > left && pages.at(-1)!.length > 0) {
      pages.push([]);
      left = answersAtMost;
    }
    left -= answers.length;
    pages.at(-1)!.push(i);
  }
  return pages;
}

/** `index` is the set's among the report's, `room` how many answers the overview's page still takes. */
export function places(set: SetReport, index: number, room = answersAtMost): Places {
  const name = plain(set.set, `set${index + 1}`);
  const total = set.submissions.reduce((n, { answers }) => n + answers.length, 0);
  const pages = total <= room ? [set.submissions.map((_, i) => i)] : [[], ...chunks(set, answersAtMost)];
  const pageOf = new Map(pages.flatMap((all, page) => all.map((i) => [i, page] as const)));
  const submission = (i: number): string => `${name}-${i + 1}`;
  const part = (i: number, j: number): string => {
    const { question, label } = set.submissions[i]!.answers[j]!;
    // No plain name has a ~ in it, so that numbers and labels never meet a question's name.
    const more = label === undefined ? '' : `~${plain(label, `~${j + 1}`)}`;
    return `${submission(i)}-${plain(question, `~${j + 1}`)}${more}`;
  };
  const file = (page: number): string => (page === 0 ? 'report.html' : `report.${name}.${page}.html`);
  const link = (i: number, j?: number): string => {
    const page = pageOf.get(i) ?? 0;
    return `${page === 0 ? '' : file(page)}#${j === undefined ? submission(i) : part(i, j)}`;
  };
  return { names: names(set.submissions), set: name, submission, part, link, pages, file };
}
