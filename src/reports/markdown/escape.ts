/** Strings from outside in Markdown: none of them can become markup, a link, mathematics or a mention. */
import { clip, grouped, visible } from '../text.ts';

/** Characters of one string in the Markdown report; the JSON report has the whole. */
const most = 600;

function bounded(text: string): string {
  const { text: head, cut } = clip(text, most);
  const line = visible(head).replace(/\n/g, '␊').replace(/\t/g, ' ');
  return cut ? `${line}… (${grouped(most)} of ${grouped(text.length)} characters)` : line;
}

/** As it was typed: a code span fenced by more backticks than it has in a row; bars are escaped, for tables. */
export function code(text: string): string {
  const inside = bounded(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...inside.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return inside.trim() === '' ? '' : `${fence} ${inside} ${fence}`;
}

/** A sentence: every character that Markdown or HTML could take for its own is escaped. */
export const plain = (text: string): string =>
  bounded(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~$:^=/]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;');

/** Cells are Markdown already. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
