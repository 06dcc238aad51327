/** The step that a name is told of, in one spelling: `h[t-1]`, `hₜ₋₁` and, where steps are counted by k, `h_{k-1}` are all `h_{t-1}`. */

const small: Readonly<Record<string, string>> = { '₀': '0', '₁': '1', ₜ: 't', '₊': '+', '₋': '-' };

/** `h[t-1]` and `h(t-1)` as `h_{t-1}`, in every text of the answer. */
export function indexed(text: string): string {
  return text
    .replace(/[₀₁ₜ₊₋]+/gu, (found) => `_{${Array.from(found, (c) => small[c]!).join('')}}`)
    .replace(/(?<=_\{?[a-z]\s?)−(?=\s?1)/g, '-')
    .replace(
      /(?<=[A-Za-z\u0370-\u03ff])\[\s*([a-z](?:\s*[-+]\s*1)?|0)\s*\]|(?<=[A-Za-z])\(\s*(t(?:\s*[-+]\s*1)?)\s*\)/g,
      (whole, a?: string, b?: string) => {
        const step = (a ?? b)!.replace(/\s/g, '');
        return /^(?:t|0|[a-z][-+])/.test(step) ? `_{${step}}` : whole;
      },
    );
}

/** The letter that steps are counted by, where it is another than t. */
function counter(texts: readonly string[]): string | undefined {
  const letters = new Set(
    texts.flatMap((text) => [...text.matchAll(/_\{?\s*([a-z])\s*[-+]\s*1\s*\}?/g)].map((found) => found[1]!)),
  );
  const [only] = letters;
  return letters.size === 1 && only !== 't' ? only : undefined;
}

/** Texts that count by one letter as they would by t. */
export function timed(texts: readonly string[]): (text: string) => string {
  const letter = counter(texts);
  if (letter === undefined || texts.some((text) => /_\{?t(?![a-z])/.test(text))) return (text) => text;
  const index = new RegExp(`_(?:\\{\\s*${letter}\\s*([-+]\\s*1)?\\s*\\}|${letter}(?![A-Za-z]))`, 'g');
  return (text) => text.replace(index, (_, step?: string) => `_{t${step?.replace(/\s/g, '') ?? ''}}`);
}

const ahead = /(\\?[A-Za-z]+)_\{\s*t\s*\+\s*1\s*\}/g;

/** Whether what arrives is named at the next step, and not only a state: `B x_{t+1}`. */
export const isAhead = (text: string, isState: (name: string) => boolean): boolean =>
  [...text.matchAll(ahead)].some((found) => !isState(found[1]!));

/** What is told of the next step, as of this one: `A h_t + B x_{t+1}` is `A h_{t-1} + B x_t`. */
export const atThisStep = (text: string): string =>
  text.replace(/_(?:\{\s*t\s*(\+\s*1)?\s*\}|t(?![A-Za-z]))/g, (_, next?: string) =>
    next === undefined ? '_{t-1}' : '_{t}',
  );
