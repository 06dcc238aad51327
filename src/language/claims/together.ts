/** The claims that are left, and how they stand together: a chain, alternatives, or apart in prose. */
import type { Candidate } from './candidates.ts';
import type { Claim, Claims, Sight } from './claim.ts';
import { alternation, restatement } from './words.ts';

export function together<T>(
  left: readonly Candidate<T>[],
  discarded: Claims<T>['discarded'],
  when: ReadonlyMap<Candidate<T>, string>,
  between: (one: Candidate<T>, other: Candidate<T>) => string,
  tail: string,
): Claims<T> {
  const claims = left.flatMap((one) =>
    one.links!.claims.map((claim) => ({ ...claim, ...(when.has(one) ? { when: when.get(one)! } : {}) })),
  );
  const notes = [
    ...left.flatMap((one) => one.links!.notes),
    ...discarded.map(({ text, why }) => `left out ${text}: ${why}`),
  ];
  if (claims.length < 2) return { claims, joined: 'one', notes, discarded };
  const gaps = left.slice(1).map((one, i) => between(left[i]!, one));
  const hedged =
    gaps.some((gap) => alternation.test(gap)) ||
    /\bdepending\b/i.test(tail) ||
    claims.some(({ when }) => when !== undefined);
  const chained = gaps.every((gap) => restatement.test(gap));
  return { claims, joined: chained ? 'chain' : hedged ? 'hedge' : 'prose', notes, discarded };
}

/** `λ ≥ 1 and λ ≤ 4`: what only `and` joins, where the kind reads the whole as one. */
export function jointly<T>(
  plain: string,
  left: readonly Candidate<T>[],
  see: (piece: string) => Sight<T>,
): Claim<T> | undefined {
  const [first, last] = [left[0]?.fragment, left.at(-1)?.fragment];
  if (!first || !last || first === last || last.end - first.start > 400) return undefined;
  const apart = left.slice(1).some(({ fragment }, i) => {
    const gap = plain.slice(left[i]!.fragment.end, fragment.start);
    return !/^\s*,?\s*and\s*(?:also\s*)?$/i.test(gap);
  });
  if (apart) return undefined;
  const whole = plain
    .slice(first.start, last.end)
    .replace(/\band\s+also\b/gi, 'and')
    .trim();
  const sight = see(whole);
  return sight.is === 'claim' ? { text: whole, value: sight.value } : undefined;
}
