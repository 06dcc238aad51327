/** Conditional answers: which candidates are conditions, which branches the regime rules out, and what remains assumed. */
import type { Candidate } from './candidates.ts';
import { selects } from './condition.ts';
import { matches } from './matches.ts';
import { bare } from './surface.ts';
import { condition } from './words.ts';

interface Branching<T> {
  readonly gone: readonly (readonly [why: string, which: ReadonlySet<Candidate<T>>])[];
  /** Conditions that the regime does not decide. */
  readonly when: ReadonlyMap<Candidate<T>, string>;
}

export function branches<T>(text: string, left: readonly Candidate<T>[], regime: readonly string[]): Branching<T> {
  const inside = new Set<Candidate<T>>();
  const stated = new Map<Candidate<T>, string>();
  for (const opener of matches(text, condition)) {
    const from = opener.index + opener[0].length;
    if (left.some(({ fragment }) => fragment.start < opener.index && opener.index < fragment.end)) continue;
    const to = ending(text, from, left);
    // What would be is told of, and no condition.
    if (/\b(?:were|had (?:been|to))\b/i.test(text.slice(from, to))) continue;
    for (const one of left) if (one.fragment.start >= from && one.fragment.start < to) inside.add(one);
    const previous = left.findLast((one) => one.fragment.end <= opener.index && !inside.has(one));
    const leads = whole.test(text.slice(from, from + 80));
    const adjoins = previous && !leads && /^[\s,\ue001-\ue005]*$/.test(text.slice(previous.fragment.end, opener.index));
    const owner = adjoins ? previous : left.find((one) => one.fragment.start >= to);
    const unless = /unless/i.test(opener[0]);
    if (owner && !stated.has(owner))
      stated.set(
        owner,
        `${unless ? 'unless ' : ''}${text
          .slice(from, to)
          .replace(/[\ue001-\ue005]/g, ' ')
          .replace(/\s(?:and|but|while)\s*$/i, '')
          .trim()}`,
      );
  }
  const rest = otherwise(text, left, inside);
  if (stated.size === 0 && inside.size === 0 && rest === undefined) return { gone: [], when: new Map() };
  const verdict = (one: Candidate<T>): boolean | undefined => {
    const said = stated.get(one)!;
    const held = selects(said.replace(/^unless /, ''), regime);
    return said.startsWith('unless ') && held !== undefined ? !held : held;
  };
  const verdicts = [...stated.keys()].filter((one) => one !== rest).map((one) => [one, verdict(one)] as const);
  const chosen = verdicts.some(([, held]) => held === true);
  const refuted = verdicts.length > 0 && verdicts.every(([, held]) => held === false);
  const unselected = new Set(
    left.filter((one) => {
      if (one === rest) return chosen;
      const held = verdicts.find(([other]) => other === one)?.[1];
      return held === false || (chosen && stated.has(one) && held !== true);
    }),
  );
  const when = new Map(verdicts.filter(([, held]) => held !== true).map(([one]) => [one, stated.get(one)!] as const));
  if (rest && !chosen && !refuted) when.set(rest, 'otherwise');
  return {
    gone: [
      ['part of a condition', inside],
      ['the regime does not select it', new Set([...unselected].filter((one) => !inside.has(one)))],
    ],
    when,
  };
}

/** A comparison of two names, and after it the words of another clause: `d ≤ n the cost is …`. */
const whole =
  /^([\s\ue001-\ue005]*\\?\w{1,8}\s*(?:[<>≤≥]=?|\\[lg]eq?(?:slant)?(?![A-Za-z])|\\(?:ll|gg)(?![A-Za-z]))\s*\\?\w{1,8})[\s\ue001-\ue005]+(?:the|it|this|that|we|our|total|then)\b/i;

/** A condition runs to the next punctuation, `then` or `otherwise`, or to a claim that is not its own first formula. */
function ending<T>(text: string, from: number, left: readonly Candidate<T>[]): number {
  const stop = /[,;:\n]|\.(?=\s|$)|\b(?:then|otherwise|else)\b/g;
  stop.lastIndex = from;
  let end = stop.exec(text);
  while (
    end &&
    left.some(({ fragment }) => fragment.start <= end!.index && end!.index < fragment.end && fragment.start <= from + 3)
  )
    end = stop.exec(text);
  const comparison = whole.exec(text.slice(from, from + 80))?.[1];
  if (comparison !== undefined) return from + comparison.length;
  const own = (one: Candidate<T>): boolean => /^[\s\ue001-\ue005]*$/.test(text.slice(from, one.fragment.start));
  const next = left.find(
    (one) =>
      one.fragment.start >= from &&
      one.sight.is === 'claim' &&
      one.sight.weak !== true &&
      !own(one) &&
      !/(?:\bis|=|\bbe)\s*$/i.test(bare(text.slice(Math.max(from, one.fragment.start - 12), one.fragment.start))),
  );
  return Math.min(end?.index ?? text.length, next?.fragment.start ?? text.length);
}

/** The branch that `otherwise` marks: the claim after it in its sentence, else the one before. */
function otherwise<T>(
  text: string,
  left: readonly Candidate<T>[],
  inside: ReadonlySet<Candidate<T>>,
): Candidate<T> | undefined {
  const found = /\b(?:otherwise|else|in general|in all other cases)\b/i.exec(text);
  if (!found) return undefined;
  const free = left.filter((one) => !inside.has(one));
  const after = free.find((one) => one.fragment.start >= found.index);
  if (after && /^\w+[\s\ue001]*$/.test(text.slice(found.index, after.fragment.start)) && /^else/i.test(found[0]))
    return after;
  const directly = free.find(
    (one) => one.fragment.end <= found.index && text.slice(one.fragment.end, found.index).trim() === '',
  );
  if (directly) return directly;
  const next = free.find(
    (one) => one.fragment.start >= found.index && !/\.\s/.test(text.slice(found.index, one.fragment.start)),
  );
  return next ?? free.findLast((one) => one.fragment.end <= found.index);
}
