/** What stands right beside a claim that is left, and changes what it says: the text then makes no claim that can be judged. */
import type { Candidate } from './candidates.ts';
import type { ClaimReader } from './claim.ts';
import { allOf, isName, isOr, isWeak, ofWhat, type Near } from './around.ts';
import { canonical } from '../declarations/names.ts';
import type { Fragment } from './fragments.ts';
import { governed } from './governed.ts';
import {
  counted,
  exclusion,
  manifold,
  modifier,
  modifierAfter,
  ranging,
  repeated,
  several,
  shared,
  totalBefore,
} from './modifiers.ts';
import { ofMachine, qualified } from './qualified.ts';
import { predicate } from './told.ts';
import { afterNumber } from './words.ts';

/** A bound by its own sign is at most what it says. */
const bounding = /^\\?(?:\\mathcal\s*\{?\s*)?[O𝒪]/u;

/** `O(n³), where n = k²`; a power of two is of no other size. */
const tied = /^\s*[,(]?\s*(?:where|with)\s+([A-Za-z])\s*=\s*(?:(?!2\s*\^)\d+|\\?[A-Za-z](?![A-Za-z])|\\sqrt)/;

/** `at most O(n)` says no less than `O(n)`. */
const unlessBound = (found: RegExpExecArray | null, bounded: boolean): RegExpExecArray | null =>
  found && bounded && /^\s*at most/i.test(found[0]) ? null : found;

/** `T₁ / n`, `heads × n`: something unread beside it. */
const scaled = /(?:^|[\s$(])(?!w\/)[\w\\{}]*\w[)}\s$]*[/·×*]\s*$/;
/** `n², or so they say`: what `or` offers is nothing that is read. */
const unoffered = /^\s*,?\s*or\s+(?!(?:equivalently|in other words|simply|just|rather)\b)[a-z]+/i;

const inexact = /\b(?:approximately|roughly|about|around|near(?:ly)?)\s*$/i;

/** The first problem with a claim, in words. */
export function objection<T>(
  plain: string,
  near: Near<T>,
  around: ReadonlyMap<Candidate<T>, Near<T>>,
  others: readonly Fragment[],
  { unitless, valued, linking, variable, exact }: ClaimReader<T>,
): string | undefined {
  const { one, ahead, behind, clause, previous, next } = near;
  const { fragment } = one;
  const rest = plain.slice(fragment.end);
  const of =
    linking && (predicate(behind) ?? qualified(near) ?? ofMachine(fragment.text, ahead, rest.split(/[.;\n]\s/)[0]!));
  if (of) return `"${of}" is said of ${fragment.text}`;
  const tie = linking && tied.exec(rest);
  if (tie && new RegExp(`(?<![a-z\\\\])${tie[1]!}(?![a-z])`).test(fragment.text))
    return `"${tie[0].trim()}" ties ${tie[1]!} to another size`;
  const whose = variable === undefined ? undefined : ofWhat.exec(rest)?.[1];
  if (whose !== undefined && canonical(whose) !== canonical(variable!))
    return `${fragment.text} is said of ${whose}, and ${variable!} is asked`;
  if (variable !== undefined && inexact.test(ahead)) return `the ends of ${fragment.text} are not exact`;
  if (exact && inexact.test(ahead))
    return `${fragment.text} is said to be about so much, and the number itself is asked`;
  const by = valued && governed(clause, behind, rest.split(/[.;\n]\s|[.;\n]$/)[0]!);
  if (by) return `"${by}" beside ${fragment.text} changes what it says`;
  if (ranging.test(plain.slice(Math.max(0, fragment.start - 200), fragment.start)))
    return `${fragment.text} is one end of a range`;
  if (/^\s*[/·×^+]\s*[\w\\(]/.test(behind) || (/[/·×*]$/.test(ahead.trimEnd().slice(-1)) && scaled.test(ahead)))
    return `${fragment.text} is part of a larger formula`;
  const each =
    shared(ahead, behind) ||
    (/times|(?:each|every one) of/i.test(plain) &&
      counted(plain.slice(Math.max(0, fragment.start - 160), fragment.start), rest.slice(0, 100))) ||
    (previous &&
      isWeak(previous) &&
      several.test(ahead) &&
      !totalBefore.test(ahead) &&
      !/^\s*[=⇒→]/.test(fragment.text)) ||
    (next &&
      isWeak(next) &&
      ((isName(next) && /^\s*(?:per|for each|for every)\s*$/i.test(behind)) ||
        manifold(ahead, behind, around.get(next)!.behind) ||
        repeated(behind, around.get(next)!.behind)));
  if (each) return `${fragment.text} is said of each of several`;
  const bounded = bounding.test(fragment.text);
  const changed =
    unlessBound(modifier.exec(clause), bounded) ??
    exclusion.exec(ahead) ??
    unlessBound(modifierAfter.exec(behind), bounded) ??
    (next ? null : unoffered.exec(behind));
  if (changed) return `"${changed[0].trim()}" beside ${fragment.text} changes what it says`;
  // `λ is in [1, 4]`, where λ is asked.
  const isVariable = (other: Fragment): boolean =>
    variable !== undefined && canonical(other.text) === canonical(variable) && allOf.test(plain.slice(0, other.start));
  const beside = others.find(
    (other) =>
      !isVariable(other) &&
      isOr(
        other.start > fragment.end ? plain.slice(fragment.end, other.start) : plain.slice(other.end, fragment.start),
      ),
  );
  if (beside) return `${beside.text} beside it could not be read`;
  if (unitless && /\b(?:base|radix)\s*$/i.test(ahead)) return `${fragment.text} is said to be a base`;
  if (unitless && /\bbound (?:is|of|would be)\s*$/i.test(ahead)) return `${fragment.text} is said to be a bound`;
  if (unitless && afterNumber.test(behind))
    return `the word after ${fragment.text} may be a unit, and units are not read`;
  if (one.links) return undefined;
  return one.sight.is === 'unreadable' ? one.sight.problem : `${fragment.text} could not be read`;
}
