/** Exact values as people read them: in a line, and typeset. */
import { isExact, type Precise } from '#language';
import { tabulate } from '#scalar';
import type { KeyShown } from '../answer.ts';
import type { Grid } from '../arrays/grid.ts';
import { shown } from './closeness.ts';

/** A fraction or short decimal as LaTeX. */
const typeset = (a: Precise): string => {
  const text = shown(a);
  if (!isExact(a) || !text.includes('/')) return text.replace('≈', '\\approx');
  return `${a.n < 0n ? '-' : ''}\\frac{${a.n < 0n ? -a.n : a.n}}{${a.d}}`;
};

export const shownNumber = (a: Precise): KeyShown => ({ text: shown(a), latex: typeset(a) });

export function shownGrid({ rows, columns, data }: Grid, of: 'vector' | 'matrix'): KeyShown {
  if (of === 'vector')
    return { text: `[${data.map(shown).join(', ')}]`, latex: `\\left(${data.map(typeset).join(',\\; ')}\\right)` };
  const lines = tabulate(rows, (i) => data.slice(i * columns, (i + 1) * columns));
  return {
    text: `[${lines.map((line) => `[${line.map(shown).join(', ')}]`).join(', ')}]`,
    latex: `\\begin{bmatrix}${lines.map((line) => line.map(typeset).join(' & ')).join(' \\\\ ')}\\end{bmatrix}`,
  };
}
