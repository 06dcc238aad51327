/** Options named by nothing but their labels: `B`, `(A), (C)`, `A and C`, `ABC`, `options A, B`. */
import type { Option } from './choice.ts';
import { canonical } from '../declarations/names.ts';

export function byLabels(text: string, options: readonly Option[]): readonly string[] | undefined {
  const labels = options.map(({ label }) => label);
  if (range.test(text)) return ranged(range.exec(text)!, labels);
  // Dots leave open what follows.
  if (/\.\.\.|…/.test(text)) return undefined;
  const stripped = text
    .replace(/\\(?:math(?:rm|bf|it|sf)|text\w*|boldsymbol|bm)(?=\s*\{)/g, ' ')
    .replace(/\b(?:options?|choices?|answers?|only|both|and|just|number|no\.)(?!\w)/gi, ' ')
    // A point or a sign in a number is no punctuation.
    .replace(/(?:[,;&+!(){}\\[\]:*"'#\s]|\.(?!\d)|(?<!\d)\.)+/g, ' ')
    .trim();
  const words = stripped.split(' ').filter((word) => word !== '');
  const find = (word: string): string | undefined =>
    labels.find((label) => label === word) ??
    (word.length === 1 || /\d|^[ivx]+$/i.test(word)
      ? labels.find((label) => label.toLowerCase() === word.toLowerCase() && !spelled(word, options))
      : undefined);
  const found = words.map(find);
  // A text of names that are also labels is read as names.
  if (words.length > 0 && found.every((label) => label !== undefined) && !words.some((word) => spelled(word, options)))
    return found.filter((label) => label !== undefined);
  const [run] = words;
  const single = labels.every((label) => label.length === 1);
  if (
    words.length === 1 &&
    single &&
    run !== undefined &&
    run.length > 1 &&
    run.length <= labels.length &&
    [...run].every((c) => labels.includes(c)) &&
    !spelled(run, options)
  )
    return [...run];
  return undefined;
}

/** `A–D`, `options A through D`. */
const range =
  /^[^\w-]*(?:(?:options?|choices?|answers?|from|all)\s+)*\(?([A-Za-z])\)?[^\S\n]*(?:-{1,2}|[–—]|to|through|thru)[^\S\n]*\(?([A-Za-z])\W*$/i;

function ranged(found: RegExpExecArray, labels: readonly string[]): readonly string[] | undefined {
  const [from, to] = [found[1]!, found[2]!].map((one) =>
    labels.findIndex((label) => label.toLowerCase() === one.toLowerCase()),
  );
  const single = labels.every((label) => label.length === 1);
  return single && from! >= 0 && to! > from! ? labels.slice(from, to! + 1) : undefined;
}

export function spelled(word: string, options: readonly Option[]): boolean {
  const [name, lower] = [canonical(word), word.length > 2 ? word.toLowerCase() : undefined];
  return options.some(({ spellings }) =>
    spellings.some((one) => canonical(one) === name || one.toLowerCase() === lower),
  );
}
