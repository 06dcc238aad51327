/** One submission: who, how many points, what could not be used, and every part. */
import type { FileProblem, QuestionReport, SetReport } from '#grade';
import { decisions, everyDecision } from '../decisions.ts';
import { pointsText } from '../text.ts';
import { html, type Markup } from './markup.ts';
import type { Maths } from './maths.ts';
import { called } from './overview.ts';
import { part } from './part.ts';
import type { Places } from './place.ts';
import { said } from './said.ts';

export const problemList = (problems: readonly FileProblem[]): Markup =>
  html`<ul class="problems">
    ${problems.map(
      ({ file, pointer, message }) =>
        html`<li>${said(file)}${pointer !== '' && html` at ${said(pointer)}`}: ${said(message, 'words')}</li>`,
    )}
  </ul>`;

/** A question that the set does not have can still have been answered. */
const unknown = (id: string): QuestionReport => ({
  id,
  part: id,
  kind: 'text',
  prompt: 'not a question of this set',
  points: 0,
});

export function submissionMarkup(M: Maths, set: SetReport, i: number, where: Places): Markup {
  const submission = set.submissions[i]!; // i comes from the same set's places
  const { by, file, attempt, note, answers, score, problems } = submission;
  const questions = new Map(set.questions.map((question) => [question.id, question]));
  const counts = everyDecision.filter((decision) => (score.counts[decision] ?? 0) > 0);
  return html`<article class="submission">
    <details open>
      <summary>
        <h3>
          <bdi>${called(submission)}</bdi>${attempt !== null && html` <span class="attempt">attempt ${attempt}</span>`}
        </h3>
        <span class="earned"
          ><b>${pointsText(score.points)}</b> of
          ${pointsText(score.of)}${score.unscored > 0 && `, ${pointsText(score.unscored)} open`}</span
        >
      </summary>
      <div id="${where.submission(i)}" class="inside">
        <div class="note">
          ${said(file)}${by.name !== undefined && html` · ${said(by.id)}`}${by.kind !== undefined && html` · ${by.kind}`}${counts.map((decision) => ` · ${score.counts[decision]} ${decisions[decision].word}`)}
        </div>
        ${note !== undefined && html`<div>${said(note, 'words')}</div>`}
        ${
          problems.length > 0 &&
          html`<p><b>Problems with the file</b></p>
            ${problemList(problems)}`
        }
        ${answers.map((answer) => part(M, questions.get(answer.question) ?? unknown(answer.question), answer, where.part(i, answer.question)))}
        ${answers.length === 0 && html`<p class="note">nothing in it was graded</p>`}
      </div>
    </details>
  </article>`;
}
