/** One question set on a page: the overview, what differs, and the submissions. */
import type { Report, SetReport } from '#grade';
import { html, type Markup } from './markup.ts';
import type { Maths } from './maths.ts';
import { figureSection } from './figures.ts';
import { markerDifferences, staffDifferences } from './differences.ts';
import { overview, summary } from './overview.ts';
import { places, type Places } from './place.ts';
import { controls } from './sorting.ts';
import { submissionMarkup } from './submission.ts';

/** `page` 0 has the overview; the rest have submissions alone. */
export function setSection(M: Maths, set: SetReport, where: Places, page: number): Markup {
  const submissions = where.pages[page]!.map((i) => submissionMarkup(M, set, i, where));
  const elsewhere = where.pages
    .slice(1)
    .map((all, i) => html`<a href="${where.file(i + 1)}">${all[0]! + 1} to ${all.at(-1)! + 1}</a> `);
  const body = html`<h3 class="heading" id="${where.set}-submissions">Submissions</h3>
    ${page === 0 && elsewhere.length > 0 && html`<p>on pages of their own: ${elsewhere}</p>`} ${submissions}`;
  if (page > 0)
    return html`<section class="set" id="${where.set}">
      <h2>${set.title}</h2>
      ${controls(where.set, false)}${body}
    </section>`;
  return html`<section class="set" id="${where.set}">
    <h2>${set.title}</h2>
    ${summary(set, where)} ${controls(where.set, true)} ${overview(set, where)} ${markerDifferences(set, where)}
    ${staffDifferences(set, where)} ${figureSection(set, where)} ${body}
  </section>`;
}

/** Links to the sections that there are. */
export function navigation({ sets, problems }: Report): Markup {
  const links = sets.map((set, index) => {
    const id = places(set, index).set;
    const marked = set.submissions.some(({ answers }) => answers.some((answer) => answer.marked !== undefined));
    const drawn = figureSection(set, places(set, index)) !== undefined;
    const staff = set.questions.some((question) => question.staff?.agrees === false);
    return html`<a href="#${id}">${sets.length === 1 ? 'Overview' : set.title}</a>
      ${marked && html`<a href="#${id}-differences">The marker and we</a>`}
      ${staff && html`<a href="#${id}-keys">Keys that differ</a>`}
      ${drawn && html`<a href="#${id}-figures">Figures</a>`}
      <a href="#${id}-submissions">Submissions</a>`;
  });
  return html`<nav aria-label="page">
    ${links}${problems.length > 0 && html`<a href="#problems">Files with problems</a>`}
  </nav>`;
}
