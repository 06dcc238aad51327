/** Of the candidates in a text, those that are claimed: corrected, boxed, conditional, negated and aside ones told apart. */
import type { Candidate, Found } from './candidates.ts';
import { byQuantity, differ, nameOf } from './quantity.ts';
import { reasonRanges } from './reason.ts';
import { branches } from './branches.ts';
import { contrasted } from './contrast.ts';
import { answered, around, isName, isWeak, lastCorrection, offered, type Near } from './around.ts';
import { bare, boxOpen } from './surface.ts';
import { jointly, together } from './together.ts';
import { negation, reference, refutation, withdrawal } from './words.ts';
import { beside, finish, partAfter, partBefore, start, summing, totalAfter, totalBefore } from './modifiers.ts';
import { limits, over } from '../limits.ts';
import { objection } from './objections.ts';
import { sentenceOf, told } from './told.ts';
import { totalOf } from './totals.ts';
import type { ClaimContext, ClaimReader, Claims } from './claim.ts';

/** Between two claims that stand side by side. */
const joining = /^\s*(?:or|,|;|\/)\s*$/i;

/** `O(n + L), which is O(L) when n ≤ L`. */
const special =
  /^[\s,;]*(?:which|and (?:this|that|it)|this|that)\s+(?:is|becomes|(?:reduces|simplifies|collapses|drops) to|equals)\s*(?:just |only |simply )?$/i;
/** Of the very thing that is asked: `hence the rank is 3`. */
const concludingAll =
  /\b(?:so|hence|thus|therefore|consequently)\b,?\s+(?:the|its|our)\s+(?:[\w-]+\s+){1,4}(?:is|are|equals|=)(?:\s+exactly)?\s*$/i;

