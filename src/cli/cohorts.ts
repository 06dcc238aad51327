/** Submissions by the set that they answer. Sets have nothing to do with each other, so each is graded on a thread of its own. */
import { Worker } from 'node:worker_threads';
import { kinds } from '#checks';
import { grade, type Report, type TextFile } from '#grade';
import { version } from '../home.ts';
import { neededLaws, setOf } from './needed.ts';

/** What goes to a thread: texts. */
export interface Cohort {
  readonly sets: readonly TextFile[];
  readonly submissions: readonly TextFile[];
  /** The set of submissions that name none. */
  readonly set?: string;
}

/** What comes back: the file that is done, and at last the report. */
export type Told = { readonly done: string } | { readonly report: Report };

/** The largest first; one cohort of all where a submission names no set that is there, so that what is there can be told. */
export function cohorts({ sets, submissions, set }: Cohort): readonly Cohort[] {
  const byName = new Map(sets.map((file) => [setOf(file), file]));
  const groups = Map.groupBy(submissions, (file) => byName.get(setOf(file) ?? set));
  const found: Cohort[] = [];
  for (const [of, own] of groups) {
    if (of === undefined) return [{ sets, submissions, ...(set === undefined ? {} : { set }) }];
    found.push({ sets: [of], submissions: own, ...(set === undefined ? {} : { set }) });
  }
  return found.sort((a, b) => b.submissions.length - a.submissions.length);
}

/** One cohort, on this thread. */
export const gradeOne = async (cohort: Cohort, done: (file: string) => void): Promise<Report> =>
  grade({ ...cohort, version: version(), kinds: await kinds(), laws: await neededLaws(cohort.sets), done });

function elsewhere(cohort: Cohort, done: (file: string) => void): Promise<Report> {
  return new Promise((resolve, fail) => {
    const thread = new Worker(new URL('./grade-worker.ts', import.meta.url), { workerData: cohort });
    thread.on('message', (told: Told) => ('done' in told ? done(told.done) : resolve(told.report)));
    thread.once('error', fail);
  });
}

/** All cohorts, the first on this thread; the report is the same however many threads there are. */
export async function gradeAll(cohort: Cohort, done: (file: string) => void): Promise<Report> {
  const [first, ...others] = cohorts(cohort);
  const waiting = others.map((other) => elsewhere(other, done));
  const reports = [await gradeOne(first ?? cohort, done), ...(await Promise.all(waiting))];
  return {
    assay: version(),
    sets: reports.flatMap((report) => report.sets).sort((a, b) => (a.set < b.set ? -1 : 1)),
    problems: reports.flatMap((report) => report.problems),
  };
}
