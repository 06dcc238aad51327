/** `O(nd2)O(nd^2)O(nd2)`: mathematics copied from a page that shows it, with its source between two renderings. */

const silent = /[\s\\^_{}\u2061\u2062\u200b]/;
const allSilent = new RegExp(silent, 'g');
const least = 3;

/** The source, where the text is three times the same but for what only a source has; else the text itself. */
export function unrendered(text: string): string {
  if (text.length > 1_000) return text;
  const heard = text.replace(allSilent, '');
  const third = heard.length / 3;
  if (!Number.isInteger(third) || third < least || heard !== heard.slice(0, third).repeat(3)) return text;
  const kept = text.split('').flatMap((c, i) => (silent.test(c) ? [] : [i]));
  const [first, second] = [kept[third - 1]! + 1, kept[2 * third - 1]! + 1];
  const isSource = (piece: string): boolean => /[\\^_]/.test(piece);
  const middle = text.slice(first, second);
  return isSource(middle) && !isSource(text.slice(0, first)) && !isSource(text.slice(second)) ? middle.trim() : text;
}
