/** Which of a question's options an answer names: by label, by spelling, by words such as "all but λ". */
import { denials, mentions, unknown } from './choice-mentions.ts';
import { surface } from '../claims/surface.ts';
import { correction } from '../claims/words.ts';
import { canonical } from '../declarations/names.ts';

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

export function readChoice(written: string, options: readonly Option[]): Chosen {
  if (written.trim() === '') return { is: 'blank' };
  if (written.length > 4_000) return unread('the answer is longer than 4000 characters, the limit');
  const notes: string[] = [];
  const text = settled(written, notes);
  if (text === undefined) return unread('several boxes, and nothing says which is meant');
  const turned = /^not\s+(.{1,60}?),?\s+but\s+(.+)$/i.exec(text);
  const lettered = byLabels(turned && byLabels(turned[1]!, options) ? turned[2]! : text, options);
  if (lettered)
    return lettered.length === 0 ? unread('no option is named') : { is: 'chosen', labels: new Set(lettered), notes };
  if (/\b(?:or|either|maybe|perhaps|possibly)\b/i.test(text) && !/\bor (?:all|both)\b/i.test(text)) {
    const labels = mentions(text, options).map(({ label }) => label);
    const lettered = byLabels(text.replace(/\b(?:or|either|maybe|perhaps|possibly)\b/gi, ' '), options) ?? [];
    const some = everything.test(text) && /\b(?:none|nothing|neither)\b/i.test(text);
    if (some || new Set([...labels, ...lettered]).size > 1) return { is: 'hedge', text };
  }
  const prefixed = /^\(?([\w-]{1,8})\)?\s*[.:)\]–—-]\s+([^]+)$/.exec(text);
  const label = prefixed ? options.find((one) => one.label === prefixed[1])?.label : undefined;
  if (!prefixed || label === undefined || spelled(label, options)) return said(text, options, notes);
  // A label and the words beside it are one choice, or none.
  const words = said(prefixed[2]!, options, notes);
  if (words.is !== 'chosen') return words;
  return words.labels.size === 1 && words.labels.has(label)
    ? words
    : unread(`${label} and what is said beside it are not the same option`);
}

/** The text without typesetting, after its last self-correction, or what stands in its box. */
function settled(written: string, notes: string[]): string | undefined {
  const { text: raw } = surface(written);
  const boxes = [...raw.matchAll(/\ue004([^\ue005]*)\ue005/g)].map((found) => found[1]!.trim());
  if (new Set(boxes).size > 1 && raw.search(correction) < 0) return undefined;
  let text = (boxes.at(-1) ?? raw).replace(/[\ue001-\ue005]/g, ' ');
  const turn = [...text.matchAll(correction)].at(-1);
  const rest = turn && text.slice(turn.index + turn[0].length);
  if (rest !== undefined && turn!.index > 0 && /[A-Za-z0-9\u0370-\u03ff]/.test(rest)) {
    notes.push('what came before a correction was left out');
    text = rest;
  }
  const why = text.search(/\b(?:because|since|due to)\b/i);
  const before = why > 0 ? text.slice(0, why) : '';
  return (/\w/.test(before) ? before.replace(/[,;:.–—-]\s*$/, '') : text)
    .replace(/^\s*(?:i (?:choose|pick|select|say|go with|would (?:choose|pick|say|go with))|my)\s+/i, '')
    .replace(/^\s*(?:the )?(?:final |correct )?(?:answers?|choices?|options?)\s*(?:is|are|:|=)\s*/i, '')
    .trim();
}

