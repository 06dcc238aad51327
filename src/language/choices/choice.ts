/** Which of a question's options an answer names: by label, by spelling, by words such as "all but λ". */
import { marked } from './marks.ts';
import { mentions, worded, type Mention } from './mentions.ts';
import { paraphrased } from './paraphrase.ts';
import { saidOf } from './runs.ts';
import { inPlace, settled } from './settled.ts';
import { byLabels, spelled } from './labels.ts';
import { doubted, strange } from './words.ts';

export interface Option {
  /** What stands for it: `A`. */
  readonly label: string;
  /** How it may be spelled: `\lambda`, `ridge`. */
  readonly spellings: readonly string[];
}

export type Chosen =
  | { readonly is: 'chosen'; readonly labels: ReadonlySet<string>; readonly notes: readonly string[] }
  | { readonly is: 'hedge'; readonly text: string }
  | { readonly is: 'unread'; readonly problem: string }
  | { readonly is: 'blank' };

const unread = (problem: string): Chosen => ({ is: 'unread', problem });
const lengthMost = 4_000;

export function readChoice(written: string, options: readonly Option[]): Chosen {
  if (written.trim() === '') return { is: 'blank' };
  if (written.length > lengthMost) return unread(`the answer is longer than ${lengthMost} characters, the limit`);
  const notes: string[] = [];
  const chosen = (labels: Iterable<string>): Chosen => ({ is: 'chosen', labels: new Set(labels), notes });
  const marks = marked(written, byEither(options));
  if (marks !== undefined) return marks === 'unclear' ? unread('not every option is marked') : chosen(marks);
  const last = settled(written, notes);
  if (last === undefined) return unread('several boxes, and nothing says which is meant');
  const text = inPlace(last, options).replace(always, '').replace(inclusive, '$1');
  const lettered = byLabels(text, options);
  if (lettered) return lettered.length === 0 ? unread('no option is named') : chosen(lettered);
  if (/\?\s*$/.test(text)) return unread('it is asked, not said');
  const found = joined(text, mentions(text, byEither(options)), options);
  if (typeof found === 'string') return unread(found);
  return said(text, found, options, chosen);
}

/** The options with their labels among the spellings, where a label spells no other option. */
function byEither(options: readonly Option[]): readonly Option[] {
  const known = either.get(options);
  if (known) return known;
  const both = options.map((one) =>
    spelled(one.label, options) ? one : { ...one, spellings: [...one.spellings, one.label] },
  );
  either.set(options, both);
  return both;
}
const either = new WeakMap<readonly Option[], readonly Option[]>();

/** A label and the words beside it are one mention; where they are not the same option, that is said. */
function joined(text: string, found: readonly Mention[], options: readonly Option[]): readonly Mention[] | string {
  const labels = new Set(options.map(({ label }) => label));
  const all: Mention[] = [];
  for (const next of found) {
    const last = all.at(-1);
    const gap = last && text.slice(last.end, next.start);
    if (last?.label === next.label && gap !== undefined && apposed(gap)) {
      all[all.length - 1] = { ...last, end: next.end };
      continue;
    }
    if (last && gap !== undefined && /^[\s).:\]–—(-]+$/.test(gap)) {
      const [first, second] = [text.slice(last.start, last.end), text.slice(next.start, next.end)];
      if (labels.has(first) && !labels.has(second)) return `${first} and ${second} beside it are not the same option`;
    }
    all.push(next);
  }
  return all;
}

/** `the ridge parameter λ`, `B: low rank`. */
const apposed = (gap: string): boolean =>
  gap.length < 30 && !/\b(?:and|or|nor|not|but)\b|[,;\n]/i.test(gap) && strange(gap, new Set()) === undefined;

const everything = /\b(?:all|every(?:thing|one)?|each)\b/i;
const exception =
  /\b(?:all|every(?:thing|one)?|each)\b[^.;]*?\b(?:but|except(?: for)?|excluding|other than|apart from|besides|save(?: for)?|minus)\b/i;
