/** Markup that surrounds mathematics, in the one spelling that the reader knows: HTML, aligned lines, signs with a reason on top. */

import { rewrite, rewritten, type Rewrite } from './rewrite.ts';

const entities: Readonly<Record<string, string>> = {
  middot: '·',
  sdot: '·',
  times: '×',
  lt: '<',
  gt: '>',
  le: '≤',
  ge: '≥',
  ne: '≠',
  minus: '−',
  amp: '&',
  nbsp: ' ',
  infin: '∞',
  Theta: 'Θ',
  lambda: 'λ',
  sigma: 'σ',
  alpha: 'α',
  beta: 'β',
  isin: '∈',
};

const aligned =
  /\\begin\{(align|aligned|alignat|gather|gathered|split|eqnarray|multline|equation|displaymath|flalign)\*?\}/;
const delimiter =
  /\\(?:begin|end)\{(?:align|aligned|alignat|gather|gathered|split|eqnarray|multline|equation|displaymath|flalign)\*?\}/g;
const inner = /\\begin\{(?:[bBpvV]?matrix|smallmatrix|array|[dr]?cases)\*?\}/;

/** Letters and digits of full width, in circles and in the alphabets of mathematics as they are typed; what is not seen is gone. */
const plain = (written: string): string =>
  // oxlint-disable-next-line no-control-regex -- most texts need none of it
  /^[\u0000-\u007f]*$/.test(written)
    ? written
    : written
        .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
        .replace(/[\u{1d400}-\u{1d7ff}\u24b6-\u24e9]/gu, (c) => c.normalize('NFKC'))
        .replace(/\u00ad|\u2060|\u2063|[\ufe00-\ufe0f]|\ufeff/g, '')
        .replace(/[\u2061\u2062]/g, ' ')
        // Letters with a line through them are struck out.
        .replace(/(?:[\p{L}\p{N}()^\s][\u0335-\u0338])+/gu, ' ');

/** Each replacement is linear in the text, its repetitions bounded. */
export function markup(written: string): string {
  let text = plain(written);
  if (text.includes('&'))
    text = text.replace(/&([A-Za-z]{2,6});/g, (whole, name: string) =>
      Object.hasOwn(entities, name) ? entities[name]! : whole,
    );
  if (text.includes('<'))
    text = text.replace(/<sup>([^<>]{1,60})<\/sup>/gi, '^{$1}').replace(/<sub>([^<>]{1,60})<\/sub>/gi, '_{$1}');
  if (text.includes('\\begin') && aligned.test(text)) {
    text = text.replace(delimiter, ' ');
    // Cells and rows of a matrix inside keep their signs.
    if (!inner.test(text))
      text = text
        .replace(/\\\\(?=[\s&]{0,40}(?:[=+≤≥<>-]|\\[lg]eq?(?![A-Za-z])))/g, ' ')
        .replace(/\\\\/g, '\n')
        .replace(/(?<!\\)&/g, ' ');
  }
  return rewritten(text, commands);
}

/** Commands that only set what they hold, and what is put after it. */
export const commands: readonly Rewrite[] = [
  rewrite(
    /\\(?:overset|stackrel)\s*\{(?:[^{}]|\{[^{}]*\}){0,80}\}\s*\{?\s*(=|≤|≥|<|>|\\[lg]eq?(?![A-Za-z]))\s*\}?/g,
    ' $1 ',
    '\\overset',
    '\\stackrel',
  ),
  rewrite(/\\mathop\s*\{\s*\\mathrm\s*\{\s*([A-Za-z]{2,8})\s*\}\s*\}/g, '\\operatorname{$1}', '\\mathop'),
  rewrite(/\{\s*(\\(?:log|ln|lg|exp|max|min|det|sqrt))\s*\}/g, ' $1 ', '{\\', '{ ', '{\t', '{\n'),
  // Marks that something is done or true.
  rewrite(
    /\s*(?:\\(?:checkmark|blacksquare|qed|square)(?![A-Za-z])|[✓✔✅☑∎■]\ufe0f?)\s*/gu,
    ' ',
    /\\(?:check|black|qed|square)|[✓✔✅☑∎■]/,
  ),
  rewrite(/(?<=[\w)}])\s?\/\s?(step|token|update|iteration|time ?step|output)(?![A-Za-z])/g, ' per $1', '/'),
];
