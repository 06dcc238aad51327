/** One submission: who, how many points, what could not be used, and every part. */
import type { FileProblem, QuestionReport, SetReport } from '#grade';
import { decisions, everyDecision } from '../decisions.ts';
import { pointsText } from '../text.ts';
import { figureLinks } from './figures.ts';
import { html, type Markup } from './markup.ts';
import type { Maths } from './maths.ts';
import { part } from './part.ts';
import type { Places } from './place.ts';
import { said } from './said.ts';

/** Problems that are listed at once; more are one click away. */
const listedAtOnce = 6;

/** `file` is that of which the reader knows that it is meant. */
export const problemList = (problems: readonly FileProblem[], known?: string): Markup =>
  html`<ul class="problems">
    ${problems.map(
      ({ file, pointer, message }) =>
        html`<li>
          ${file !== known && html`${said(file)} `}${pointer !== '' && html`${said(pointer)} `}${said(message, 'words')}
        </li>`,
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
  const { name, more } = where.names[i]!; // as many as there are submissions
  const counts = everyDecision.filter((decision) => (score.counts[decision] ?? 0) > 0);
  return html`<article class="submission">
    <details open>
      <summary>
        <h3><bdi>${name}</bdi>${more !== '' && html` <span class="attempt"><bdi>${more}</bdi></span>`}</h3>
        <span class="earned"
          ><b>${pointsText(score.points)}</b> of
          ${pointsText(score.of)}${score.unscored > 0 && `, ${pointsText(score.unscored)} open`}</span
        >
      </summary>
      <div id="${where.submission(i)}" class="inside">
        <div class="note">
          ${said(file)}${by.name !== undefined && html` · ${said(by.id)}`}${by.kind !== undefined && html` · ${by.kind}`}${attempt !== null && ` · attempt ${attempt}`}${counts.map((decision) => ` · ${score.counts[decision]} ${decisions[decision].word}`)}
        </div>
        ${note !== undefined && html`<div>${said(note, 'words')}</div>`}
        ${
          problems.length > 0 &&
          html`<details class="trouble" ${problems.length <= listedAtOnce && html` open`}>
            <summary>Problems with the file: ${problems.length}</summary>
            ${problemList(problems, file)}
          </details>`
        }
        ${answers.map((answer, j) => {
          const question = questions.get(answer.question) ?? unknown(answer.question);
          return part(M, question, answer, where.part(i, j), figureLinks(question, where, i));
        })}
        ${answers.length === 0 && html`<p class="note">nothing in it was graded</p>`}
      </div>
    </details>
  </article>`;
}
