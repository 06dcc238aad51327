/** A derivation as a chain: from where, by which relations, to where. */
import { readings, type Comparison, type Declarations, type Expression } from '#language';
import type { Json } from '../answer.ts';
import { formOf } from './forbid.ts';

export interface Link {
  readonly left: Expression;
  readonly sign: Comparison;
  readonly right: Expression;
}

const stepsMost = 60;

/** The lines of a derivation: a list of texts, or one text with a line each. */
export function lines(answer: Json): readonly string[] | undefined {
  const list = typeof answer === 'string' ? answer.split(/\\\\|\n/) : answer;
  if (!Array.isArray(list) || !list.every((line) => typeof line === 'string')) return undefined;
  const found = (list as readonly string[]).map(plain).filter((line) => line !== ''); // all texts, as just seen
  return found.length > stepsMost ? undefined : found;
}

/** A line without marks around its mathematics, numbers or bullets before it, and the reason after it. */
const plain = (line: string): string =>
  line
    .replace(/&|\$|\\[()[\]]|\\(?:begin|end)\{(?:align|aligned|equation|split|gather)\*?\}/g, ' ')
    // Patterns that begin in white space go over a run of it once for each of its places.
    .replace(/\s{2,}/g, ' ')
    .replace(/^\s*(?:\d+[.)]|[-*•](?=\s)|step\s+\d+\s*[:.]?)\s*/i, '')
    .replace(/[∎□■]|\\(?:qed|blacksquare|square|Box)(?![A-Za-z])|\bq\.?e\.?d\b\.?/gi, '')
    .replace(/^\s*(?:⇒|⟹|→|=>|\\(?:Rightarrow|implies|Longrightarrow|to)(?![A-Za-z]))\s*/, '')
    .replace(
      /^\s*(?:thus|hence|so|therefore|then|now|finally|we have|consider|(?:we )?(?:start|begin)(?:ing)? (?:from|with))\b[,:]?\s*/i,
      '',
    )
    .replace(/^\s*(?:LHS|L\.H\.S\.)\s*=\s*|\s*=\s*(?:RHS|R\.H\.S\.)\s*$/, '')
    .replace(/\\(?:text|mbox|textrm)\s*\{\s*(\([^{}()]{1,80}\))\s*\}\s*$/, '$1')
    // A reason in brackets of its own.
    .replace(
      /\s\[[^[\]]{0,200}(?:=|[a-z]{3})[^[\]]{0,200}\]\s*$|\s\(\s*[A-Za-z][a-z]+(?:[ –-][A-Za-z'’]+){0,12}\s*\)\s*$/,
      '',
    )
    .replace(/\s*,?\s*(?:\\q?quad\s*)*(?:\\text\s*\{)?\s*\(?\s*(?:by|since|because|using|as)\s[^=<>]{1,200}$/i, '')
    .replace(/,\s*\(?\s*(?:since|because|as|where we used|using)\s[^=<>,]{1,100}=[^=<>,]{1,100}$/i, '')
    .replace(/[.,;]\s*$/, '')
    .trim();

/** `= b` goes on from what stood last; an expression alone is equal to it; `b = c` starts from b, wherever that stood. */
export function chain(written: readonly string[], declared: Declarations): readonly Link[] | string {
  const links: Link[] = [];
  let last: Expression | undefined;
  for (const [i, line] of written.entries()) {
    const goesOn = /^(?:=|\\le(?:q|qslant)?\b|\\ge(?:q|qslant)?\b|<=|>=|≤|≥|<|>)/.exec(line);
    const sign = goesOn ? signOf(goesOn[0]) : '=';
    const [reading] = readings(goesOn ? line.slice(goesOn[0].length) : line, declared);
    // `We have` says nothing of its own.
    if (!reading?.ok && isProse.test(line)) continue;
    if (!reading?.ok) return `step ${i + 1}: ${reading ? reading.problem.message : 'it could not be read'}`;
    const { value } = reading;
    const sides = value.op === 'relation' ? value.sides : [value];
    const signs = value.op === 'relation' ? value.signs : [];
    if (goesOn && last === undefined) return `step ${i + 1}: it goes on from nothing`;
    if (last !== undefined && (goesOn || (signs.length === 0 && formOf(sides[0]!) !== formOf(last))))
      links.push({ left: last, sign, right: sides[0]! });
    for (const [k, between] of signs.entries())
      if (sides[k]!.op !== 'label') links.push({ left: sides[k]!, sign: between, right: sides[k + 1]! });
    last = sides.at(-1);
  }
  return links.length === 0 ? 'a derivation has at least one step' : links;
}

/** Words alone, or a sentence that relates nothing to anything. */
const isProse =
  /^(?=.*\b[a-z]{3,}\b)[A-Za-z ,:.'’-]{1,80}$|^(?!.*(?:[=<>≤≥]|\\(?:le|ge|approx|ne)))[A-Z][a-z]{3,}\s.{1,100}(?:\b[a-z]{3,}|[:,])$/;

const signOf = (text: string): Comparison =>
  text === '=' ? '=' : /^(?:<=|≤|\\le)/.test(text) ? '≤' : /^(?:>=|≥|\\ge)/.test(text) ? '≥' : text === '<' ? '<' : '>';

/** What a chain of relations shows between its ends: `a ≤ b = c < d` that a < d; undefined where it runs both ways, or through ≠. */
export function composed(signs: readonly Comparison[]): Comparison | undefined {
  const strict = signs.filter((sign) => sign !== '=');
  const [first] = strict;
  if (first === undefined) return '=';
  if (strict.length === 1) return first;
  if (strict.every((sign) => sign === '≤' || sign === '<')) return strict.includes('<') ? '<' : '≤';
  if (strict.every((sign) => sign === '≥' || sign === '>')) return strict.includes('>') ? '>' : '≥';
  return undefined;
}

/** Whether what was shown is at least what was to be. */
export const follows = (shown: Comparison, wanted: Comparison): boolean =>
  shown === wanted ||
  (wanted === '≤' && (shown === '<' || shown === '=')) ||
  (wanted === '≥' && (shown === '>' || shown === '=')) ||
  (wanted === '≠' && (shown === '<' || shown === '>'));
