/** From the claims found in a text to one verdict: one claim a field, however often it is said. */
import type { Claims } from '#language';
import { ambiguous, reject, unanswered, unread, type Evidence, type Verdict } from './verdict.ts';

export interface Judging<T> {
  /** The verdict on one claim. */
  readonly judge: (claim: T) => Verdict;
  /** Whether two claims say the same, by the measure of the question. */
  readonly same: (a: T, b: T) => boolean;
  /** Whether what was written as about the same is the value, rounded; undefined where that cannot be told. */
  readonly rounds?: (value: T, rounded: T, text: string) => boolean | undefined;
  /** Conditions that the question does not give, and under which a claim may still be made. */
  readonly conditional?: RegExp;
}

/** The condition under which a claim is made, where it says more than where the claim makes sense. */
export const restricting = (when: string | undefined, allowed = sensible): string | undefined =>
  when === undefined || sensible.test(when) || (allowed.test(when) && !when.startsWith('unless ')) ? undefined : when;
const sensible =
  /≠|\\neq?(?![A-Za-z])|!=|\b(?:invertible|non-?singular|non-?zero|exists?|defined|full rank|positive|needed|necessary|asked|wanted|correct|right|all|any|every|(?:you|we)(?!.*\w\s*=\s*\d))\b/i;

export function claimed<T>(found: Claims<T>, { judge, same, rounds, conditional }: Judging<T>): Verdict {
  if (found.blank) return unanswered();
  const [first, ...others] = found.claims;
  if (first === undefined) return unread(found.problem ?? 'no claim was found', leftOut(found));
  const when = restricting(first.when, conditional);
  if (when !== undefined && others.length === 0)
    return unread(`it is claimed under a condition that the question does not give: ${when}`, leftOut(found));
  const parting = others.find((other) => !same(first.value, other.value));
  // Of equal claims the last is the simplest, as people write.
  if (parting === undefined) {
    const verdict = noted(judge((others.at(-1) ?? first).value), found);
    return verdict.verdict === 'accept' ? (misrounded(found, rounds ?? same) ?? verdict) : verdict;
  }
  const between = `${first.text} and ${parting.text}`;
  if (found.joined === 'chain')
    return reject(`the chain of equalities breaks: ${between} are not the same`, leftOut(found));
  if (found.joined === 'hedge') return reject(`a hedge: ${between} are two claims, and one is asked`, leftOut(found));
  return unread(`several claims, and nothing says which is meant: ${between}`, leftOut(found));
}

/** The verdict where what stands beside `≈` is not the value, rounded: the two sides are two claims. */
function misrounded<T>(
  found: Claims<T>,
  rounds: (value: T, rounded: T, text: string) => boolean | undefined,
): Verdict | undefined {
  for (const { text, value, rounded } of found.claims)
    for (const beside of rounded ?? []) {
      const right = rounds(value, beside.value, beside.text);
      if (right === false) return reject(`${text} is not about ${beside.text}`, leftOut(found));
      if (right === undefined) return ambiguous(`whether ${text} is about ${beside.text} cannot be told`);
    }
  return undefined;
}

/** The verdict with what was left out of the answer, so that a person can see it. */
function noted<T>(verdict: Verdict, found: Claims<T>): Verdict {
  const conditions = found.claims.flatMap(({ when }) =>
    when === undefined ? [] : [`stated under a condition: ${when}`],
  );
  const notes = [...new Set([...(verdict.reading?.notes ?? []), ...found.notes, ...conditions])];
  const text = verdict.reading?.text ?? found.claims.at(-1)!.text;
  return { ...verdict, reading: { ...verdict.reading, text, ...(notes.length > 0 ? { notes } : {}) } };
}

function leftOut<T>(found: Claims<T>): { evidence?: readonly Evidence[] } {
  const evidence = found.discarded.map(({ text, why }): Evidence => ({
    type: 'remark',
    text: `left out ${text}: ${why}`,
  }));
  return evidence.length > 0 ? { evidence } : {};
}
