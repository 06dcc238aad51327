/** The figures that a set's questions speak of: drawn beforehand, since drawing them takes seconds. */
import type { QuestionReport, SetReport } from '#grade';
import remembered from './figures.json' with { type: 'json' };
import { html, trusted, type Markup } from './markup.ts';
import type { Places } from './place.ts';

type Remembered = (typeof remembered)[number];

const anchor = (where: Places, { name }: Remembered): string => `${where.set}-figure-${name}`;

const isAbout = (figure: Remembered, { law }: QuestionReport): boolean =>
  law !== undefined && figure.laws.includes(law);

/** Undefined where no question has its key from a law that a figure is drawn from. */
export function figureSection(set: SetReport, where: Places): Markup | undefined {
  const wanted = remembered.filter((figure) => set.questions.some((question) => isAbout(figure, question)));
  if (wanted.length === 0) return undefined;
  return html`<h3 id="${where.set}-figures">Figures</h3>
    ${wanted.map(
      (figure) =>
        html`<figure id="${anchor(where, figure)}">
          <div class="scroll" tabindex="0" role="group" aria-label="${figure.title}">
            ${trusted(drawing(figure, where))}
          </div>
          <figcaption>${figure.title} <span class="note">${figure.caption}</span></figcaption>
        </figure>`,
    )}`;
}

/** Its ids made those of this set: another of the page may show the same figure. */
const drawing = (figure: Remembered, where: Places): string =>
  figure.svg.replaceAll(new RegExp(`\\b${figure.name}-(?=title|about)`, 'g'), `${anchor(where, figure)}-`);

/** Links from a question of the i-th submission to its figures, which stand on the first page. */
export const figureLinks = (question: QuestionReport, where: Places, i: number): readonly Markup[] =>
  remembered
    .filter((figure) => isAbout(figure, question))
    .map((figure) => {
      const file = where.pages[0]!.includes(i) ? '' : where.file(0);
      return html`<a href="${file}#${anchor(where, figure)}">${figure.title}</a> `;
    });
