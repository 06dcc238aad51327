/** Of the candidates in a text, those that are claimed: corrected, boxed, conditional, negated and aside ones told apart. */
import type { Candidate, Found } from './candidates.ts';
import { byQuantity, differ, nameOf } from './quantity.ts';
import { reasonRanges } from './reason.ts';
import { branches } from './branches.ts';
import { allOf, answered, isName, isOr, isWeak, lastCorrection, offered, ofWhat } from './around.ts';
import { bare, boxOpen } from './surface.ts';
import { jointly, together } from './together.ts';
import { afterNumber, negation, reference, refutation, withdrawal } from './words.ts';
import {
  exclusion,
  finish,
  modifier,
  modifierAfter,
  partAfter,
  partBefore,
  ranging,
  repeated,
  several,
  shared,
  start,
  summing,
  totalAfter,
  totalBefore,
} from './modifiers.ts';
import { canonical } from '../declarations/names.ts';
import { limits, over } from '../limits.ts';
import { governed } from './governed.ts';
import { qualified } from './qualified.ts';
import { clauseBefore, predicate, sentenceOf, told } from './told.ts';
import type { ClaimContext, ClaimReader, Claims } from './claim.ts';

export function sift<T>(
  text: string,
  { candidates: all, others }: Found<T>,
  context: ClaimContext,
  { see, unitless, valued, linking, variable }: ClaimReader<T>,
): Claims<T> {
  let left = all;
  const discarded: { text: string; why: string }[] = [];
  const drop = (why: string, gone: (one: Candidate<T>) => boolean): void => {
    const lost = new Set(left.filter(gone));
    for (const { fragment } of lost) discarded.push({ text: fragment.text, why });
    left = left.filter((one) => !lost.has(one));
  };
  const fail = (problem: string): Claims<T> => ({ claims: [], joined: 'one', notes: [], discarded, problem });
  const before = (one: Candidate<T>): string => {
    const i = all.indexOf(one);
    return text.slice(Math.max(all[i - 1]?.fragment.end ?? 0, one.fragment.start - limits.clause), one.fragment.start);
  };
  const after = (one: Candidate<T>): string => {
    const i = all.indexOf(one);
    return text.slice(one.fragment.end, all[i + 1]?.fragment.start ?? text.length);
  };

  const last = all.at(-1);
  if (last && withdrawal.test(text.slice(last.fragment.end))) return fail('the claim is taken back, and no other made');
  const turn = lastCorrection(text, all);
  drop('corrected afterwards', (one) => one.fragment.start < turn);

  if (text.lastIndexOf(boxOpen) >= turn && text.includes(boxOpen)) {
    if (!left.some((one) => one.fragment.boxed)) return fail('what is in the box could not be read');
    drop(
      'outside the box',
      (one) => !one.fragment.boxed && !/\bor\b/i.test(before(one)) && !/\bor\b/i.test(after(one)),
    );
  }
  if (left.some((one) => !one.fragment.aside))
    drop(
      'an aside in brackets',
      (one) => one.fragment.aside && !offered(before(one), after(one)) && !answered.test(bare(before(one))),
    );

  const branching = branches(text, left, context.regime ?? []);
  for (const [why, gone] of branching.gone) drop(why, (one) => gone.has(one));

  const denied = new Set<Candidate<T>>();
  for (const one of left) {
    const inherits =
      left.some((other) => denied.has(other) && other === left[left.indexOf(one) - 1]) &&
      /^\s*(?:or|nor|,)\s*$/i.test(bare(before(one)));
    const clause = clauseBefore(before(one));
    // What stands further back could deny it.
    if (clause.length === limits.clause) return fail(over('clause'));
    const count = (clause.match(negation) ?? []).length;
    if (count > 1) return fail(`"${bare(before(one)).trim()}" denies twice`);
    if (count === 1 || inherits || refutation.test(bare(after(one)))) denied.add(one);
  }
  drop('denied', (one) => denied.has(one));
  const hearsay = new Map(
    left.map((one) => [one, told(before(one), after(one), () => sentenceOf(text, one.fragment))]),
  );
  for (const why of new Set(hearsay.values())) if (why !== undefined) drop(why, (one) => hearsay.get(one) === why);
  drop(
    'where it starts, not where it ends',
    (one) => one !== left.at(-1) && start.test(bare(before(one))) && finish.test(bare(after(one))),
  );
  const reasons = reasonRanges(text, all);
  drop('a reason, not the claim', ({ fragment }) =>
    reasons.some(([from, to]) => from <= fragment.start && fragment.start < to),
  );
  drop(
    'the number of a part',
    (one) => /^\(?\d+(?:\.\d+)*\)?$/.test(one.fragment.text) && reference.test(bare(before(one))),
  );
  // `A b or 17`: what `or` offers beside a formula is not in passing.
  const besides = (one: Candidate<T>): boolean => {
    const previous = all[all.indexOf(one) - 1];
    return previous !== undefined && !isName(previous) && /^\s*,?\s*or\s*$/i.test(bare(before(one)));
  };
  drop('a name in passing', (one) => isName(one) && !besides(one));
  if (left.some((one) => one.sight.is === 'claim' && one.sight.weak !== true))
    drop(
      'beside a plainer claim',
      (one) =>
        one.sight.is === 'claim' &&
        one.sight.weak === true &&
        !/^\s*(?:or|,|;|\/)\s*$/i.test(bare(before(one))) &&
        !/^\s*(?:or|,|;|\/)\s*$/i.test(bare(after(one))),
    );

  const sum = left.at(-1);
  const name = (one: Candidate<T>): readonly string[] => nameOf(one, before(one), after(one));
  if (sum && summing(bare(before(sum))))
    drop('before what is said in the end', (one) => one !== sum && !isWeak(one) && !differ(name(one), name(sum)));
  if (sum && (totalBefore.test(bare(before(sum))) || totalAfter.test(bare(after(sum)))))
    drop(
      'a part of the total',
      (one) => one !== sum && (partAfter.test(bare(after(one))) || partBefore.test(bare(before(one)))),
    );

  const operated = (one: Candidate<T>): boolean =>
    /[/*+·×^]\s*$/.test(bare(before(one))) && all.indexOf(one) > 0 && !left.includes(all[all.indexOf(one) - 1]!);
  drop('part of a larger formula', (one) => one !== left.at(-1) && operated(one));
  const lost = discarded.at(-1);
  if (left.length === 0 && lost) return fail(`no claim is left: ${lost.text} is ${lost.why}`);
  const named = byQuantity(left, context.asked, before, after);
  if (typeof named === 'string') return fail(named);
  drop(`another quantity than ${context.asked ?? ''}`, (one) => !named.has(one));

  for (const one of left) {
    const [ahead, behind] = [bare(before(one)), bare(after(one))];
    const changed = modifier.exec(clauseBefore(ahead)) ?? exclusion.exec(ahead) ?? modifierAfter.exec(behind);
    const [previous, next] = [all[all.indexOf(one) - 1], all[all.indexOf(one) + 1]];
    const sentence = bare(text.slice(one.fragment.end)).split(/[.;\n]\s|[.;\n]$/)[0]!;
    const by = valued && governed(clauseBefore(ahead), behind, sentence);
    const of = linking && (predicate(behind) ?? qualified(ahead, behind));
    if (of) return fail(`"${of}" is said of ${one.fragment.text}`);
    const whose = variable === undefined ? undefined : ofWhat.exec(bare(text.slice(one.fragment.end)))?.[1];
    if (whose !== undefined && canonical(whose) !== canonical(variable!))
      return fail(`${one.fragment.text} is said of ${whose}, and ${variable!} is asked`);
    if (variable !== undefined && /\b(?:approximately|roughly|about|around|near(?:ly)?)\s*$/i.test(ahead))
      return fail(`the ends of ${one.fragment.text} are not exact`);
    if (by) return fail(`"${by}" beside ${one.fragment.text} changes what it says`);
    if (ranging.test(bare(text.slice(Math.max(0, one.fragment.start - 200), one.fragment.start))))
      return fail(`${one.fragment.text} is one end of a range`);
    if (operated(one) || /^\s*[/·×^+]\s*[\w\\(]/.test(behind))
      return fail(`${one.fragment.text} is part of a larger formula`);
    if (
      shared(ahead, behind) ||
      (previous && isName(previous) && several.test(ahead)) ||
      (next &&
        isName(next) &&
        (/^\s*(?:per|for each|for every)\s*$/i.test(behind) || repeated(behind, bare(after(next)))))
    )
      return fail(`${one.fragment.text} is said of each of several`);
    if (changed && !(/^\s*at most/i.test(changed[0]) && /^\\?(?:mathcal\s*\{?\s*)?[O𝒪]/u.test(one.fragment.text)))
      return fail(`"${changed[0].trim()}" beside ${one.fragment.text} changes what it says`);
    const beside = others.find(
      ({ text: other, start, end }) =>
        // `λ is in [1, 4]`, where λ is asked.
        !(
          variable !== undefined &&
          canonical(other) === canonical(variable) &&
          allOf.test(bare(text.slice(0, start)))
        ) && isOr(start > one.fragment.end ? text.slice(one.fragment.end, start) : text.slice(end, one.fragment.start)),
    );
    if (beside) return fail(`${beside.text} beside it could not be read`);
    if (unitless && /\bbound (?:is|of|would be)\s*$/i.test(ahead))
      return fail(`${one.fragment.text} is said to be a bound`);
    if (unitless && afterNumber.test(bare(after(one))))
      return fail(`the word after ${one.fragment.text} may be a unit, and units are not read`);
    if (!one.links)
      return fail(one.sight.is === 'unreadable' ? one.sight.problem : `${one.fragment.text} could not be read`);
  }
  const both = jointly(text, left, see);
  if (both) return { claims: [both], joined: 'one', notes: [], discarded };
  return together(
    left,
    discarded,
    branching.when,
    (one, other) => text.slice(one.fragment.end, other.fragment.start),
    last ? after(last) : '',
  );
}
