/** Strings from outside, made fit to be shown: bounded, and with nothing in them that is not seen. */
import type { Json } from '#checks';
import { jsonText } from './json-text.ts';

/** Characters of one answer that a page shows at all; the JSON report has the whole. */
export const shownAtMost = 20_000;

/** An answer as a person submitted it: a string as it is, anything else as JSON on one line; undefined is no answer. */
export const submitted = (answer: Json | undefined): string =>
  typeof answer === 'string' ? answer : answer === undefined ? '' : jsonText(answer, { most: shownAtMost });

/** Whether the text was cut, how long it was, and what is left of it: never half a character. */
export function clip(text: string, most: number): { readonly text: string; readonly cut: boolean } {
  if (text.length <= most) return { text, cut: false };
  const half = text.charCodeAt(most - 1);
  return { text: text.slice(0, half >= 0xd800 && half < 0xdc00 ? most - 1 : most), cut: true };
}

// Controls but tab and newline, marks that turn the direction of writing or take no room, halves of characters.
const unseen = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![\t\n])\p{Cc}/gu;

/** Characters that cannot be seen, or that move others about, by their code points: `⟨U+202E⟩`. */
export const visible = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(unseen, (c) => `⟨U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`);

/** 100000 as `100 000`, thin spaces between. */
export const grouped = (n: number): string => `${n}`.replace(/\B(?=(\d{3})+$)/g, '\u2009');

/** Points as people write them: at most two decimals, none that are zero. */
export const pointsText = (points: number): string => `${Number(points.toFixed(2))}`;
