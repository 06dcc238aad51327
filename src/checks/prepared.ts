/** What is made of a question, and never of an answer: once for as long as the question is at hand. */
import type { Asked } from './answer.ts';

/** A function of the question, run once for each; a fault of the question is thrown every time. */
export function prepared<V>(make: (asked: Asked) => V): (asked: Asked) => V {
  const made = new WeakMap<Asked, { readonly value: V }>();
  return (asked) => {
    const known = made.get(asked);
    if (known !== undefined) return known.value;
    const value = make(asked);
    made.set(asked, { value });
    return value;
  };
}

/** Questions kept, and the length of the longest that is: a longer one is prepared for each of its answers. */
const most = 64;
const longest = 20_000;

/**
 * Equal questions as one object, so that what is prepared of one serves every answer to it: the last few of a stream.
 * One that JSON cannot say, such as a gold that is NaN, is itself alone.
 */
export function sameQuestions(): (asked: Asked) => Asked {
  const last = new Map<string, Asked>();
  return (asked) => {
    const text = JSON.stringify(asked);
    if (text.length > longest || text.includes('null')) return asked;
    const known = last.get(text);
    if (known !== undefined) return known;
    const oldest = last.size < most ? undefined : last.keys().next().value;
    if (oldest !== undefined) last.delete(oldest);
    last.set(text, asked);
    return asked;
  };
}
