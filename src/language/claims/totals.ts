/** Of several claims the one that sums up, told from those of its parts: `each step is O(log n), so the depth is O(L log n)`. */
import type { Near } from './around.ts';
import { partAfter, partBefore, totalAfter, totalBefore } from './modifiers.ts';
import { limits } from '../limits.ts';

/** The words of its sentence before a claim, since the last claim that is left. */
function lead<T>(
  plain: string,
  near: Near<T>,
  left: readonly Near<T>[],
  before: ReadonlyMap<unknown, Near<T>>,
): string {
  let from = near.previous;
  while (from && !left.includes(before.get(from)!)) from = before.get(from)?.previous;
  const { start } = near.one.fragment;
  return plain
    .slice(Math.max(from?.fragment.end ?? 0, start - limits.clause), start)
    .split(/[.;!?\n]\s|\b(?:but|while|whereas|however)\b/)
    .at(-1)!;
}

const things =
  'steps?|products?|multiplications?|powers?|iterations?|updates?|sums?|additions?|reductions?|matri(?:x|ces)|layers?|levels?|tokens?|elements?|entr(?:y|ies)|rounds?|solves?|inversions?|inverses?|rows?|columns?|channels?|heads?|transforms?|ffts?';
const partial = new RegExp(
  [
    String.raw`\b(?:an?|one|single|every|each|individual|per)\s+(?:[\w×–-]+\s+){0,3}?(?:${things})\b`,
    String.raw`\b(?:of|out of) which\b|\+\s*(?:[\w-]+\s+){0,4}$`,
    String.raw`\b(?:times|multiplied by)\s+(?:the\s+)?(?:\w+\s+)?$`,
    String.raw`\b(?:remaining|rest|others?|remainder)\b`,
    String.raw`\b(?:they|these|those|which)\s+(?:each\s+|all\s+)?(?:have|has|takes?|costs?|needs?|is|are)\s+(?:depth\s+|span\s+|work\s+)?$`,
    String.raw`^\s*(?:first|second|third|then|next)\b`,
  ].join('|'),
  'i',
);
const concluding =
  /\b(?:so|hence|thus|therefore|overall|altogether|total|totall?y|in all|all in all|conclusion|conclude|answer|result|giving|gives|yields|claim|we (?:get|have|obtain|need)|multiply\w* by)\b[^.;]*$|^\W*(?:since|as|because)\b[^.;]*:\s*$|[⇒∴⟹→]|=>/i;
/** After such a word, of a part all the same: `so only the product is`. */
const narrowed =
  /\b(?:so|hence|thus|therefore|we (?:get|have|obtain|need))\b[^.;]*\b(?:(?:only|each|every)\b|(?:product|inverse|inversion|multiplication|multiplying|inverting|solve|scaling)s?\s*(?:is|are|takes?|costs?|:)\s*$|to spend)/i;
const opening = /^(?:=>|[=⇒∴⟹→])/;
const named =
  /\b(?:the|our|its)\s+(?:\w+\s+){0,2}?(?:critical[ -]path|span|depth|work|cost|complexity|runtime|time)\b[^.;]*$|^\W*(?:span|depth|work|cost|complexity|critical path(?: length)?|t_\S+)\s*[:=]?\s*$|\b(?:all|whole|entire|full)\b[^.;]*$/i;
const entire = /\b(?:whole|entire|full|total)\b/i;

/** What something costs, `the inverse takes O(d³)`, `Sum: O(n)`: a part where it all is summed up after it. */
const costing =
  /(?:\b(?:costs?|takes?|needs?|requires?|adds?|has (?:depth|span|work|cost)|is|in|with|the (?:first|second|third|last|next))|^\W*[A-Z][^:=]{0,60}:|^\W*(?:[A-Za-z][\w–-]*\s+){0,3}[A-Za-z][\w–-]*)\s*$/;
const forWhat = /^\s*(?:depth |time |work )?for [a-z]/;
/** Of the case at hand, and of another one. */
const here = /\b(?:here|now|new|ours?)\b[^.;]*$/i;
const there =
  /\b(?:general|dense|original|previous|naive|old|earlier|usual|standard|former)\s+(?:case|form|formula|version|algorithm|approach|method|way|matrix|one|expression)\b[^.;]*$/i;

/** The claim that sums up where every other one is of a part; undefined where that cannot be told. */
export function totalOf<T>(
  plain: string,
  left: readonly Near<T>[],
  nearby: ReadonlyMap<unknown, Near<T>>,
): Near<T> | undefined {
  if (left.length < 2) return undefined;
  const told = left.map((near) => {
    const ahead = lead(plain, near, left, nearby);
    const concludes =
      opening.test(near.one.fragment.text) ||
      (concluding.test(ahead) && !narrowed.test(ahead)) ||
      totalBefore.test(near.ahead) ||
      totalAfter.test(near.behind);
    const part =
      /^\s*\+/.test(near.behind) ||
      partAfter.test(near.behind) ||
      (partBefore.test(near.ahead) && !entire.test(ahead)) ||
      (!concludes && partial.test(ahead));
    const is = named.test(ahead);
    const costs = !concludes && !is && (costing.test(ahead) || forWhat.test(near.behind));
    return { near, ahead, part, costs, concludes, total: !part && (concludes || is) };
  });
  const [total, ...others] = told.filter(({ part }) => !part);
  if (total?.total && others.length === 0) return total.near;
  const last = told.at(-1)!;
  if (last.concludes && !last.part && told.every((one) => one === last || one.part || one.costs)) return last.near;
  const [ours, ...more] = told.filter(({ ahead }) => here.test(ahead) && !there.test(ahead));
  return ours && more.length === 0 && told.every((one) => one === ours || there.test(one.ahead))
    ? ours.near
    : undefined;
}
