/** Sorting and filtering without a script: radio buttons, and a style sheet that looks at which one is chosen. */
import type { SubmissionReport } from '#grade';
import { html, trusted, type Markup } from './markup.ts';

const share = ({ score }: SubmissionReport): number => (score.of === 0 ? -1 : score.points / score.of);
const differing = ({ answers }: SubmissionReport): number => answers.filter(({ agrees }) => agrees === false).length;
const name = ({ by }: SubmissionReport): string => (by.name ?? by.id).toLowerCase();

type Order = (a: SubmissionReport, b: SubmissionReport) => number;
const orders: Readonly<Record<string, { readonly label: string; readonly compare: Order }>> = {
  name: { label: 'name', compare: (a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0) },
  best: { label: 'best first', compare: (a, b) => share(b) - share(a) },
  weakest: { label: 'weakest first', compare: (a, b) => share(a) - share(b) },
  differing: { label: 'most differences', compare: (a, b) => differing(b) - differing(a) },
};

/** Which answers are left in sight, by the classes of their elements. */
const filters: Readonly<Record<string, { readonly label: string; readonly keeps: string }>> = {
  open: { label: 'not accepted', keeps: ':not(.accept)' },
  rejected: { label: 'rejected', keeps: '.reject' },
  unscored: { label: 'no score', keeps: ':is(.unread, .ambiguous, .manual)' },
  differs: { label: 'marker differs', keeps: '.differs' },
};

/** A style attribute a submission: its rank in every order. */
export function ranks(submissions: readonly SubmissionReport[]): readonly string[] {
  const styles = submissions.map(() => '');
  for (const [id, { compare }] of Object.entries(orders)) {
    const sorted = submissions.map((_, i) => i).sort((i, j) => compare(submissions[i]!, submissions[j]!));
    for (const [rank, i] of sorted.entries()) styles[i] += `--${id}:${rank};`;
  }
  return styles;
}

/** Rules that `controls` sets to work. */
export const sortingStyle = [
  ...Object.keys(orders).map((id) => `.set:has(.by-${id}:checked) .overview tbody tr{order:var(--${id})}`),
  ...Object.entries(filters).flatMap(([id, { keeps }]) => [
    `.set:has(.only-${id}:checked) .part:not(${keeps}):not(:has(:target)){display:none}`,
    `.set:has(.only-${id}:checked) .submission:not(:has(.part${keeps})):not(:has(:target)){display:none}`,
    `.set:has(.only-${id}:checked) .overview td.cell:not(${keeps}){opacity:.18}`,
  ]),
].join('\n');

/** `set` is the set's id on the page; sorting is for pages that have an overview. */
export function controls(set: string, sorts: boolean): Markup {
  const choice = (group: string, kind: string, id: string, label: string): Markup =>
    html`<label
      ><input
        type="radio"
        name="${set}-${group}"
        class="${kind}-${id}"
        autocomplete="off"
        ${id === 'all' && trusted(' checked')}
      />${label}</label
    >`;
  const show = Object.entries(filters).map(([id, { label }]) => choice('show', 'only', id, label));
  const sort = Object.entries(orders).map(([id, { label }]) => choice('sort', 'by', id, label));
  return html`<div class="controls">
    <fieldset>
      <legend>Show</legend>
      ${choice('show', 'only', 'all', 'everything')}${show}
    </fieldset>
    ${
      sorts &&
      html`<fieldset>
        <legend>Sort by</legend>
        ${choice('sort', 'by', 'all', 'as filed')}${sort}
      </fieldset>`
    }
  </div>`;
}
