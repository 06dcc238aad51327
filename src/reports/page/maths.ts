/** Formulas set by KaTeX, each once. */
import { renderToString } from 'katex';
import { html, trusted, type Markup } from './markup.ts';

/** Characters of LaTeX beyond which a formula is shown as text: it would not be read as one anyway. */
const longest = 2_000;

export interface Maths {
  /** LaTeX, set inline; what cannot be set is shown as it is. */
  formula(latex: string): Markup;
  /** A sentence of our own with mathematics in `$…$`. */
  prose(text: string): Markup;
}

/** Remembers what it has set: a cohort answers the same question in the same few ways. */
export function mathematics(): Maths {
  const known = new Map<string, Markup>();
  const set = (latex: string): Markup => {
    if (latex.length > longest) return html`<code>${latex}</code>`;
    try {
      const options = {
        throwOnError: false,
        trust: false,
        strict: 'ignore',
        maxExpand: 100,
        maxSize: 20,
        errorColor: 'var(--warn)',
      } as const;
      return trusted(renderToString(latex, { ...options, output: 'htmlAndMathml' }));
    } catch {
      return html`<code>${latex}</code>`; // nested too deep for its recursion
    }
  };
  const formula = (latex: string): Markup => {
    const found = known.get(latex) ?? set(latex);
    known.set(latex, found);
    return found;
  };
  const prose = (text: string): Markup =>
    html`${text.split(/\$([^$]+)\$/).map((piece, i) => (i % 2 === 1 ? formula(piece) : piece))}`;
  return { formula, prose };
}
