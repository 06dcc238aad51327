/** A whole page: one file, no script, nothing fetched. */
import type { Report } from '#grade';
import katex from './katex.json' with { type: 'json' };
import { navigation, setSection } from './set.ts';
import { html, trusted, type Markup } from './markup.ts';
import { mathematics } from './maths.ts';
import { answersAtMost, places } from './place.ts';
import { sortingStyle } from './sorting.ts';
import { style } from './style.ts';
import { problemList } from './submission.ts';

/** Nothing may run and nothing may be loaded but what stands in the page itself. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

const sheet = trusted(`<style>\n${katex.css}\n${style}\n${sortingStyle}\n</style>`);

function whole(title: string, links: Markup, main: Markup, assay: string): string {
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${sheet}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the results</a>
        <header class="top">
          <p class="brand">Assay</p>
          <h1>${title}</h1>
          ${links}
        </header>
        <main id="main">${main}</main>
        <footer><p class="note">Written by assay ${assay}. The same submissions give the same page.</p></footer>
      </body>
    </html> `;
  return `${markup.trim()}\n`;
}

/** Every page of a report by file name: `report.html`, and for a large cohort more behind it. */
export function pages(report: Report): ReadonlyMap<string, string> {
  const M = mathematics();
  const files = new Map<string, string>();
  let room = answersAtMost;
  const sections = report.sets.map((set, index) => {
    const where = places(set, index, room);
    room -= where.pages[0]!.reduce((n, i) => n + set.submissions[i]!.answers.length, 0);
    for (const [page, all] of where.pages.entries()) {
      if (page === 0) continue;
      const back = html`<nav aria-label="page"><a href="report.html#${where.set}">All submissions</a></nav>`;
      const title = `${set.title}, submissions ${all[0]! + 1} to ${all.at(-1)! + 1}`;
      files.set(where.file(page), whole(title, back, setSection(M, set, where, page), report.assay));
    }
    return setSection(M, set, where, 0);
  });
  const problems = html`<section id="problems">
    <h2>Files with problems</h2>
    ${problemList(report.problems)}
  </section>`;
  const title = report.sets.length === 1 ? report.sets[0]!.title : 'Report';
  const main = html`${sections}${report.problems.length > 0 && problems}`;
  return new Map([['report.html', whole(title, navigation(report), main, report.assay)], ...files]);
}
