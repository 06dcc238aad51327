/** A number as an answer: one closed scalar expression, in every reading that its notation leaves open. */
import type { ClaimReader, Sight } from '../claims/claim.ts';
import { rewrite, rewritten, type Rewrite } from '../claims/rewrite.ts';
import type { Declarations } from '../declaration.ts';
import type { Expression } from '../expression.ts';
import { readings } from '../reading/reader.ts';

export interface NumberClaim {
  readonly text: string;
  /** More than one where the notation is ambiguous: `0,768`, `2\frac13`. */
  readonly readings: readonly Expression[];
  readonly notes: readonly string[];
  /** Why it is no number, whatever is asked: NaN, ±∞, two numbers where one stands. */
  readonly never?: string;
}

const infinite = /^[\s+\-−±]*(?:∞|\\infty|nan|inf(?:inity)?|undefined|(?:does not exist)|dne)[\s.]*$/i;

export const numberReader = (declared: Declarations): ClaimReader<NumberClaim> => ({
  kind: 'a number',
  unitless: true,
  see: (piece) => seeNumber(piece.trim(), declared),
});

/** `0.1\overline{6}` as a fraction: the digits under the bar over as many nines. */
export const repeating: readonly Rewrite[] = [
  // `2.(3)`, and `2.333…`.
  rewrite(/(?<![\d.])(\d{0,40})\.\((\d{1,40})\)/g, '$1.\\overline{$2}', '.('),
  rewrite(
    /(?<![\d.])(\d{0,40})\.(\d{0,20}?)(\d)\3\3+\s*(?:\.\.\.|…|\\[lc]?dots(?![A-Za-z]))/g,
    '$1.$2\\overline{$3}',
    '...',
    '…',
    'dots',
  ),
  rewrite(
    /(?<![\d.])(\d{0,40})\.(\d{0,40})\s*\\(?:overline|bar|dot)\s*(?:\{\s*(\d{1,40})\s*\}|(\d))(?!\s*[\d\\])/g,
    (_, whole: string, part: string, group: string | undefined, digit: string | undefined) => {
      const period = group ?? digit!;
      const ten = BigInt(`1${'0'.repeat(part.length)}`);
      const nines = ten * BigInt('9'.repeat(period.length));
      return `(${BigInt(`${whole}${part}${period}`) - BigInt(`0${whole}${part}`)}/${nines})`;
    },
    '\\overline',
    '\\bar',
    '\\dot',
  ),
];

export function seeNumber(written: string, declared: Declarations): Sight<NumberClaim> {
  const text = rewritten(written, repeating);
  if (infinite.test(text))
    return { is: 'claim', value: { text, readings: [], notes: [], never: 'NaN and ±∞ are never right' } };
  const { variants, list } = spellings(text);
  const read = variants.flatMap((variant) => readings(variant, declared));
  const good = read.filter((reading) => reading.ok);
  const scalars = good.filter(({ value }) => isScalarForm(value));
  if (/\\pmod(?![A-Za-z])/.test(text) || scalars.some(({ value }) => isRemainder(value)))
    return { is: 'unreadable', problem: `${text} names all numbers of one remainder` };
  if (scalars.length > 0) {
    const said = scalars.flatMap((reading) => reading.notes);
    if (variants.length > 1 || list) said.push('more than one reading');
    const notes = said.length < 2 ? said : [...new Set(said)];
    const trees = scalars.map((reading) => reading.value);
    return {
      is: 'claim',
      value: { text, readings: trees, notes, ...(list ? { never: `${text} may be two numbers` } : {}) },
      notes,
    };
  }
  if (good.length > 0) return { is: 'other', problem: `${text} is no number` };
  // `K_4` is what something is called, whatever it is.
  if (named.test(text)) return { is: 'other', problem: `${text} is a name` };
  const problem = read[0]?.ok === false ? read[0].problem.message : `${text} could not be read`;
  return /\d/.test(text) && !/[<>≤≥∈]/.test(text) ? { is: 'unreadable', problem } : { is: 'other', problem };
}

const named = /^\\?[A-Za-z]+'*\s*_\s*(?:\{[^{}]{1,8}\}|\w)$/;

/** `2 mod 5` computes nothing: it says which numbers are meant. */
function isRemainder(e: Expression): boolean {
  if (e.op !== 'call' || e.name !== 'mod') return false;
  const [of, by] = e.args;
  return (
    of?.op === 'number' && by?.op === 'number' && of.value.n >= 0n && of.value.n * by.value.d < by.value.n * of.value.d
  );
}

const forms = new Set(['relation', 'label', 'list', 'dots', 'matrix', 'identity', 'constant', 'family']);
export const isScalarForm = (e: Expression): boolean =>
  !forms.has(e.op) && !(e.op === 'call' && ['union', 'intersection', 'difference'].includes(e.name));

/**
 * A single comma between digits may mark decimals or thousands, and is never guessed; nor is a whole number before a
 * fraction, which may be added or multiplied.
 */
function spellings(text: string): { variants: readonly string[]; list: boolean } {
  const comma = /^([-+−]?\d+),(\d+)$/.exec(text);
  if (comma) {
    const decimal = `${comma[1]!}.${comma[2]!}`;
    return comma[2]!.length === 3
      ? { variants: [decimal, comma[1]! + comma[2]!], list: false }
      : { variants: [decimal], list: true };
  }
  if (/^[-+−]?\d{1,3}(?: \d{3})+$/.test(text)) return { variants: [text, text.replaceAll(' ', '')], list: false };
  const mixed = rewritten(text, mixing);
  if (mixed === text) return { variants: [text], list: false };
  return { variants: [text, mixed.includes('(') && !mixed.includes(')') ? closed(mixed) : mixed], list: false };
}

/** `2\frac13` and `2 1/3` with a sign between. */
export const mixing: readonly Rewrite[] = [
  rewrite(/(?<![\d.^_{/\\a-zA-Z])(\d+)\s*(\\[dt]?frac\s*(?:\d|\{))/, '($1+$2', 'frac'),
  rewrite(/^([-−]?\s*)(\d+)\s+(\d+\s*\/\s*\d+)$/, '$1($2+$3)', '/'),
];

/** The bracket that was opened before a fraction, closed after it. */
function closed(text: string): string {
  const at = text.indexOf('\\', text.indexOf('('));
  const simple = /^\\[dt]?frac\s*(?:\d\s*\d|\{[^{}]*\}\s*(?:\{[^{}]*\}|\d)|\d\s*\{[^{}]*\})/.exec(text.slice(at));
  return simple ? `${text.slice(0, at + simple[0].length)})${text.slice(at + simple[0].length)}` : `${text})`;
}
