/** Where the options of a question are named in a text, by label or by one of their spellings. */
import type { Option } from './choice.ts';
import { remembered } from '../claims/memo.ts';
import { canonical } from '../declarations/names.ts';

export interface Mention {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Whatever is no letter or digit by its code point: options are the question's, and may hold anything. */
const escape = (text: string): string =>
  text.replace(/[^\p{L}\p{N}]/gu, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);
/** Words, and no formula: read in any case, with the plural and with hyphens for spaces. */
export const worded = (spelling: string): boolean =>
  /\p{L}{3}/u.test(spelling) && !/[()[\]{}^_=\\$\d+*/<>]/.test(spelling);

interface Pattern {
  readonly label: string;
  readonly pattern: RegExp;
}

const made = new WeakMap<readonly Option[], readonly Pattern[]>();
/** The patterns of all spellings, longest first. */
function patternsOf(options: readonly Option[]): readonly Pattern[] {
  const known = made.get(options);
  if (known) return known;
  const patterns = options
    .flatMap(({ label, spellings }) =>
      spellings.flatMap((spelling) => variants(spelling).map((variant) => ({ label, variant }))),
    )
    .sort((a, b) => b.variant.length - a.variant.length)
    .map(({ label, variant }) => ({ label, pattern: patternFor(variant) }));
  made.set(options, patterns);
  return patterns;
}

/** Spellings come back in other questions. */
const patternFor = remembered(patternOf, 512);

function patternOf(variant: string): RegExp {
  const words = worded(variant);
  const pieces =
    variant
      .replace(/\$/g, '')
      .trim()
      .match(/\\?\p{L}+|\d+|[\s-]+|./gu) ?? [];
  let source = '';
  for (const [i, piece] of pieces.entries()) {
    const previous = pieces[i - 1];
    if (/^[\s-]+$/.test(piece) && (words || /^\s+$/.test(piece))) source += words ? '[\\s-]+' : '\\s*';
    else {
      if (previous !== undefined && !(isWord(previous) && isWord(piece))) source += '\\s*';
      source += /^\\?(?:log|ln|lg|min|max|sqrt)$/.test(piece)
        ? `\\\\?${escape(piece.replace('\\', ''))}`
        : escape(piece);
    }
  }
  const [starts, ends] = [/^\w/.test(variant), /\w$/.test(variant)];
  // `no` begins an answer, or is all of one; before another word it is said of that.
  if (/^no$/i.test(variant))
    return /(?<![\w\\])[Nn]o(?=\s*(?:[,.;:!)\]"'—–-]|$)|\s+(?:because|since|as|it|they|this|that)\b)/gu;
  if (/^[a-z]{2}$/.test(variant)) source = `[${variant[0]!.toUpperCase()}${variant[0]!}]${variant[1]!}`;
  if (starts)
    source = `(?<![\\w\\\\]${words ? '|\\w-' : ''})${/^\d/.test(variant) ? '(?<![−-]|\\d[.,])' : ''}${source}`;
  if (ends) source += `${words ? '(?:s|es)?(?!-\\w)' : ''}(?!\\w${/\d$/.test(variant) ? '|[.,]\\d' : ''})`;
  return new RegExp(source, words ? 'giu' : 'gu');
}

const isWord = (piece: string): boolean => /^[\p{L}\d]/u.test(piece);

/** After an A that is no label but begins a phrase, `A Toeplitz matrix`, or an I that speaks. */
const article =
  /^\s+(?!(?:and|or|but|is|are|only|nor|not|because|since|with|plus|as|too|alone|for|if|was|does|do|did|has|gives?|implies|holds?|above|here|over|rather|instead|true|false|yes|no|can|cannot|must|would|could|seems?|looks?|fails?|works?|while|whereas|so|hence)\b)[A-Za-z]{2}/;
const speaking =
  /^(?:['’](?:d|m|ll)|\s+(?:think|choose|chose|pick|believe|would|say|am|guess|go|select|get|have|do|don['’]t))\b/;

/** Every place where an option is spelled, longest spellings first, none inside another. */
export function mentions(text: string, options: readonly Option[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const { label, pattern } of patternsOf(options)) {
    if (text.search(pattern) < 0) continue;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (match[0] === 'A' && article.test(text.slice(end))) continue;
      if (match[0] === 'I' && speaking.test(text.slice(end))) continue;
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ label, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A spelling as it may be written: Greek by name, by command and by letter; upright and bold. */
function variants(spelling: string): readonly string[] {
  const name = canonical(spelling);
  const bare = name.replace(/^\\/, '');
  const greek = name.startsWith('\\')
    ? [
        name,
        bare,
        ...(bare === 'lambda' ? ['lam'] : []),
        ...[...'αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΦΨΩ'].filter((c) => canonical(c) === name),
      ]
    : [];
  const group = /^(none|all) of (?:the above|these|them|the options)$/i.exec(spelling.trim())?.[1];
  const whole = group ? ['the above', 'these', 'them', 'the options'].map((of) => `${group} of ${of}`) : [];
  const letter = /^(?:true|false)$/i.test(spelling) ? [spelling[0]!.toUpperCase()] : [];
  return [...new Set([spelling, ...greek, ...whole, ...letter, `\\mathbf{${bare}}`, `\\mathrm{${bare}}`])];
}
