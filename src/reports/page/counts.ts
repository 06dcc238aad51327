/** Counted cost beside the claim: the drawing, the formula, what becomes of their ratio, and the numbers themselves. */
import type { Evidence } from '#checks';
import { html, type Markup } from './markup.ts';
import { plot, plotted, abscissa } from './plot.ts';
import { magnitude } from './scale.ts';

type Counts = Extract<Evidence, { readonly type: 'counts' }>;

/** Rows of the table; a plot may have more points than a person reads. */
const rowsAtMost = 40;

/** How counted / claimed goes from the first point to the last, and where the claim first falls short. */
function parting(counts: Counts): Markup | undefined {
  const points = plotted(counts).filter(({ claimed }) => Number.isFinite(claimed) && claimed > 0);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const short = points.find(({ counted, claimed }) => counted > claimed);
  const name = abscissa(counts);
  const ratio = ({ x, counted, claimed }: typeof first): string =>
    `${magnitude(counted / claimed)} at ${name} = ${magnitude(x)}`;
  const fails =
    short === undefined || short === first
      ? ''
      : `; with constant one the claim first falls short at ${name} = ${magnitude(short.x)}`;
  return html`<p>counted ÷ claimed goes from ${ratio(first)} to ${ratio(last)}${fails}</p>`;
}

export function countsEvidence(counts: Counts, id: string): Markup {
  const names = [...new Set(counts.points.flatMap(({ at }) => Object.keys(at)))].sort();
  const drawn = plotted(counts).length;
  const rows = counts.points.slice(0, rowsAtMost);
  return html`<figure class="counts">
    <figcaption>
      Counted ${counts.quantity} along ${counts.along}: <code class="fit">${counts.formula}</code>
    </figcaption>
    <div class="scroll">${plot(counts, id) ?? html`<p class="note">too few points to draw</p>`}</div>
    ${parting(counts)}
    ${drawn < counts.points.length && html`<p class="note">${counts.points.length - drawn} points that are zero or not finite are not drawn</p>`}
    <details>
      <summary>The numbers</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="counted and claimed">
        <table class="numbers">
          <thead>
            <tr>
              ${names.map((name) => html`<th scope="col">${name}</th>`)}
              <th scope="col">counted</th>
              <th scope="col">claimed</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ at, counted, claimed }) =>
                html`<tr>
                  ${[...names.map((name) => at[name] ?? NaN), counted, claimed].map((x) => html`<td>${magnitude(x)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${counts.points.length > rowsAtMost && html`<p class="note">the first ${rowsAtMost} of ${counts.points.length}</p>`}
    </details>
  </figure>`;
}
