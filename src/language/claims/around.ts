/** What a candidate is by its looks, and what stands right beside it. */
import type { Candidate } from './candidates.ts';
import { matches } from './matches.ts';
import { asideClose, asideOpen, edge } from './surface.ts';
import { correction } from './words.ts';
import { limits } from '../limits.ts';

/** The words around a piece of a text, without the marks of the surface. */
export interface Words {
  readonly ahead: string;
  readonly behind: string;
  /** Of those before it, the ones since the last punctuation. */
  readonly clause: string;
}

/** What stands before a claim since the last punctuation. */
export const clauseOf = (ahead: string): string => ahead.split(/[,;:.\n]\s|\bbut\b/i).at(-1)!;

/** A candidate with the words around it, up to the candidates before and after. */
export interface Near<T> extends Words {
  readonly one: Candidate<T>;
  readonly previous: Candidate<T> | undefined;
  readonly next: Candidate<T> | undefined;
  /** With the marks of the surface. */
  readonly before: string;
  readonly after: string;
}

/** By a text and the same without its marks, each of which is a space there. */
export function around<T>(
  text: string,
  plain: string,
  all: readonly Candidate<T>[],
): ReadonlyMap<Candidate<T>, Near<T>> {
  return new Map(
    all.map((one, i) => {
      const { start, end } = one.fragment;
      const previous = i > 0 ? all[i - 1] : undefined;
      const next = i + 1 < all.length ? all[i + 1] : undefined;
      const from = Math.max(previous?.fragment.end ?? 0, start - limits.clause);
      const to = next?.fragment.start ?? text.length;
      const [before, after] = [text.slice(from, start), text.slice(end, to)];
      const [ahead, behind] = [plain.slice(from, start), plain.slice(end, to)];
      return [one, { one, previous, next, before, after, ahead, behind, clause: clauseOf(ahead) }];
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
    gap,
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
  for (const found of matches(text, correction)) {
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
