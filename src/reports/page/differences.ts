/** Where somebody else's word and ours part: the marker's verdicts, and the keys that staff stated. */
import type { AnswerReport, SetReport } from '#grade';
import { decisions, everyDecision, marks } from '../decisions.ts';
import { claimName, fullName } from '../names.ts';
import { submitted } from '../text.ts';
import { chip } from './evidence.ts';
import { html, type Markup } from './markup.ts';
import { marker } from './part.ts';
import type { Places } from './place.ts';
import { said } from './said.ts';

/** `stacks` is for rows that read as paragraphs where there is no room for columns. */
const table = (label: string, heads: readonly string[], rows: readonly Markup[], stacks = true): Markup =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <table class="plain${stacks && html` stack`}">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;

/** How often each of the marker's words met each of ours. */
function crossed(answers: readonly AnswerReport[]): Markup {
  const columns = everyDecision.filter((decision) => answers.some(({ verdict }) => verdict.verdict === decision));
  const rows = marks.filter((mark) => answers.some(({ marked }) => marked === mark));
  const count = (mark: string, decision: string): number =>
    answers.filter((a) => a.marked === mark && a.verdict.verdict === decision).length;
  return table(
    'verdicts by marks',
    ['marker', ...columns.map((decision) => decisions[decision].word)],
    rows.map(
      (mark) =>
        html`<tr>
          <th scope="row">${mark === 'none' ? 'no verdict' : mark}</th>
          ${columns.map((decision) => html`<td class="count">${count(mark, decision) || '·'}</td>`)}
        </tr>`,
    ),
    false,
  );
}

/** Undefined where no marker has said anything. */
export function markerDifferences(set: SetReport, where: Places): Markup | undefined {
  const all = set.submissions.flatMap((submission, i) => submission.answers.map((answer, j) => ({ i, j, answer })));
  const marked = all.filter(({ answer }) => answer.marked !== undefined);
  if (marked.length === 0) return undefined;
  const differ = marked.filter(({ answer }) => answer.agrees === false);
  const agreed = marked.filter(({ answer }) => answer.agrees === true).length;
  const rows = differ.map(
    ({ i, j, answer }) =>
      html`<tr>
        <td>
          <a href="${where.link(i, j)}">${claimName(answer)}</a><br /><span class="note"
            ><bdi>${fullName(where.names[i]!)}</bdi></span
          >
        </td>
        <td>${said(submitted(answer.answer))}</td>
        <td>${marker(answer)}${answer.remark !== undefined && html`<br /><q><bdi>${answer.remark}</bdi></q>`}</td>
        <td>
          ${chip(answer.verdict.verdict)}${answer.verdict.class !== undefined && html` <span class="badge">${answer.verdict.class}</span>`}<br /><span
            class="note"
            >${said(answer.verdict.reason, 'words')}</span
          >
        </td>
      </tr>`,
  );
  return html`<section class="differences" id="${where.set}-differences">
    <h3>The marker and we</h3>
    <p>Of ${marked.length} answers with a mark we agree on ${agreed} and differ on ${differ.length}</p>
    ${crossed(marked.map(({ answer }) => answer))}
    ${differ.length > 0 && table('differences with the marker', ['Answer', 'As submitted', 'The marker', 'We say, because'], rows)}
  </section>`;
}

/** Undefined where no staff key differs from the derived one. */
export function staffDifferences({ questions }: SetReport, where: Places): Markup | undefined {
  const rows = questions.flatMap(({ id, key, staff }) =>
    staff === undefined || staff.agrees !== false
      ? []
      : [
          html`<tr>
            <td>${id}</td>
            <td>${said(submitted(staff.key))}</td>
            <td>${key === undefined ? '' : said(key.text)}</td>
            <td>
              ${staff.verdict.class !== undefined && html`<span class="badge">${staff.verdict.class}</span> `}<span
                class="note"
                >${staff.verdict.reason}</span
              >
            </td>
          </tr>`,
        ],
  );
  if (rows.length === 0) return undefined;
  return html`<section class="differences" id="${where.set}-keys">
    <h3>Keys that differ</h3>
    <p>Graded by ours, which is derived; what the staff key says instead is below.</p>
    ${table('staff keys that differ', ['Question', 'Staff key', 'Our key', 'Why they differ'], rows)}
  </section>`;
}
