/** Where reasons stand in a text: what is said in them is not the claim. */
import type { Candidate } from './candidates.ts';
import { conclusion, reason } from './words.ts';

/** After a claim to the end of what is said of it; before one to the comma that ends the reason. */
export function reasonRanges<T>(
  text: string,
  all: readonly Candidate<T>[],
): readonly (readonly [from: number, to: number])[] {
  return [...text.matchAll(reason)].map(({ index }) => {
    const start = Math.max(text.lastIndexOf('. ', index), text.lastIndexOf('\n', index));
    const follows = all.some(({ fragment }) => fragment.start > start && fragment.end <= index);
    const end = follows ? conclusion : /[,;:\n]|\.(?=\s|$)/g;
    end.lastIndex = index;
    return [index, end.exec(text)?.index ?? text.length] as const;
  });
}
