/** Letters that an answer uses for constants: `T(n) ≤ c n²`, `C n² for some constant C`. */

const named =
  /\bconstants?\s+(?:\$\s*)?([a-zA-Z])(?:_\{?\d\}?)?(?![A-Za-z])|(?<![A-Za-z\\])([a-zA-Z])(?:_\{?\d\}?)?\$?\s+(?:is|being|are)\s+(?:an?\s+|some\s+)?(?:\w+\s+)?constants?\b/g;
const bound =
  /^\W{0,3}[TWDSt](?:_\w{1,3})?\([^()]{1,20}\)\s*(?:=|≤|<=|\\leq?(?![A-Za-z]))\s*([cC])(?:_\{?\d\}?)?(?![A-Za-z(])/;
const clause =
  /,?\s*(?:for|with)\s+(?:some|an?|any)\s+(?:\w+\s+)?constants?\s+\$?[a-zA-Z](?:_\{?\d\}?)?\$?(?:\s*>\s*0)?(?=\s*(?:[.,;]|$))/;
const longest = 600;

/** The text with each such letter, where it is a factor and no declared name, as a number. */
export function withoutConstants(text: string, names: readonly string[]): string {
  if (text.length > longest || !/[a-zA-Z]/.test(text)) return text;
  const said = text.includes('constant') ? text.matchAll(named) : [];
  const letters = new Set(
    [...said].flatMap(([, after, before]) => [after ?? before ?? '']).concat(bound.exec(text)?.[1] ?? []),
  );
  if (letters.size === 0) return text;
  let out = text.replace(clause, ' ');
  for (const letter of letters)
    if (letter !== '' && !names.includes(letter) && letter !== 'O' && letter !== 'a')
      out = out.replace(
        new RegExp(
          `(?<![\\w\\\\^{]|log\\s?)${letter}(?:_\\{?\\d\\}?)?(?=\\s*(?:[·*(]|\\\\(?:cdot|times|log)|[a-zA-Z]\\b))`,
          'g',
        ),
        '2 ',
      );
  return out;
}