const nothing =
  /^\W*(?:none(?: of (?:them|these|those|the (?:above|options)))?|nothing|no(?:ne)? (?:option|parameter|one)s?|neither(?: of (?:them|these|the two))?|\\emptyset|∅|\{\s*\}|\\\{\s*\\\})(?!\w)/i;
/** What is said of everything else changes nothing: `bounded for all N`. */
const always = /\bfor (?:all|every|any|each) (?:such )?\\?\w{1,8}(?=\s*(?:$|[.,;]))/gi;
/** `all of them, including the ridge`. */
const inclusive =
  /^(\W*(?:all|everything|every one)(?: of (?:them|these|the above)| (?:two|three|four|five|six))?),?\s+including\b[^.;]*$/i;
const counts = ['', '', 'two', 'three', 'four', 'five', 'six'];
/** `K, V, Q all receive gradients`: all of those. */
const these = /^\s*,?\s*(?:all|each)\s+(?!of|the|four|three|five|parameters|inputs|options)[a-z]/i;

function said(
  text: string,
  found: readonly Mention[],
  options: readonly Option[],
  chosen: (labels: Iterable<string>) => Chosen,
): Chosen {
  const all = options.map(({ label }) => label);
  const empty = found.length === 0 ? nothing.exec(text) : null;
  if (empty && strange(text.slice(empty[0].length), new Set()) === undefined) return chosen([]);
  let rest = text;
  for (const { start, end } of found) rest = rest.slice(0, start) + '\u0001'.repeat(end - start) + rest.slice(end);
  const own = new Set(
    options.flatMap(({ spellings }) =>
      spellings.filter(worded).flatMap((one) => one.toLowerCase().match(/(?<!\p{L})\p{L}(?!\p{L})/gu) ?? []),
    ),
  );
  const except = exception.exec(rest);
  if (except) {
    const end = except.index + except[0].length;
    const out = found.filter(({ start }) => start >= end);
    if (out.length === 0) return unread('it does not say what is excepted');
    const why = rest.slice(out.at(-1)!.end);
    const list = rest.slice(end, out.at(-1)!.end).replace(/\b(?:for|or)\b/g, ' ');
    const told = /^\s*,?\s*(?:which|that|as|it)\b/.test(why) && !doubted.test(why) ? '' : why;
    const odd = strange(rest.slice(0, except.index), own) ?? strange(list, own) ?? strange(told, own);
    if (odd !== undefined) return unread(`${odd} is none of the options`);
    return chosen(all.filter((label) => !out.some((one) => one.label === label)));
  }
  const { chosen: inside, denied, problem, hedged } = saidOf(text, found, own);
  if (hedged) return { is: 'hedge', text };
  if (problem !== undefined) return unread(problem);
  if (/\bnot\s+(?:all|every\w*|each|any)\b/i.test(rest)) return unread('it does not say which are not meant');
  if (everything.test(rest) || (found.length === 0 && options.length === 2 && /^\W*both\b/i.test(rest))) {
    const left = all.filter((label) => !denied.has(label));
    if (inside.size === 0 || left.every((label) => inside.has(label))) {
      const odd = found.length > 0 ? undefined : strange(rest, own);
      if (/\b(?:none|nothing|neither)\b/i.test(rest) && /\bor\b/i.test(rest)) return { is: 'hedge', text };
      return odd === undefined ? chosen(left) : unread(`${odd} is none of the options`);
    }
    const counted = new RegExp(`\\ball ${counts[inside.size] ?? ''}\\b`, 'i');
    return denied.size === 0 &&
      (these.test(text.slice(found.at(-1)!.end)) || (inside.size > 1 && counted.test(rest) && counts[inside.size]))
      ? chosen(inside)
      : unread('it says all, and names fewer');
  }
  if (inside.size > 1 && /\b(?:one of|xor)\b/i.test(rest)) return { is: 'hedge', text };
  if (inside.size > 0) return chosen(inside);
  if (denied.size === all.length) return chosen([]);
  if (denied.size > 0) return unread('it only says which options are not meant');
  const meant = paraphrased(text, options);
  return meant === undefined ? unread('no option is named') : chosen([meant]);
}
