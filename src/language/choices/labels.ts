/** Options named by nothing but their labels: `B`, `(A), (C)`, `A and C`, `ABC`, `options A, B`. */
import type { Option } from './choice.ts';
import { canonical } from '../declarations/names.ts';

export function byLabels(text: string, options: readonly Option[]): readonly string[] | undefined {
  const labels = options.map(({ label }) => label);
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

export function spelled(word: string, options: readonly Option[]): boolean {
  const [name, lower] = [canonical(word), word.length > 2 ? word.toLowerCase() : undefined];
  return options.some(({ spellings }) =>
    spellings.some((one) => canonical(one) === name || one.toLowerCase() === lower),
  );
}
