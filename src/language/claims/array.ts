/** A vector or matrix as an answer: written out, computed from others, or entry by entry. */
import { tabulate } from '#scalar';
import { entriesOf, type Entries } from './entries.ts';
import { asRows, concatenated, depthOf, lifted, rowsInWords } from './lists.ts';
import { ranges } from './ranges.ts';
import { rewrite, rewritten, type Rewrite } from './rewrite.ts';
import { depths } from './surface.ts';
import type { ClaimReader, Sight } from './claim.ts';
import type { Declarations } from '../declaration.ts';
import type { Expression } from '../expression.ts';
import { readings } from '../reading/reader.ts';

export interface ArrayClaim {
  readonly text: string;
  readonly notes: readonly string[];
  readonly is:
    | {
        readonly form: 'expression';
        readonly expression: Expression;
        /** Lists with `+` between them, one after another. */
        readonly joined?: Expression;
      }
    | { readonly form: 'entries'; readonly entries: Entries }
    /** Braces have no order, whatever stands in them. */
    | { readonly form: 'set' };
}

export const arrayReader = (declared: Declarations, of: 'vector' | 'matrix'): ClaimReader<ArrayClaim> => ({
  kind: `a ${of}`,
  valued: true,
  see: (piece) => seeArray(piece.trim(), declared, of),
  ...(of === 'matrix' ? { words: (text: string) => rowsInWords(text) ?? sizedIdentity(text) } : {}),
});

