/** Of costs that are told apart, the one at hand: `ours is O(n), whereas the naive loop takes O(n²)`, `O(n²), but with a scan it becomes O(n)`. */
import type { Near } from './around.ts';
import { differ, measuring, nameOf } from './quantity.ts';

const opposed =
  /^[\s,;:]*(?:whereas|while)\s+[^.;,]*$|^[^.;]{0,20}[.;]\s+(?:(?:in|by) (?:contrast|comparison)|for comparison),?\s[^.;]*$/i;
/** Opens what the main clause is set against. */
const conceding = /^\W*(?:although|though|even though|while|whereas)\b/i;
const another =
  /\b(?:naive(?:ly)?|direct(?:ly)?|dense|standard|usual|ordinary|brute[ -]force|straightforward|original|conventional|previous|recomput\w+|from scratch)\b/i;
/** What is spoken of, where nothing but the question's own subject is. */
const own =
  /^\W*(?:(?:it|this|that|here|we|our|total|answer|the (?:[a-z]+ )?(?:cost|work|span|depth|complexity|time|total|answer|memory))\b[^.,;]{0,30})?$/i;

const reaching =
  /\b(?:but|now|then|instead|however)\b[^.;]{0,40}\b(?:becomes?|(?:drops?|falls?|shrinks|comes down|goes down) to|(?:is|gets) (?:reduced|cut|brought|lowered) (?:down )?to)\s*(?:only |just )?$|\b(?:brings?|reduces?|cuts?|lowers?) (?:it|this|that|the (?:cost|work|time)) (?:down )?to\s*(?:only |just )?$/i;
const otherwise = /\b(?:if|when|for|unless|without|case|could|may|might|would)\b/i;

const supposed = /\bwould\b(?!\s+(?:then\s+|thus\s+|also\s+)?be\b)[^.;,]{0,60}$/i;

const opened = (ahead: string): string => ahead.split(/[.;!?\n]\s/).at(-1)!;

/** The one of two that is claimed; undefined where that cannot be told. */
export function contrasted<T>(left: readonly Near<T>[]): Near<T> | undefined {
  const [first, second, ...more] = left;
  if (!first || !second || more.length > 0) return undefined;
  const [lead, turn] = [opened(first.ahead), second.ahead];
  if (reaching.test(turn) && !otherwise.test(turn)) return second;
  if (supposed.test(turn) && !another.test(lead) && !supposed.test(first.ahead)) return first;
  const [mine, theirs] = [nameOf(first), nameOf(second)];
  if (differ(mine, theirs) || measuring(theirs) !== measuring(mine)) return undefined;
  if (conceding.test(lead) && /^[^.;]*,[^.;]*$/.test(turn)) return second;
  if (!opposed.test(turn)) return undefined;
  if (another.test(turn)) return another.test(lead) ? undefined : first;
  if (another.test(lead)) return second;
  return own.test(lead) ? first : undefined;
}