/** Nothing but labels: `B`, `(A), (C)`, `A and C`, `ABC`, `options A, B`. */
function byLabels(text: string, options: readonly Option[]): readonly string[] | undefined {
  const labels = options.map(({ label }) => label);
  const stripped = text
    .replace(/\\(?:math(?:rm|bf|it|sf)|text\w*|boldsymbol|bm)(?=\s*\{)/g, ' ')
    .replace(/\b(?:options?|choices?|answers?|only|both|and|just)\b/gi, ' ')
    .replace(/[\s,;&+.!(){}\\[\]:*]+/g, ' ')
    .trim();
  const words = stripped.split(' ').filter((word) => word !== '');
  const find = (word: string): string | undefined =>
    labels.find((label) => label === word) ??
    (word.length === 1 || /\d/.test(word)
      ? labels.find((label) => label.toLowerCase() === word.toLowerCase() && !spelled(word, options))
      : undefined);
  const found = words.map(find);
  // A text of names that are also labels is read as names.
  if (words.length > 0 && found.every((label) => label !== undefined) && !words.some((word) => spelled(word, options)))
    return found.filter((label) => label !== undefined);
  const [run] = words;
  const single = labels.every((label) => label.length === 1);
  if (
    words.length === 1 &&
    single &&
    run !== undefined &&
    run.length > 1 &&
    run.length <= labels.length &&
    [...run].every((c) => labels.includes(c)) &&
    !spelled(run, options)
  )
    return [...run];
  return undefined;
}

function spelled(word: string, options: readonly Option[]): boolean {
  const [name, lower] = [canonical(word), word.length > 2 ? word.toLowerCase() : undefined];
  return options.some(({ spellings }) =>
    spellings.some((one) => canonical(one) === name || one.toLowerCase() === lower),
  );
}

const everything = /\b(?:all|every(?:thing|one)?|each)\b(?!\s+(?:but|except)\s*$)/i;
const exception =
  /\b(?:all|every(?:thing|one)?|each)\b[^.;]*?\b(?:but|except(?: for)?|excluding|other than|apart from|besides|save(?: for)?|minus)\b/i;
const nothing =
  /^\W*(?:none(?: of (?:them|these|the (?:above|options)))?|nothing|no(?:ne)? (?:option|parameter|one)s?|neither|\\emptyset|∅|\{\s*\}|\\\{\s*\\\})\W*$/i;

/** The options with their labels among the spellings, where a label spells no other option. */
const byEither = (options: readonly Option[]): readonly Option[] =>
  options.map((one) => (spelled(one.label, options) ? one : { ...one, spellings: [...one.spellings, one.label] }));

function said(text: string, options: readonly Option[], notes: string[]): Chosen {
  const all = options.map(({ label }) => label);
  if (nothing.test(text)) return { is: 'chosen', labels: new Set(), notes };
  if (/\?\s*$/.test(text)) return unread('it is asked, not said');
  const found = mentions(text, byEither(options));
  const strange = unknown(text, found, all);
  if (strange !== undefined) return unread(`${strange} is none of the options`);
  const except = exception.exec(text);
  if (except) {
    const end = except.index + except[0].length;
    const spelledOut = found.filter(({ start }) => start >= end).map(({ label }) => label);
    const out = spelledOut.length > 0 ? spelledOut : (byLabels(text.slice(end), options) ?? []);
    return out.length === 0
      ? unread('it does not say what is excepted')
      : { is: 'chosen', labels: new Set(all.filter((label) => !out.includes(label))), notes };
  }
  const denied = denials(text, found);
  if (denied === undefined) return unread('it is not clear how far a denial reaches');
  const out = new Set(found.filter((_, i) => denied[i]).map(({ label }) => label));
  const inside = found.filter((_, i) => !denied[i]).map(({ label }) => label);
  if (inside.some((label) => out.has(label))) return unread('an option is both named and denied');
  if (/\bnot\s+(?:all|every\w*|each|any)\b/i.test(text)) return unread('it does not say which are not meant');
  if (everything.test(text)) {
    const left = all.filter((label) => !out.has(label));
    const listed = new Set(inside);
    if (inside.length > 0 && left.some((label) => !listed.has(label))) {
      // `K, V, Q all receive gradients`: all of those.
      const these = /^\s*,?\s*(?:all|each)\s+(?!of|the|four|three|five|parameters|inputs|options)[a-z]/i;
      return out.size === 0 && these.test(text.slice(found.at(-1)!.end))
        ? { is: 'chosen', labels: listed, notes }
        : unread('it says all, and names fewer');
    }
    return { is: 'chosen', labels: new Set(left), notes };
  }
  if (inside.length === 0 && out.size > 0) return unread('it only says which options are not meant');
  return inside.length === 0 ? unread('no option is named') : { is: 'chosen', labels: new Set(inside), notes };
}
