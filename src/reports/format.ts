import type { Report } from '#grade';

/** One way of writing a report down: the default export of one file of `formats/`, a pure function. */
export interface ReportFormat {
  /** What it writes and for whom, in a line. */
  readonly about: string;
  /** Texts by relative path; the same report gives the same bytes. */
  files(report: Report): ReadonlyMap<string, string>;
}
