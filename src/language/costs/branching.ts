/** Cases set out without `if`: `m ≥ n: O(mn²), m < n: O(m²n)`, `O(mn²) (m ≥ n), O(m²n) (m < n)`. */

const side = String.raw`(?:\\?log\s*\(?)?[A-Za-z](?![A-Za-z])\)?(?:\^\{?\d\}?|[²³])?`;
const order = String.raw`\$?(${side}\s*(?:[<>≤≥]=?|\\[lg]eq?(?![A-Za-z])|\\[lg]t(?![A-Za-z]))\s*${side})\$?`;
const labelled = new RegExp(
  String.raw`(^|[\n;,.]\s*)(?:[-*•]\s+)?(?:(?:case|for|if|when)\s+)?${order}\s*(?::|→|⇒|=>)\s*(?=\$?(?:\\?[OΘ]|\\mathcal|\\Theta))`,
  'g',
);
const bracketed = new RegExp(String.raw`(?<=\)\$?)\s*[([]\s*(?:if|for|when)?\s*${order}\s*[)\]]`, 'g');
const signs = /[<>≤≥]|\\[lg](?:eq?|t)(?![A-Za-z])/;
const longest = 400;

/** The text with each case under an `if`, where each of several stands under its own order of sizes. */
export function branched(text: string): string {
  if (text.length > longest || !signs.test(text)) return text;
  if ((text.match(labelled)?.length ?? 0) > 1)
    return text.replace(
      labelled,
      (_, before: string, when: string) => `${/[\n,]/.test(before) ? '; ' : before}if ${when}: `,
    );
  return (text.match(bracketed)?.length ?? 0) > 1 ? text.replace(bracketed, ' if $1') : text;
}
