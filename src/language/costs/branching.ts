/** Cases set out without `if`: `m ≥ n: O(mn²), m < n: O(m²n)`, `O(mn²) (m ≥ n), O(m²n) (m < n)`. */
import { rewrite, type Rewrite } from '../claims/rewrite.ts';

const side = String.raw`(?:\\?log\s*\(?)?[A-Za-z](?![A-Za-z])\)?(?:\^\{?\d\}?|[²³])?`;
const order = String.raw`\$?(${side}\s*(?:[<>≤≥]=?|\\[lg]eq?(?![A-Za-z])|\\[lg]t(?![A-Za-z]))\s*${side})\$?`;
const labelled = new RegExp(
  String.raw`(^|[\n;,.]\s*)(?:[-*•]\s+)?(?:(?:case|for|if|when)\s+)?${order}\s*(?::|→|⇒|=>)\s*(?=\$?(?:\\?[OΘ]|\\mathcal|\\Theta))`,
  'g',
);
const bracketed = new RegExp(String.raw`(?<=\)\$?)\s*[([]\s*(?:if|for|when)?\s*${order}\s*[)\]]`, 'g');
const signs = ['<', '>', '≤', '≥', '\\l', '\\g'];

/** Only where each of several stands under its own. */
const each = (pattern: RegExp, by: (found: string, ...groups: string[]) => string): Rewrite =>
  rewrite(
    /^[^]{1,400}$/,
    (text) => ((text.match(pattern)?.length ?? 0) > 1 ? text.replace(pattern, by) : text),
    ...signs,
  );

export const branching: readonly Rewrite[] = [
  each(labelled, (_, before, when) => `${/[\n,]/.test(before!) ? '; ' : before!}if ${when!}: `),
  each(bracketed, (_, when) => ` if ${when!}`),
];
