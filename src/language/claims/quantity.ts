/** Which quantity each claim is of, where an answer names several. */
import type { Near } from './around.ts';
import { quantitiesIn, quantitiesInTurn } from './words.ts';

/** Of several named quantities the one asked; a sentence where that cannot be told. Between classes operations of every kind count alike. */
export function byQuantity<T>(
  left: readonly Near<T>[],
  asked: string | undefined,
  classes = false,
): ReadonlySet<Near<T>> | string {
  if (asked === undefined && left.length < 2) return new Set(left);
  const listed = inTurn(left);
  const names = new Map(left.map((near, i) => [near, listed?.[i] ?? nameOf(near)]));
  const told = [...names.values()].map((of) =>
    classes ? of.filter((name) => !operations.has(name) && !algebraic.has(name)) : of,
  );
  if (asked === undefined) return several(told) ?? new Set(left);
  const wanted = quantitiesIn(asked);
  const literal = ({ one, ahead }: Near<T>): boolean =>
    listed === undefined &&
    (one.links?.label.trim() === asked.trim() || clause(ahead).toLowerCase().includes(asked.toLowerCase()));
  // Time beside a depth is the work, beside a work the depth.
  const timed =
    ['work', 'span'].includes(wanted[0] ?? '') &&
    [...names.values()].some((of) => of.includes(wanted[0] === 'work' ? 'span' : 'work'));
  if (timed && ![...names.values()].some((of) => of.includes(wanted[0]!)))
    for (const [near, of] of names) if (of.includes('time') && of.length === 1) names.set(near, wanted);
  const matching = left.filter((near) => literal(near) || names.get(near)!.some((name) => wanted.includes(name)));
  // `span n or n²`: what `or` offers beside one is of the same quantity.
  for (const [i, near] of left.entries())
    if (i > 0 && matching.includes(left[i - 1]!) && !matching.includes(near) && /^\s*,?\s*or\s*$/i.test(near.ahead))
      matching.push(near);
  if (matching.length > 0 || wanted.length === 0) return new Set(matching.length > 0 ? matching : left);
  // What is multiplied or added on the way names no other quantity, unless such counts are what is asked.
  const counting = wanted.some((name) => operations.has(name));
  const others = [...names.values()]
    .flat()
    .filter((name) => (counting || !operations.has(name)) && !(classes && algebraic.has(name)));
  const [first, ...rest] = left;
  if (
    first &&
    rest.length > 0 &&
    names.get(first)!.length === 0 &&
    /^\W*(?:(?:it|this|that|(?:the )?answer)\s*(?:is|:)?\s*)?$/i.test(first.ahead) &&
    rest.every((near) => measuring(names.get(near)!))
  )
    return new Set([first]);
  if (others.length > 0) return `it names ${[...new Set(others)].join(', ')}; ${asked} was asked`;
  return several(told) ?? new Set(left);
}

/** `work / span: O(L) / O(log L)`, `O(L) and O(log L) for work and span`: as many names as claims, in the same order. */
function inTurn<T>(left: readonly Near<T>[]): readonly (readonly string[])[] | undefined {
  const [first, last] = [left[0], left.at(-1)];
  if (left.length < 2 || !first || !last) return undefined;
  if (!left.every(({ ahead }, i) => i === 0 || /^\s*(?:[,;/|&]|(?:,\s*)?and)\s*(?:the\s+)?$/i.test(ahead)))
    return undefined;
  const of = (words: string): readonly string[] => quantitiesInTurn(words.split(/[.\n]\s/).at(-1)!);
  const named = [of(first.ahead), of(last.behind)].filter((names) => names.length > 0);
  return named.length === 1 && named[0]!.length === left.length && new Set(named[0]).size === left.length
    ? named[0]!.map((name) => [name])
    : undefined;
}

/** Whether one names another thing to be measured than the other does. */
export function differ(one: readonly string[], other: readonly string[]): boolean {
  const [mine, theirs] = [one, other].map((names) => names.find((name) => measures.has(name)));
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}
/** Whether what is measured is named. */
export const measuring = (names: readonly string[]): boolean => names.some((name) => measures.has(name));
const measures: ReadonlySet<string> = new Set(['span', 'work', 'space']);

/** Of matrices, and no costs: a rank-one update. */
const algebraic: ReadonlySet<string> = new Set(['rank', 'trace', 'determinant', 'norm']);
const operations: ReadonlySet<string> = new Set(['add', 'mul', 'div']);

/** Why claims of different quantities are none: no more than one may be named. */
function several(names: readonly (readonly string[])[]): string | undefined {
  const distinct = new Set(names.flatMap((of) => of.slice(0, 1)));
  return distinct.size > 1 ? `several quantities are named: ${[...distinct].join(', ')}` : undefined;
}

/** Single letters that name a quantity where they stand alone before `=`. */
const letters: Readonly<Record<string, string>> = { W: 'work', D: 'span', S: 'span' };

export function nameOf<T>({ one, ahead, behind }: Near<T>): readonly string[] {
  const written = one.links?.label.trim() ?? '';
  const letter = /^[A-Z](?=\s*(?:\(.*\))?$)/.exec(written)?.[0] ?? '';
  const label = Object.hasOwn(letters, letter) ? [letters[letter]!] : quantitiesIn(written);
  if (label.length > 0) return label;
  const before = quantitiesIn(clause(ahead));
  return before.length > 0
    ? before
    : quantitiesIn(behind.split(/[,;\n]|\.\s|\s[/|]\s|\b(?:and|while|but|with)\b/i)[0]!);
}

/** The words since the last that ends what was said before. */
const clause = (ahead: string): string => ahead.split(/[,;\n]|\.\s|\s[/|]\s|\b(?:and|while|but|with)\b/i).at(-1)!;
