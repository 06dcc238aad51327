/** The smaller, the larger or the sum of two costs, said in words: `the smaller of O(n²d) and O(nd²)`. */
import { wordless } from '../claims/wordless.ts';
import { rewrite, type Rewrite } from '../claims/rewrite.ts';

const cost = String.raw`\$?(?:(?:\\?(?:O|Θ|Theta)|\\mathcal\s*\{?O\}?)\s*(?:\\left\s*)?\()?([^(),;:$]{1,60}(?:\([^()]{1,30}\)[^(),;:$]{0,30})?)(?:\\right\s*)?\)?\$?`;
const less = /^(?:smaller|lesser|lower|minimum|cheaper)$/i;

const said = (which: string, a: string, b: string): string =>
  /^sum$/i.test(which) ? `\\Theta(${a} + ${b})` : `\\Theta(\\${less.test(which) ? 'min' : 'max'}(${a}, ${b}))`;

export const extremes: Rewrite = rewrite(
  new RegExp(
    String.raw`(?<!\b(?:times|by|plus)\s)\bthe\s+(smaller|lesser|lower|minimum|cheaper|larger|greater|bigger|higher|maximum|sum)\s+(?:of|between)\s+(?:the\s+two\s+)?${cost}\s+and\s+${cost}(?=[\s.,;]*$)`,
    'gi',
  ),
  (all, which, a, b) => (wordless(a) && wordless(b) ? said(which, a.trim(), b.trim()) : all),
  'er of',
  'er between',
  'um of',
);
