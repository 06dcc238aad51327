/** The typesetting of an answer taken off: words and formulas are left, with marks where something was set apart. */
import { fieldOf } from './field.ts';
import { markup } from './markup.ts';
import { matches } from './matches.ts';
import { tabulated } from './tabulated.ts';
import { unrendered } from './rendered.ts';
import { unwrap } from './unwrap.ts';
import { rewrite, rewritten, type Rewrite } from './rewrite.ts';

/** Where set-off mathematics begins or ends (`$`, `\(`, a backtick): no word of a formula crosses it. */
export const edge = '\ue001';
/** Around an aside in brackets. */
export const asideOpen = '\ue002';
export const asideClose = '\ue003';
/** Around what stood in a box. */
export const boxOpen = '\ue004';
export const boxClose = '\ue005';

export interface Surface {
  readonly text: string;
  readonly notes: readonly string[];
}

const struck = /~~[^~]*~~|<(s|del|strike)>[^<]*<\/\1>/gi;

/** What is asked, in letters that are no words to the reader. */
const named =
  /^(?:最终|最後の)?(?:答案|解答|回答|答|解|结果|結果|(?:时间|時間|计算|計算)?复?複?[杂雑]度|計算量|计算量|深度|정답|답)(?:应该)?(?:是|为|為|は|은|는)?\s*[:：=]?\s*(?=[\s\ue001A-Za-z\\Θ$(]|$)/u;

/** `- $n$`, `> $n$`: a mark before set-off mathematics begins an item or a quotation; a sign would stand inside. */
export const item = /^\s{0,3}[->–]\s+(?=\$|\\[([]|`)/gm;

/** Where there may be pictures: what is above the letters and signs of most texts. */
const pictures = /[\u203c\u2049\u2100-\u2bff\u3000-\u32ff\ud83c-\ud83e]/;

/** In this order. */
export const plainer: readonly Rewrite[] = [
  rewrite(item, '', '-', '>', '–'),
  rewrite(/<\/?(?:answer|b|i|em|strong|code|p|br)\s*\/?>/gi, edge, '<'),
  rewrite(/\\\$/g, ' ', '\\$'),
  // Pictures say nothing, but for those that mark what is right or wrong.
  rewrite(/(?![✗✘❌✖❎©®\d#*↔])\p{Extended_Pictographic}\ufe0f?/gu, ' ', pictures),
  rewrite(/(?<=[\s)$.])[:;]-?[)D](?=\s|$)/g, ' ', ':', ';'),
  // What a model says to itself.
  rewrite(/^[^]*<\/think(?:ing)?>(?=\s*\S)/i, '', '</'),
  // `*O(n)*`, `Answer: _O(n)_`.
  rewrite(
    /(^|[:\n]\s{0,2})(\*{1,3}|_{1,3})(?=[^\s*_])([^*_\n]{1,400})(?<=\S)\2(?=[.,;]?\s*(?:$|\n))/g,
    '$1$3',
    '*',
    '_',
  ),
  rewrite(/\$\$?|(?<!\\)\\[()[\]]|```(?:[a-z]+\n)?|`/g, edge, '$', '\\', '`'),
  rewrite(/(?<![\w)\]}*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\w(\\{*]|[-+−]\s?(?:[\d(]|[a-z]{1,3}\b))/g, ' ', '**'),
  rewrite(
    /(?<!\d)(?<!\\)\\,|(?<!\\)\\,(?!\s*\d)|(?<!\\)\\(?:[;:!]|(?<![\w)\]'] \\) (?!\s*\{))|\\q?quad\b|\\(?:displaystyle|textstyle|limits)\b/g,
    ' ',
    '\\',
  ),
  rewrite(/&nbsp;/g, ' ', '&nbsp;'),
  rewrite(/[\u00a0\u2000-\u200b\u202f]/g, ' ', /[\u00a0\u2000-\u202f]/),
  rewrite(/~=/g, ' ≈ ', '~='),
  rewrite(/(?<=[ \ue001])-{2,3}(?= )/g, '—', '--'),
  rewrite(/(?<!\\)~/g, ' ', '~'),
  // Dots that go on are no full stops.
  rewrite(/(?<=\d)\.\.\.(?![.\d])/g, '…', '...'),
  rewrite(/^\s{0,3}(?:#{1,6}|[*•])\s+/gm, '', '#', '*', '•'),
  // So is `0.25 (i.e., 1/4)`, where no words stand in it.
  rewrite(
    /(?<=\s)\(\s*(?:i\.e\.,?|that is,?)\s*((?:(?!(?<!\\)[A-Za-z]{3})[^()]){1,200})\)/g,
    ' = $1 ',
    'i.e.',
    'that is',
  ),
  // `0.768 (= 96/125)` is a chain.
  rewrite(/(?<=\s)\(\s*([=≈][^()=]{1,200}(?:\([^()]{0,100}\)[^()=]{0,100}){0,4})\)/g, ' $1 ', '=', '≈'),
];

/** Our own marks may not come from outside; lines end in one way. */
const ours = (text: string): string =>
  /[\r\ue000-\ue006]/.test(text) ? text.replace(/[\ue000-\ue006]/g, ' ').replace(/\r\n?/g, '\n') : text;
/** What any rule of this file and of those it asks begins with: a text without it is as it is. */
const typeset =
  // oxlint-disable-next-line no-control-regex -- the characters that most texts are of
  /[\\$`~*_<>&#|"'\n\r]|[^\u0000-\u007f]|--|\.\.\.|i\.e\.|\s{3}|\s\(\s*=|that is|[:;]-?[)D]|\[[xX]\]|\/\s?(?:step|token|update|iteration|time|output)/;

export const surface = (written: string): Surface =>
  typeset.test(written) ? undressed(written) : { text: unrendered(written).trim(), notes: [] };

/** The same of any text, whatever it is written in. */
export function undressed(written: string): Surface {
  const notes: string[] = [];
  let text = markup(fieldOf(tabulated(thinned(unrendered(ours(written))))));
  if (text.includes('~~') || text.includes('<'))
    text = text.replace(struck, () => (notes.push('what is struck out was left out'), ' '));
  if (text.includes('\\')) text = unwrapped(text, notes);
  text = ticked(thinned(rewritten(text, plainer)));
  text = text.trim().replace(named, '');
  text = text.trim();
  if (/^["“'‘]/.test(text)) text = text.replace(/^(["“'‘])([^"“”]*)(["”'’])\.?$/u, '$2');
  return { text: text.trim(), notes };
}

/** Of boxes to tick the ticked ones. */
const ticked = (text: string): string =>
  /^\s{0,3}\[[xX]\]\s/m.test(text)
    ? text.replace(/^\s{0,3}\[ ?\]\s[^\n]*$/gm, '').replace(/^\s{0,3}\[[xX]\]\s/gm, '')
    : text;

const setting = /\\(?:[xb]?cancel|st|sout|boxed|fbox|framebox|text|emph|mbox|hbox)/;

/** What commands set apart: struck out, boxed, or in words. */
function unwrapped(written: string, notes: string[]): string {
  if (!setting.test(written)) return written;
  let text = unwrap(
    written,
    /\\(?:cancel|st|sout|xcancel|bcancel)\s*\{/g,
    () => (notes.push('what is struck out was left out'), ' '),
  );
  text = unwrap(text, /\\(?:boxed|fbox|framebox)\s*\{/g, (inner) => ` ${boxOpen}${inner}${boxClose} `);
  return unwrap(
    text,
    /(?<![_^]\{?\s*)\\(?:text|textbf|textit|textrm|emph|mbox|hbox|textnormal)\s*\{/g,
    (inner) => ` ${inner} `,
  );
}

/** Long runs of white space and edges made short: patterns that begin or end in `\s*` go over a run once for each of its places. */
const thinned = (text: string): string =>
  !/[^\S\n]{3}|\n|\ue001\s{0,2}\ue001/.test(text)
    ? text
    : text
        .replace(/[^\S\n]{3,}/g, '  ')
        .replace(/\n(?: {0,2}\n){2,}/g, '\n\n')
        .replace(/\ue001(?:\s{0,2}\ue001)+/g, edge);

/** How deep in brackets each character stands; brackets of any kind close each other, so that `[1, 4)` does. */
export function depths(text: string): readonly number[] {
  const deep: number[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++)
    switch (text[i]) {
      case '(':
      case '[':
      case '{':
        deep.push(depth++);
        break;
      case ')':
      case ']':
      case '}':
        if (depth > 0) depth--;
        deep.push(depth);
        break;
      case '\\':
        if (text.startsWith('begin', i + 1)) depth++;
        deep.push(depth);
        if (depth > 0 && text.startsWith('end', i + 1)) depth--;
        break;
      default:
        deep.push(depth);
    }
  return deep;
}

export interface Piece {
  readonly text: string;
  readonly start: number;
  /** What stood before it. */
  readonly after: string;
}

/** A text cut wherever the separator stands outside all brackets. The separator must be global. */
export function split(text: string, separator: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let [start, after] = [0, ''];
  const all = matches(text, separator);
  const deep = all.length > 0 ? depths(text) : [];
  for (const found of all) {
    if (deep[found.index] !== 0) continue;
    pieces.push({ text: text.slice(start, found.index), start, after });
    start = found.index + found[0].length;
    after = found[0];
  }
  pieces.push({ text: text.slice(start), start, after });
  return pieces;
}

/** The text without the characters of a kind at its end; a pattern that ends in `+$` would try every run of them. */
export function withoutEnd(text: string, gone: RegExp): string {
  let end = text.length;
  while (end > 0 && gone.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** A piece of the surface without its marks. */
export const bare = (text: string): string => text.replace(/[\ue001-\ue005]/g, ' ');
