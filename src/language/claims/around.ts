/** What a candidate is by its looks, and what stands right beside it. */
import type { Candidate } from './candidates.ts';
import { asideClose, asideOpen, bare, edge } from './surface.ts';
import { correction } from './words.ts';
import { limits } from '../limits.ts';

/** The words around a piece of a text, without the marks of the surface. */
export interface Words {
  readonly ahead: string;
  readonly behind: string;
  /** Of those before it, the ones since the last punctuation. */
  readonly clause: string;
}

export function wordsAround(before: string, after: string): Words {
  const ahead = bare(before);
  return { ahead, behind: bare(after), clause: ahead.split(/[,;:.\n]\s|\bbut\b/i).at(-1)! };
}

/** A candidate with the words around it, up to the candidates before and after. */
export interface Near<T> extends Words {
  readonly one: Candidate<T>;
  readonly previous: Candidate<T> | undefined;
  readonly next: Candidate<T> | undefined;
  /** With the marks of the surface. */
  readonly before: string;
  readonly after: string;
}

export function around<T>(text: string, all: readonly Candidate<T>[]): ReadonlyMap<Candidate<T>, Near<T>> {
  return new Map(
    all.map((one, i) => {
      const { start, end } = one.fragment;
      const [previous, next] = [all[i - 1], all[i + 1]];
      const before = text.slice(Math.max(previous?.fragment.end ?? 0, start - limits.clause), start);
      const after = text.slice(end, next?.fragment.start ?? text.length);
      return [one, { one, previous, next, before, after, ...wordsAround(before, after) }];
    }),
  );
}

/** `(−1, 2] for y`. */
export const ofWhat =
  /^\s*,?\s*(?:for|in|of|on)\s+(?:(?:all|any|every|each|the variable)\s+)?(\\?[A-Za-z]+|[\u0370-\u03ff])\s*[.,;]?\s*$/u;

export const isName = <T>(one: Candidate<T>): boolean => isWeak(one) && /^\\?[A-Za-z]+$|^\d+$/.test(one.fragment.text);
export const isWeak = <T>(one: Candidate<T>): boolean => one.sight.is === 'claim' && one.sight.weak === true;
/** What `or` offers beside a claim, or what a claim is said of: neither may be passed over. */
export const isOr = (gap: string): boolean =>
  /^\s*,?\s*(?:or|either|and\/or|(?:is |lies |belongs |must be |are )?(?:in|to)(?: the (?:range|interval))?)\s*$/i.test(
    bare(gap),
  );
/** `(or O(n²))` offers an alternative; with more words than that it is about something else. */
export const offered = (before: string, after: string): boolean =>
  offering.test(before.replaceAll(edge, '')) && after.replaceAll(edge, '').trimStart().startsWith(asideClose);
/** `(the real answer is n)` is about nothing else. */
export const answered = /\b(?:answer|real|actual|correct|right)\b[^.;]{0,30}$/i;
const offering = new RegExp(`${asideOpen}\\s*(?:or|maybe|perhaps|possibly)\\s*$`, 'i');

/** Where what is said last begins. */
export function lastCorrection<T>(text: string, all: readonly Candidate<T>[]): number {
  let turn = 0;
  for (const found of text.matchAll(correction)) {
    const inside = all.some(({ fragment }) => fragment.start <= found.index && found.index < fragment.end);
    const between =
      all.some(({ fragment }) => fragment.end <= found.index) &&
      all.some(({ fragment }) => fragment.start >= found.index);
    if (!inside && between) turn = found.index;
  }
  return turn;
}

/** Before the variable where all of its values are meant, and not some. */
export const allOf = /(?:^|[,.:;]|\b(?:that|the|when|if|all|every|any|each|parameter|values?|of))\s*$/i;
