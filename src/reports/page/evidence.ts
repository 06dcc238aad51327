/** Evidence of each type as a person would want to see it. */
import type { Decision, Evidence, Reading } from '#checks';
import { decisions } from '../decisions.ts';
import { countsEvidence } from './counts.ts';
import { html, type Markup, type Piece } from './markup.ts';
import type { Maths } from './maths.ts';
import { value } from './matrix.ts';
import { said } from './said.ts';

/** The decision as a coloured word with its shape. */
export const chip = (decision: Decision, sign = decisions[decision].sign): Markup =>
  html`<span class="chip ${decision}"
    ><span class="sign" aria-hidden="true">${sign}</span>${decisions[decision].word}</span
  >`;

/** How an answer was read, and the liberties taken. */
export const readingText = (M: Maths, { text, latex, notes = [] }: Reading): Markup =>
  html`<span class="reading"
      >${latex === undefined ? said(text) : html`<span class="scroll-x">${M.formula(latex)}</span>`}</span
    >
    ${notes.length > 0 && html`<span class="note">${notes.join('; ')}</span>`}`;

const line = (what: string, ...content: readonly Piece[]): Markup =>
  html`<div class="line"><span class="what">${what}</span> <span>${content}</span></div>`;

/** Names of inputs are LaTeX: `\lambda`, `K_i`. */
const name = (M: Maths, text: string): Markup =>
  /^\\?\p{L}+([_^](\w|\{[^{}]*\}))?'*$/u.test(text) ? M.formula(text) : html`<code>${text}</code>`;

const row = (head: Piece, body: Markup, kind: string) =>
  html`<tr class="${kind}">
    <th scope="row">${head}</th>
    <td>${body}</td>
  </tr>`;

function counterexample(
  M: Maths,
  { inputs, answer, key, over, statement }: Extract<Evidence, { type: 'counterexample' }>,
): Markup {
  return html`<figure class="counterexample">
    <figcaption>Counterexample <span class="note">${over}</span></figcaption>
    <div class="scroll" tabindex="0" role="region" aria-label="counterexample">
      <table>
        <tbody>
          ${Object.entries(inputs).map(([input, text]) => row(name(M, input), value(text), 'input'))}
          ${
            statement === undefined
              ? [row('this answer gives', value(answer, key), 'given'), row('should be', value(key), 'wanted')]
              : [
                  row('the statement', html`${statement}`, 'given'),
                  row('there', html`${answer}`, 'wanted'),
                  row('what holds', html`${key}`, 'wanted'),
                ]
          }
        </tbody>
      </table>
    </div>
  </figure>`;
}

const readings = (M: Maths, all: Extract<Evidence, { type: 'readings' }>['readings']): Markup =>
  html`<figure class="readings">
    <figcaption>Readings that differ in their verdict</figcaption>
    <ol>
      ${all.map(
        ({ reading, verdict, reason }) =>
          html`<li>${readingText(M, reading)} ${chip(verdict)} <span class="note">${reason}</span></li>`,
      )}
    </ol>
  </figure>`;

/** `id` is the page's own, for what inside refers to itself. */
export function evidenceMarkup(M: Maths, evidence: Evidence, id: string): Markup {
  switch (evidence.type) {
    case 'counterexample':
      return counterexample(M, evidence);
    case 'readings':
      return readings(M, evidence.readings);
    case 'counts':
      return countsEvidence(evidence, id);
    case 'path':
      return line('Growth path', said(evidence.text, 'words'));
    case 'mistake':
      return line('Known mistake', html`<em>${evidence.mutant}</em> <span class="note">${evidence.law}</span>`);
    case 'shape':
      return line('Shapes', evidence.text);
    case 'certificate':
      return line('Certificate', said(evidence.text));
    case 'trials':
      return line('Trials', evidence.text);
    case 'remark':
      return line('Remark', evidence.text);
  }
}
