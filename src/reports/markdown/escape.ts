/** Strings from outside in Markdown: none of them can become markup, a link, mathematics or a mention. */
import { clip, grouped, visible } from '../text.ts';

/** Characters of one string in the Markdown report; the JSON report has the whole. */
const most = 600;

function bounded(text: string): string {
  const { text: head, cut } = clip(text, most);
  const line = visible(head).replace(/\n/g, '␊').replace(/\t/g, ' ');
  return cut ? `${line}… (${grouped(most)} of ${grouped(text.length)} characters)` : line;
}

/** `1.` would begin a list, so its point is what is escaped; anything else is escaped itself. */
const escapedMark = (mark: string): string => (/\d$/.test(mark) ? `${mark}\\` : mark.replace(/\S$/, '\\$&'));

/**
 * A sentence, with what Markdown, HTML or a table could take for its own escaped: emphasis, code, links, tags and
 * mathematics anywhere, bullets, headings and rules at its beginning, addresses by their `://`, `www.` and `@`.
 */
export const plain = (text: string): string =>
  bounded(text)
    .replace(/[\\`*_[\]~$]|^\s*[-+=#]|^\s*\d+(?=[.)])|:(?=\/\/)|(?<=www)\./gi, escapedMark)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '&#124;')
    .replaceAll('@', '&#64;');

/** As it was typed, in a span fenced by more backticks than it has in a row; with a bar, which would end a cell, as HTML. */
export function code(text: string): string {
  if (text.includes('|')) return `<code>${plain(text)}</code>`;
  const inside = bounded(text);
  const longest = Math.max(0, ...[...inside.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = /^[`\s]|[`\s]$/.test(inside) ? ' ' : '';
  return inside.trim() === '' ? '' : `${fence}${gap}${inside}${gap}${fence}`;
}

/** Cells are Markdown already. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
