/** All submissions by all questions in one table: a sign a verdict, each a link to its part. */
import type { AnswerReport, QuestionReport, SetReport, SubmissionReport } from '#grade';
import { decisions, everyDecision, signOf } from '../decisions.ts';
import { byQuestion } from '../names.ts';
import { grouped, pointsText } from '../text.ts';
import { html, type Markup } from './markup.ts';
import type { Places } from './place.ts';
import { ranks } from './sorting.ts';

const tally = (set: SetReport, of: (answer: AnswerReport) => boolean): number =>
  set.submissions.reduce((n, { answers }) => n + answers.filter(of).length, 0);

const many = (n: number, what: string): string => `${grouped(n)} ${what}${n === 1 ? '' : 's'}`;

/** How many of each verdict, as a bar and as words. */
export function summary(set: SetReport, where: Places): Markup {
  const counts = everyDecision.map(
    (decision) => [decision, tally(set, ({ verdict }) => verdict.verdict === decision)] as const,
  );
  const seen = counts.filter(([, n]) => n > 0);
  const differ = tally(set, ({ agrees }) => agrees === false);
  return html`<p class="lead">
      ${many(set.submissions.length, 'submission')}, ${many(set.questions.length, 'question')},
      ${many(
        tally(set, () => true),
        'answer',
      )}${differ > 0 && html`; on <a href="#${where.set}-differences">${grouped(differ)}</a> the marker and we differ`}
    </p>
    <div class="bar" aria-hidden="true">
      ${seen.map(([decision, n]) => html`<span class="${decision}" style="flex-grow:${n}"></span>`)}
    </div>
    <ul class="legend">
      ${seen.map(
        ([decision, n]) =>
          html`<li>
            <span class="sign ${decision}" aria-hidden="true">${decisions[decision].sign}</span>
            <b>${grouped(n)}</b> ${decisions[decision].word} <span class="note">${decisions[decision].means}</span>
          </li>`,
      )}
    </ul>`;
}

/** What the cell says aloud: the verdict, its class, how many further claims there are, whether the marker differs. */
function label(id: string, [answer, ...more]: readonly [AnswerReport, ...AnswerReport[]]): string {
  const { verdict, class: kind } = answer.verdict;
  const differs = [answer, ...more].some(({ agrees }) => agrees === false);
  const further = more.length === 0 ? undefined : `${more.length} further claim${more.length === 1 ? '' : 's'}`;
  const parts = [decisions[verdict].word, kind, further, differs ? 'the marker differs' : undefined];
  return `${id} ${parts.filter((part) => part !== undefined).join(', ')}`;
}

/** `link` is to the answer of a number within its submission. */
function cell(id: string, all: readonly AnswerReport[], link: (answer: AnswerReport) => string): Markup {
  const [answer, ...more] = all;
  if (answer === undefined)
    return html`<td role="cell" class="cell"><span class="none" aria-label="${id} not asked">·</span></td>`;
  const differs = all.some(({ agrees }) => agrees === false);
  const aside = answer.label !== undefined;
  const text = label(id, [answer, ...more]);
  return html`<td
    role="cell"
    class="cell ${answer.verdict.verdict}${differs && ' differs'}${aside && ' aside'}${more.length > 0 && ' more'}"
  >
    <a href="${link(answer)}" title="${text}" aria-label="${text}">${signOf(answer)}</a>
  </td>`;
}

/** A question's name within its part: `kernel` of `1a.kernel`. */
const rest = ({ id, part }: QuestionReport): string =>
  id.startsWith(`${part}.`) ? id.slice(part.length + 1) : id === part ? '' : id;

function head(questions: readonly QuestionReport[]): Markup {
  const parts = Map.groupBy(questions, ({ part }) => part);
  return html`<thead role="rowgroup">
    <tr role="row" aria-hidden="true">
      <td class="who"></td>
      <td class="score"></td>
      ${[...parts].map(([part, all]) => html`<td class="group" style="--of:${all.length}">${part}</td>`)}
    </tr>
    <tr role="row">
      <th role="columnheader" class="who">Submission</th>
      <th role="columnheader" class="score">Points</th>
      ${questions.map(
        (question, i) =>
          html`<th
            role="columnheader"
            class="cell${question.part !== questions[i - 1]?.part && ' start'}"
            aria-label="${question.id}"
          >
            <span title="${question.id}">${rest(question)}</span>
          </th>`,
      )}
    </tr>
  </thead>`;
}

export function overview(set: SetReport, where: Places): Markup {
  const order = ranks(set.submissions);
  const row = (submission: SubmissionReport, i: number): Markup => {
    const answers = byQuestion(submission.answers);
    const place = new Map(submission.answers.map((answer, j) => [answer, j]));
    const { name, more } = where.names[i]!;
    const { points, of, unscored } = submission.score;
    return html`<tr role="row" style="${order[i]}">
      <th role="rowheader" class="who">
        <a href="${where.link(i)}" title="${submission.file}"><bdi>${name}</bdi></a
        >${more !== '' && html` <span class="note"><bdi>${more}</bdi></span>`}
      </th>
      <td role="cell" class="score">
        <b>${pointsText(points)}</b>
        <span class="note">of ${pointsText(of)}${unscored > 0 && ` + ${pointsText(unscored)} open`}</span>
      </td>
      ${set.questions.map(({ id }) => cell(id, answers.get(id) ?? [], (answer) => where.link(i, place.get(answer))))}
    </tr>`;
  };
  return html`<div
    class="scroll overview"
    style="--columns:${set.questions.length}"
    tabindex="0"
    role="region"
    aria-label="submissions by questions"
  >
    <table role="table">
      ${head(set.questions)}
      <tbody role="rowgroup">
        ${set.submissions.map(row)}
      </tbody>
    </table>
  </div>`;
}