function seeArray(text: string, declared: Declarations, of: 'vector' | 'matrix'): Sight<ArrayClaim> {
  const plain = angled(rewritten(text, layouts));
  const entries = entriesOf(plain);
  if (entries) return { is: 'claim', value: { text, notes: [], is: { form: 'entries', entries } } };
  const lists = concatenated(plain, declared);
  if (lists) {
    const { joined, added = joined } = lists;
    return { is: 'claim', value: { text, notes: [], is: { form: 'expression', expression: added, joined } } };
  }
  const [read] = readings(plain, declared);
  const claim = (expression: Expression, notes: readonly string[]): Sight<ArrayClaim> => ({
    is: 'claim',
    value: { text, notes, is: { form: 'expression', expression } },
    notes,
  });
  if (read?.ok) {
    const e = lifted(read.value);
    if (e.op === 'list' && e.bracket === '{') return { is: 'claim', value: { text, notes: [], is: { form: 'set' } } };
    if (e.op === 'relation' || e.op === 'label' || e.op === 'dots')
      return { is: 'other', problem: `${text} is no ${of}` };
    // A lone number is an array only where nothing else is: a list of one.
    if (scalarForms.has(e.op) && !divided(e))
      return { is: 'other', problem: `${text} is a number, and a ${of} is asked` };
    if (depthOf(e) > 2) return { is: 'unreadable', problem: `${text} has brackets three deep, and is no ${of}` };
    return claim(asRows(e), read.notes);
  }
  const listed = bare(plain) ? readings(`[${plain}]`, declared)[0] : undefined;
  if (listed?.ok && listed.value.op === 'list' && of === 'vector')
    return claim(asRows(listed.value), [...listed.notes, 'a list without brackets']);
  const problem = read && !read.ok ? read.problem.message : `${text} could not be read`;
  return /[[(\\]|array|\bdiag/.test(plain) && /\d/.test(plain) && !/[<>≤≥∈]/.test(plain)
    ? { is: 'unreadable', problem }
    : { is: 'other', problem };
}

/** `the 2×2 identity matrix`. */
const sizedIdentity = (text: string): string =>
  text.replace(/(?:\bthe\s+)?\b(\d)\s*(?:×|x|\\times|by)\s*\1\s+identity(?:\s+matrix)?\b/i, 'eye($1)');

/** `[[..]] / 100`. */
const divided = (e: Expression): boolean => e.op === 'quotient' && (e.over.op === 'matrix' || e.over.op === 'list');

const scalarForms = new Set(['number', 'quotient', 'series']);

/** Whether commas stand outside all brackets: `0, 3/2, 6/5`. */
function bare(text: string): boolean {
  const deep = depths(text);
  return (
    !/[=<>≤≥;]/.test(text) && [...text].length < 4_000 && text.split('').some((c, i) => c === ',' && deep[i] === 0)
  );
}

/** A list of numbers as rows of so many columns; a size below zero is told by the other. */
function shaped(entries: string, height: number, width: number): string {
  const items = entries.split(',').map((item) => item.trim());
  const [m, n] = [height < 0 ? items.length / width : height, width < 0 ? items.length / height : width];
  if (!Number.isInteger(m) || !Number.isInteger(n) || m * n !== items.length || m < 1) return '';
  return `[${tabulate(m, (i) => `[${items.slice(i * n, (i + 1) * n).join(', ')}]`).join(', ')}]`;
}

/** Rows told by line ends, a reshaped list, sizes before a list, and a matrix as a quotation: all with `;` between rows. */
export const layouts: readonly Rewrite[] = [
  ...ranges,
  // R's `c(1, 2)`, and its matrices, filled column by column.
  rewrite(
    /^matrix\(\s*c\(([^()]{1,2000})\)\s*,\s*(?:(nrow|ncol)\s*=\s*)?(\d{1,3})(?:\s*,\s*(?:ncol\s*=\s*)?\d{1,3})?(\s*,\s*byrow\s*=\s*T(?:RUE)?)?\s*\)$/,
    (whole, entries: string, side: string | undefined, size: string, byRow: string | undefined) => {
      const [m, n] = side === 'ncol' ? [-1, Number(size)] : [Number(size), -1];
      const laid = byRow === undefined ? shaped(entries, n, m) : shaped(entries, m, n);
      return laid === '' ? whole : byRow === undefined ? `${laid}^T` : laid;
    },
    'matrix(',
  ),
  rewrite(
    /^([rc])bind\(\s*((?:c\([^()]{1,400}\)\s*,?\s*){1,20})\)$/,
    (_, of: string, lists: string) => `[${lists.trim().replace(/c\(([^()]*)\)/g, '[$1]')}]${of === 'c' ? '^T' : ''}`,
    'bind(',
  ),
  rewrite(/^c\(([^()]*(?:\([^()]*\)[^()]*){0,200})\)$/, '[$1]', 'c('),
  // Rows in braces, as in C and Mathematica.
  rewrite(
    /^\{\s*\{[^{}]*\}(?:\s*,\s*\{[^{}]*\}){1,40}\s*\}$/,
    (all) => all.replace(/\{/g, '[').replace(/\}/g, ']'),
    /^\{\s*\{/,
  ),
  // `1 2; 3 4`, and MATLAB's `0:3`.
  rewrite(
    /^(?:-?[\d./]+[ \t]+){1,40}-?[\d./]+(?:\s*[;\n]\s*(?:-?[\d./]+[ \t]+){1,40}-?[\d./]+)+$/,
    (all) => `[${all.replace(/\s*\n\s*/g, '; ')}]`,
    ';',
    '\n',
  ),
  rewrite(
    /^(\d{1,4}):(\d{1,4})$|(\w)?[([](\d{1,4}):(\d{1,4})[)\]]'?/g,
    (_, a?: string, b?: string, call?: string, c?: string, d?: string) => {
      const range = `arange(${(a ?? c)!}, ${(b ?? d)!}+1)`;
      return call === undefined ? range : `${call}(${range})`;
    },
    ':',
  ),
  rewrite(/^\[([^[\](),;]*\n[^[\](),;]*)\]$/, (_, inner) => `[${inner.trim().replace(/\s*\n\s*/g, '; ')}]`, '\n'),
  rewrite(/(?:\b\w{1,8}\.)?\b(?:matrix|mat)\(\s*(["'])([-\d.\s;,/]{1,2000})\1\s*\)/g, '[$2]', 'matrix(', 'mat('),
  rewrite(
    /(?:\b\w{1,8}\.)?\b(?:array|tensor|asarray)\(\s*\[([^[\]]{1,2000})\]\s*\)\.(?:reshape|view)\(\s*\(?\s*(-?\d{1,3})\s*,\s*(-?\d{1,3})\s*\)?\s*\)/g,
    (whole, entries, m, n) => shaped(entries, Number(m), Number(n)) || whole,
    '.reshape(',
    '.view(',
  ),
  rewrite(
    /(?:\b\w{1,8}\.)?\bMatrix\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*\[([^[\]]{1,2000})\]\s*\)/g,
    (whole, m, n, entries) => shaped(entries, Number(m), Number(n)) || whole,
    'Matrix(',
  ),
  // `J_k(λ)`: the Jordan block of size k, written out.
  rewrite(
    /(?<![A-Za-z])(?:\\(?:mathbf|mathrm|mathcal)\s*\{?\s*)?J\}?\s*_\s*(?:\{\s*(\d)\s*\}|(\d))\s*\(([^()]{1,60})\)/g,
    (_, braced: string | undefined, plain: string | undefined, eigenvalue: string) => {
      const k = Number(braced ?? plain);
      const row = (i: number): string =>
        tabulate(k, (j) => (i === j ? eigenvalue : j === i + 1 ? '1' : '0')).join(', ');
      return `[${tabulate(k, (i) => `[${row(i)}]`).join(', ')}]`;
    },
    'J',
  ),
];

/** `⟨1, 2⟩` where a vector is asked is one, and no inner product. */
const angled = (text: string): string => {
  const found = /^(?:\\langle|⟨|<)\s*([^<>⟨⟩]*,[^<>⟨⟩]*?)\s*(?:\\rangle|⟩|>)$/.exec(text);
  return found && !found[1]!.includes('\\rangle') ? `[${found[1]!}]` : text;
};
