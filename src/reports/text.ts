/** Strings from outside, made fit to be shown: bounded, and with nothing in them that is not seen. */
import type { Json } from '#checks';
import { jsonText } from './json-text.ts';

/** Characters of one answer that a page shows at all; the JSON report has the whole. */
export const shownAtMost = 20_000;

/** An answer as a person submitted it: a string as it is, formulas under names or in steps by lines, anything else as JSON on one line; undefined is no answer. */
export function submitted(answer: Json | undefined): string {
  if (answer === undefined) return '';
  if (typeof answer === 'string') return answer;
  return formulas(answer)?.join('\n') ?? jsonText(answer, { most: shownAtMost });
}

const linesMost = 60;
const typed = /[=\\^]/;

/** The lines of a derivation or a recurrence, which JSON would print with every backslash doubled; undefined of anything else. */
function formulas(answer: Json): readonly string[] | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  if (Array.isArray(answer)) {
    const texts = answer.slice(0, linesMost + 1).filter((step) => typeof step === 'string');
    return texts.length === answer.length && texts.some((text) => typed.test(text)) ? texts : undefined;
  }
  const found: string[] = [];
  for (const [name, value] of Object.entries(answer)) {
    const inner = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [['', value]]; // prettier-ignore
    for (const [of, text] of inner) {
      if (typeof text !== 'string' || found.length === linesMost) return undefined;
      found.push(`${name}${of === '' ? '' : ` ${String(of)}`}: ${text}`);
    }
  }
  return found.some((text) => typed.test(text)) ? found : undefined;
}

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