export function sift<T>(
  text: string,
  { candidates: all, others }: Found<T>,
  context: ClaimContext,
  reader: ClaimReader<T>,
): Claims<T> {
  const plain = bare(text);
  const nearby = around(text, plain, all);
  let left = all.map((one) => nearby.get(one)!);
  const ones = (): readonly Candidate<T>[] => left.map(({ one }) => one);
  const discarded: { text: string; why: string }[] = [];
  const drop = (why: string, gone: (near: Near<T>) => boolean): void => {
    const kept = left.filter((near) => !gone(near));
    if (kept.length === left.length) return;
    for (const near of left) if (!kept.includes(near)) discarded.push({ text: near.one.fragment.text, why });
    left = kept;
  };
  const fail = (problem: string): Claims<T> => ({ claims: [], joined: 'one', notes: [], discarded, problem });

  const last = all.at(-1);
  if (last && withdrawal.test(text.slice(last.fragment.end))) return fail('the claim is taken back, and no other made');
  const turn = lastCorrection(text, all);
  drop('corrected afterwards', ({ one }) => one.fragment.start < turn);

  if (text.lastIndexOf(boxOpen) >= turn && text.includes(boxOpen)) {
    if (!left.some(({ one }) => one.fragment.boxed)) return fail('what is in the box could not be read');
    drop(
      'outside the box',
      ({ one, ahead, behind }) => !one.fragment.boxed && !/\bor\b/i.test(ahead) && !/\bor\b/i.test(behind),
    );
  }
  if (left.some(({ one }) => !one.fragment.aside))
    drop(
      'an aside in brackets',
      ({ one, before, after, ahead }) => one.fragment.aside && !offered(before, after) && !answered.test(ahead),
    );

  const branching = branches(text, ones(), context.regime ?? []);
  for (const [why, gone] of branching.gone) drop(why, ({ one }) => gone.has(one));

  drop(
    'a special case',
    ({ one, ahead, previous }) =>
      branching.when.has(one) &&
      previous !== undefined &&
      special.test(ahead) &&
      !branching.when.has(previous) &&
      left.some((other) => other.one === previous),
  );

  const denied = new Set<Near<T>>();
  for (const [i, near] of left.entries()) {
    const { clause, ahead, behind } = near;
    const inherits = i > 0 && denied.has(left[i - 1]!) && /^\s*(?:or|nor|,)\s*$/i.test(ahead);
    // What stands further back could deny it.
    if (clause.length === limits.clause) return fail(over('clause'));
    const count = (clause.match(negation) ?? []).length;
    if (count > 1) return fail(`"${ahead.trim()}" denies twice`);
    if (count === 1 || inherits || /\bno\s*$/i.test(clause) || refutation.test(behind)) denied.add(near);
  }
  drop('denied', (near) => denied.has(near));
  const hearsay = new Map(left.map((near) => [near, told(near, () => sentenceOf(text, near.one.fragment))]));
  for (const why of new Set(hearsay.values())) if (why !== undefined) drop(why, (near) => hearsay.get(near) === why);
  drop(
    'where it starts, not where it ends',
    (near) => near !== left.at(-1) && start.test(near.ahead) && finish.test(near.behind),
  );
  const hand = reader.linking && contrasted(left);
  if (hand) drop('of something else, in contrast', (near) => near !== hand);
  const reasons = reasonRanges(text, all);
  drop('a reason, not the claim', ({ one: { fragment } }) =>
    reasons.some(([from, to]) => from <= fragment.start && fragment.start < to),
  );
  drop(
    'the number of a part',
    ({ one, ahead }) => /^\(?\d+(?:\.\d+)*\)?$/.test(one.fragment.text) && reference.test(ahead),
  );
  // `A b or 17`: what `or` offers beside a formula is not in passing.
  const besides = ({ previous, ahead }: Near<T>): boolean =>
    previous !== undefined && !isName(previous) && /^\s*,?\s*or\s*$/i.test(ahead);
  drop('a name in passing', (near) => isName(near.one) && !besides(near));
  if (left.some(({ one }) => one.sight.is === 'claim' && one.sight.weak !== true))
    drop(
      'beside a plainer claim',
      ({ one, ahead, behind }) => isWeak(one) && !joining.test(ahead) && !joining.test(behind),
    );

  if (left.some((near) => !beside(near) && !isWeak(near.one))) drop('of something else', beside);

  const sum = left.at(-1);
  if (sum && summing(sum.ahead))
    drop(
      'before what is said in the end',
      (near) => near !== sum && !isWeak(near.one) && !differ(nameOf(near), nameOf(sum)),
    );
  const whole = totalOf(plain, left, nearby);
  if (whole) drop('a part of the total', (near) => near !== whole);
  if (sum && (totalBefore.test(sum.ahead) || /^(?:=|⇒|⟹|→)/.test(sum.one.fragment.text) || totalAfter.test(sum.behind)))
    drop('a part of the total', (near) => near !== sum && (partAfter.test(near.behind) || partBefore.test(near.ahead)));

  const operated = ({ ahead, previous }: Near<T>): boolean =>
    previous !== undefined && /[/*+·×^]\s*$/.test(ahead) && !left.includes(nearby.get(previous)!);
  drop('part of a larger formula', (near) => near !== left.at(-1) && operated(near));
  const lost = discarded.at(-1);
  if (left.length === 0 && lost) return fail(`no claim is left: ${lost.text} is ${lost.why}`);
  const named = byQuantity(left, context.asked, reader.linking !== undefined);
  if (typeof named === 'string') return fail(named);
  drop(`another quantity than ${context.asked ?? ''}`, (near) => !named.has(near));

  const problemOf = (near: Near<T>): string | undefined => objection(plain, near, nearby, others, reader);
  const end = left.at(-1);
  if (
    end &&
    concludingAll.test(end.ahead) &&
    problemOf(end) === undefined &&
    left.some((near) => near !== end && problemOf(near) !== undefined)
  )
    drop('what it follows from', (near) => near !== end);
  for (const near of left) {
    if (operated(near)) return fail(`${near.one.fragment.text} is part of a larger formula`);
    const problem = problemOf(near);
    if (problem !== undefined) return fail(problem);
  }
  const both = jointly(plain, ones(), reader.see);
  if (both) return { claims: [both], joined: 'one', notes: [], discarded };
  return together(
    ones(),
    discarded,
    branching.when,
    (one, other) => plain.slice(one.fragment.end, other.fragment.start),
    last ? nearby.get(last)!.behind : '',
  );
}
