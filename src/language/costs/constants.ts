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
  if (text.length > longest) return text;
  const bounding = bound.exec(text)?.[1];
  const said = text.includes('constant') ? [...text.matchAll(named)] : [];
  if (bounding === undefined && said.length === 0) return text;
  const letters = new Set(said.map(([, after, before]) => after ?? before ?? '').concat(bounding ?? []));
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
