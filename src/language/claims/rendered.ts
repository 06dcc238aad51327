/** `O(nd2)O(nd^2)O(nd2)`: mathematics copied from a page that shows it, with its source between two renderings. */

const silent = /[\s\\^_{}\u2061\u2062\u200b]/;
const least = 3;

/** The source, where the text is three times the same but for what only a source has; else the text itself. */
export function unrendered(text: string): string {
  // What is said three times begins three times.
  if (text.length > 1_000 || text.split(text.trimStart()[0] ?? '').length < 4) return text;
  const kept = [...text].flatMap((c, i) => (silent.test(c) ? [] : [i]));
  const chars = [...text];
  const third = kept.length / 3;
  if (!Number.isInteger(third) || third < least) return text;
  const part = (k: number): string =>
    kept
      .slice(k * third, (k + 1) * third)
      .map((i) => chars[i]!)
      .join('');
  if (part(0) !== part(1) || part(1) !== part(2)) return text;
  const written = (from: number, to: number): string => chars.slice(from, to).join('');
  const [first, second] = [kept[third - 1]! + 1, kept[2 * third - 1]! + 1];
  const isSource = (piece: string): boolean => /[\\^_]/.test(piece);
  const middle = written(first, second);
  return isSource(middle) && !isSource(written(0, first)) && !isSource(written(second, chars.length))
    ? middle.trim()
    : text;
}
