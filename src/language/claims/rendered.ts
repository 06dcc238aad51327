/** `O(nd2)O(nd^2)O(nd2)`: mathematics copied from a page that shows it, with its source between two renderings. */

/** What shows nothing by itself, and stands in the source only. */
const silent = new Set(' \n\t\\^_{}\u00a0\u2061\u2062\u200b');
const least = 3;

const source = /[\\^_]/;

/** The source, where the text is three times the same but for what only a source has; else the text itself. */
export function unrendered(text: string): string {
  if (text.length > 1_000 || text.search(source) < least) return text;
  const kept: number[] = [];
  for (let i = 0; i < text.length; i++) if (!silent.has(text[i]!)) kept.push(i);
  const third = kept.length / 3;
  if (!Number.isInteger(third) || third < least) return text;
  for (let i = third; i < kept.length; i++) if (text[kept[i]!] !== text[kept[i - third]!]) return text;
  const [first, second] = [kept[third - 1]! + 1, kept[2 * third - 1]! + 1];
  const middle = text.slice(first, second);
  return source.test(middle) && !source.test(text.slice(0, first)) && !source.test(text.slice(second))
    ? middle.trim()
    : text;
}
