/** One answer: what was asked, what was answered, how we read it, and what we say of it and why. */
import type { AnswerReport, QuestionReport } from '#grade';
import { signOf } from '../decisions.ts';
import { claimName } from '../names.ts';
import { clip, pointsText, submitted } from '../text.ts';
import { chip, evidenceMarkup, readingText } from './evidence.ts';
import { html, type Markup, type Piece } from './markup.ts';
import type { Maths } from './maths.ts';
import { said } from './said.ts';

/** The marker's verdict beside ours, in a word and a shape. */
export function marker({ marked, agrees }: AnswerReport): Markup | undefined {
  if (marked === undefined) return undefined;
  const beside = agrees === undefined ? '' : agrees ? 'agrees' : 'differs';
  const sign = agrees === undefined ? '' : agrees ? '=' : '≠';
  return html`<span class="badge ${beside}"
    >${sign !== '' && html`<span class="sign" aria-hidden="true">${sign}</span>`}marker:
    ${marked === 'none' ? 'no verdict' : marked}${beside !== '' && html`, ${beside}`}</span
  >`;
}

const earned = ({ points, label }: AnswerReport, of: number): string =>
  label !== undefined
    ? 'a further claim, no points'
    : of === 0
      ? 'no points'
      : points === null
        ? `no score, ${pointsText(of)} open`
        : `${pointsText(points)} of ${pointsText(of)}`;

const row = (what: string, ...content: readonly Piece[]): Markup =>
  html`<div>
    <dt>${what}</dt>
    <dd>${content}</dd>
  </div>`;

function keys(M: Maths, { key, staff, law }: QuestionReport): Piece {
  return [
    key !== undefined &&
      row(
        'Our key',
        key.latex === undefined
          ? said(key.text)
          : html`<span class="scroll-x">${M.formula(key.latex)}</span> <span class="note">${key.text}</span>`,
        law !== undefined && html` <span class="note">by the law ${law}</span>`,
      ),
    staff !== undefined &&
      row(
        'Staff key',
        said(submitted(staff.key)),
        html` <span class="note"
          >${staff.agrees === null ? 'not comparable' : staff.agrees ? 'agrees with ours' : 'differs from ours'}:
          ${staff.verdict.reason}</span
        >`,
      ),
  ];
}

/** The beginning of an answer, for the line that is left when a part is closed. */
function peek({ answer }: AnswerReport): string {
  const { text, cut } = clip(submitted(answer).trim(), 80);
  return `${text.replace(/\s+/g, ' ')}${cut ? '…' : ''}`;
}

/** `id` is that of its body, so that a link to it opens what is closed. */
export function part(
  M: Maths,
  question: QuestionReport,
  answer: AnswerReport,
  id: string,
  figures: readonly Markup[],
): Markup {
  const { verdict, class: kind, reason, reading, evidence = [] } = answer.verdict;
  // What the reason says already is not said again.
  const shown = evidence.filter((e) => e.type !== 'trials' || !reason.endsWith(e.text.replace(/^equal /, '')));
  const settled = verdict === 'accept' || verdict === 'unanswered';
  const open = !settled || answer.agrees === false;
  return html`<details class="part ${verdict}${answer.agrees === false && ' differs'}" ${open && html` open`}>
    <summary>
      <h4>${claimName(answer)}</h4>
      ${chip(verdict, signOf(answer))}${kind !== undefined && html`<span class="badge">${kind}</span>`}${marker(answer)}<code
        class="peek"
        aria-hidden="true"
        >${peek(answer)}</code
      ><span class="earned">${earned(answer, question.points)}</span>
    </summary>
    <div class="body" id="${id}">
      <dl>
        ${row('Asked', M.prose(question.prompt))} ${figures.length > 0 && row('Figure', figures)}
        ${row('Answered', answer.answer === undefined ? html`<span class="note">nothing</span>` : said(submitted(answer.answer)), answer.algorithm !== undefined && html` <span class="note">by the algorithm ${answer.algorithm}</span>`)}
        ${reading !== undefined && row('Read as', readingText(M, reading))} ${row('Because', said(reason, 'words'))}
        ${
          shown.length > 0 &&
          row(
            'Evidence',
            shown.map((each, i) => evidenceMarkup(M, each, `${id}-e${i + 1}`)),
          )
        }
        ${keys(M, question)}
        ${answer.marked === undefined && (answer.remark ?? answer.where) !== undefined && row(answer.remark === undefined ? 'Where' : 'Note', answer.remark !== undefined && html`<bdi>${answer.remark}</bdi> `, answer.where !== undefined && html`<span class="note">${answer.where}</span>`)}
        ${answer.marked !== undefined && row('Marker', answer.marked === 'none' ? 'no verdict' : answer.marked, answer.remark !== undefined && html` <q><bdi>${answer.remark}</bdi></q>`, answer.where !== undefined && html` <span class="note">${answer.where}</span>`)}
      </dl>
    </div>
  </details>`;
}
