/** Where reasons stand in a text: what is said in them is not the claim. */
import type { Candidate } from './candidates.ts';
import { matches } from './matches.ts';
import { conclusion, reason } from './words.ts';

/** After a claim to the end of what is said of it; before one to the comma that ends the reason. */
export function reasonRanges<T>(
  text: string,
  all: readonly Candidate<T>[],
): readonly (readonly [from: number, to: number])[] {
  const opened = matches(text, reason);
  if (opened.length === 0) return [];
  const [concludes, parts] = [nextOf(conclusion, text), nextOf(/[,;:\n]|\.(?=\s|$)/g, text)];
  const sentences = matches(text, /[.?!][\s\ue001]|\n/g).map(({ index }) => index);
  let [sentence, start] = [0, -1];
  return opened.map(({ index, 0: word }) => {
    while (sentence < sentences.length && sentences[sentence]! <= index) start = sentences[sentence++]!;
    const follows = all.some(({ fragment }) => fragment.start > start && fragment.end <= index);
    // A section of its own goes on to the end.
    if (/[:.]$/.test(word) && all.some(({ fragment }) => fragment.end <= index)) return [index, text.length] as const;
    return [index, follows ? concludes(index) : parts(index)] as const;
  });
}

/** Where a pattern is next found, from places that only go up: no stretch of the text is searched twice. */
function nextOf(pattern: RegExp, text: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found >= from) return found;
    pattern.lastIndex = from;
    found = pattern.exec(text)?.index ?? text.length;
    return found;
  };
}
