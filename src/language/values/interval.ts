/** A subset of the line as an answer, however it is said: intervals, inequalities, sets of points, and what joins them. */
import { remembered } from '../claims/memo.ts';
import { split } from '../claims/surface.ts';
import type { ClaimReader, Sight } from '../claims/claim.ts';
import type { Declarations } from '../declaration.ts';
import type { Comparison, Expression } from '../expression.ts';
import { region, type Reader } from './interval-region.ts';
import { halfLines, ofReals } from './interval-reals.ts';
import { rangeIn, wordsAsRange } from './interval-words.ts';
import { canonical } from '../declarations/names.ts';

/** A region as written; ends are expressions, undefined for an infinity. */
export type RegionForm =
  | { readonly op: 'and' | 'union' | 'or'; readonly of: readonly RegionForm[] }
  | { readonly op: 'without'; readonly from: RegionForm; readonly less: RegionForm }
  | {
      readonly op: 'interval';
      readonly low: Expression | undefined;
      readonly high: Expression | undefined;
      /** Whether each end belongs to it. */
      readonly closed: readonly [boolean, boolean];
    }
  | { readonly op: 'points'; readonly of: readonly Expression[] }
  | { readonly op: 'relation'; readonly left: Expression; readonly sign: Comparison; readonly right: Expression }
  | { readonly op: 'all' | 'none' };

export interface IntervalClaim {
  readonly text: string;
  /** More than one where the words leave the ends open. */
  readonly readings: readonly RegionForm[];
  /** Whether the readings are one claim said several ways, and must be the same. */
  readonly equal: boolean;
  readonly notes: readonly string[];
}

export const intervalReader = (declared: Declarations, variable: string): ClaimReader<IntervalClaim> => ({
  kind: 'an interval',
  variable,
  see: (piece) => see(piece.trim(), declared, variable),
  words: (text) => {
    const spelled = plain(text, variable);
    const range = rangeIn(spelled, variable);
    return range === spelled ? text : range;
  },
});

function see(text: string, declared: Declarations, variable: string): Sight<IntervalClaim> {
  const notes: string[] = [];
  const problems: string[] = [];
  const reader: Reader = { declared, variable, subject: subjectOf(variable), notes, problems, left: 64 };
  const links = split(
    plain(text, variable).replace(/\(\s*((?:i\.e\.,?|that is,?)\s[^()]*(?:\([^()]*\)[^()]*)*)\)\s*$/, '$1'),
    /\s*(?:⇔|⟺|\\iff\b|\\(?:Longl|L)eftrightarrow\b|<=>|\bi\.e\.,?|\bthat is,?)\s*/g,
  ).map((part) => part.text.replace(/,\s*$/, ''));
  const texts = links
    .flatMap((link) => halfLines(ofReals(link, variable)))
    .flatMap((link) => wordsAsRange(link, variable));
  const regions = texts.map((one) => region(one, reader));
  const equal = links.length > 1;
  const said = notes.length < 2 ? notes : [...new Set(notes)];
  if (regions.every((one) => one !== undefined))
    return {
      is: 'claim',
      value: { text, readings: regions, equal, notes: said },
      notes: said,
    };
  const problem = problems[0] ?? `${text} is no range of ${variable}`;
  if (reader.subject.test(plain(text, variable))) return { is: 'unreadable', problem };
  return /[<>≤≥∈[]|\\[lg]eq?\b|\\in\b/.test(text) && /\d|\\infty|∞/.test(text)
    ? { is: 'unreadable', problem }
    : { is: 'other', problem };
}

const subjectOf = remembered((variable): RegExp => {
  const bare = canonical(variable).replace(/^\\/, '');
  return new RegExp(
    String.raw`^\\?${bare.replace(/[^\w]/g, '\\$&')}\s*(∉|\\not\s*\\in\b|\\notin\b|not in\b|∈|\\in\b|in\b)\s*(?:the )?(?:closed |open )?(?:interval |set )?`,
    'u',
  );
});

const spelling = remembered((variable) => {
  const name = canonical(variable).replace(/^\\/, '');
  const bare = name === 'lambda' ? 'lam(?:bda|da)?' : name.replace(/[^\w]/g, '\\$&');
  return {
    name,
    words: variable.startsWith('\\') ? new RegExp(`(?<![\\\\A-Za-z])${bare}(?![A-Za-z])`, 'g') : undefined,
  };
});

/** `]1, 4[`, as some write `(1, 4)`, and the ends of either kind that stand beside it. */
const parenthesised = (text: string): string =>
  /\][^[\]]*\[|\[[^[\]]*\[|\][^[\]]*\]/.test(text)
    ? text.replace(
        /([[\]])([^[\](){}]{1,80}[,;][^[\](){}]{1,80})([[\]])/g,
        (_, open: string, ends: string, close: string) =>
          `${open === '[' ? '[' : '('}${ends}${close === ']' ? ']' : ')'}`,
      )
    : text;

/** `x ≠ 0, 1` excludes each of them. */
const listed = (text: string, variable: string): string =>
  /≠|!=|\\ne/.test(text)
    ? text.replace(
        /(?:≠|!=|\\neq?(?![A-Za-z]))\s*([-+−]?[\d./]+)((?:\s*(?:,\s*(?:and|or|nor)?|\band\b|\bor\b|\bnor\b)\s*[-+−]?[\d./]+(?![\w.]))+)/g,
        (_, first: string, more: string) =>
          [first, ...(more.match(/[-+−]?[\d./]+/g) ?? [])]
            .map((point, i) => `${i === 0 ? '' : ` ${variable} `}!= ${point}`)
            .join(' and '),
      )
    : text;

/** The variable in one spelling, however it is written, and white space once. */
function plain(text: string, variable: string): string {
  const { name, words } = spelling(variable);
  let out = /[\u0370-\u03ff]/.test(text)
    ? text.replace(/[\u0370-\u03ff]/g, (c) => (canonical(c).startsWith('\\') ? `${canonical(c)} ` : c))
    : text;
  if (words) out = out.replace(words, `\\${name} `);
  return listed(parenthesised(out), variable)
    .replace(/[\ue001-\ue005]/g, ' ')
    .replace(/<(?=-)/g, '< ')
    .replace(/\s+/g, ' ')
    .trim();
}
