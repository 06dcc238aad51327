/** Where the options of a question are spelled in a text, which of the mentions are denied, and what is none of them. */
import type { Option } from './choice.ts';
import { remembered } from '../claims/memo.ts';
import { canonical } from '../declarations/names.ts';

export interface Mention {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The patterns of all spellings, longest first. */
const patternsOf = remembered((key) => {
  // The key is the options written out below.
  const options = JSON.parse(key) as readonly Option[];
  return options
    .flatMap(({ label, spellings }) =>
      spellings.flatMap((spelling) => variants(spelling).map((variant) => ({ label, variant }))),
    )
    .sort((a, b) => b.variant.length - a.variant.length)
    .map(({ label, variant }) => {
      // A single letter is a name in its own case; a word is a word in any, and its plural.
      const loose = variant.replace(/\\/g, '').length > 2;
      const ends = /\w$/.test(variant);
      const source = `${/^\w/.test(variant) ? '(?<![\\w\\\\])' : ''}${escape(variant).replace(/\s+/g, '\\s+')}${loose && ends ? '(?:s|es)?' : ''}${ends ? '(?!\\w)' : ''}`;
      // A word of two letters, such as `no`, may begin a sentence.
      const two = /^[a-z]{2}$/.test(variant);
      return {
        label,
        pattern: new RegExp(
          two ? source.replace(variant, `[${variant[0]!.toUpperCase()}${variant[0]!}]${variant[1]!}`) : source,
          loose ? 'giu' : 'gu',
        ),
      };
    });
});

/** After an A that is no label but begins a phrase: `A Toeplitz matrix`. */
const article =
  /^\s+(?!(?:and|or|but|is|are|only|nor|not|because|since|with|plus|as|too|alone|for|if|was|does|has|gives?|implies|holds?|above|here)\b)[A-Za-z]{2}/;

/** Every place where an option is spelled, longest spellings first, none inside another. */
export function mentions(text: string, options: readonly Option[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const { label, pattern } of patternsOf(JSON.stringify(options))) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (match[0] === 'A' && article.test(text.slice(end))) continue;
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
    ? [name, bare, ...[...'αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΦΨΩ'].filter((c) => canonical(c) === name)]
    : [];
  return [...new Set([spelling, ...greek, `\\mathbf{${bare}}`, `\\mathrm{${bare}}`])];
}

const before = /\b(?:anything but|far from|not|no|nor|neither|without|except|excluding|never|but not)\b|n['’]t\b/i;
const after =
  /^\s*(?:also |each )?(?:(?:does|do|is|are|did|will|would|should|can)(?: not|n['’]t)\b|cannot\b|can['’]t\b|never\b|(?:gets?|receives?|has|have) no\b|(?:is|are|stays?|remains?|being)\s+(?:an? )?(?:fixed|constants?|frozen|detached|excluded|ignored|irrelevant|unaffected|zero|hyper-?parameters?|independent|wrong|incorrect|false|untrue|invalid|ruled out|eliminated|impossible)\b|(?:is|are|was|were) (?:both|all|clearly|obviously) (?:wrong|incorrect|false|ruled out)\b)/i;

/** Which mentions are denied, before them (`but not λ`) or after (`λ does not`); undefined where a list leaves it open. */
export function denials(text: string, found: readonly Mention[]): readonly boolean[] | undefined {
  const denied: boolean[] = [];
  let run = 0;
  for (const [i, { start, end }] of found.entries()) {
    const gap = text.slice(found[i - 1]?.end ?? 0, start);
    const listed = i > 0 && /^\s*(?:,|or|nor|and|&|,\s*(?:and|or|nor))\s*$/i.test(gap);
    if (!listed) run = i;
    const words = gap.split(/[,;.:]/).at(-1)!;
    denied[i] = before.test(words) || (listed && denied[i - 1] === true && /\b(?:or|nor)\b/i.test(gap));
    // `not K, V`: whether V is denied too is not said.
    if (listed && denied[i - 1] === true && !denied[i]) return undefined;
    const rest = text.slice(end, found[i + 1]?.start ?? text.length);
    if (after.test(rest)) for (let j = run; j <= i; j++) denied[j] = true;
    if (after.test(rest) && i + 1 < found.length && !/\b(?:but|and|while|whereas|;|\.)/.test(rest.replace(after, '')))
      return undefined;
  }
  return denied;
}

const fillers =
  /\b(?:a|all|also|an|and|any|are|at|as|both|by|can|contains?|depends?|does|each|every|everything|flows?|following|for|four|from|get|gets|gradients?|has|have|in|is|it|its|just|learn(?:able|ed|s)?|loss|matri(?:x|ces)|named?|namely|of|on|only|options?|parameters?|receives?|reach(?:es)?|respect|scalar|so|that|the|them|these|they|this|those|three|through|to|two|updated?|values?|vectors?|we|which|with|wrt|yes|above|variables?|inputs?|backprop(?:agation)?|trainable|given|listed|ones?)\b/gi;
/** An item of a list that names no option; what reads as an aside or connecting prose is none. */
export function unknown(text: string, found: readonly Mention[], labels: readonly string[]): string | undefined {
  let rest = text;
  for (const { start, end } of [...found].reverse()) rest = `${rest.slice(0, start)}\u0001${rest.slice(end)}`;
  const items = rest.split(/[,;{}\n]|\\[{}]|\band\b|&|\+|:/i);
  for (const item of items) {
    // oxlint-disable-next-line no-control-regex -- the mark put in above
    if (/\u0001/.test(item)) {
      // A power, a product: a formula of the options, not a list of them.
      if (/\^|@|\u0001\s*[*·]\s*\u0001/.test(item)) return item.replaceAll('\u0001', '…').trim().slice(0, 40);
      continue;
    }
    if (labels.includes(item.trim())) return item.trim();
    const left = item
      .replace(/\([^)]*\)/g, ' ')
      .replace(fillers, ' ')
      .replace(
        /\b(?:not|but|except|excluding|no|none|nor|neither|other than|apart from|besides|without|never|or|either|n['’]t)\b/gi,
        ' ',
      )
      .replace(/[^\p{L}\p{N}\\]+/gu, ' ')
      .trim();
    if (left !== '' && !/^\\(?:left|right|text|quad)?$/.test(left)) return left.slice(0, 40);
  }
  return undefined;
}
