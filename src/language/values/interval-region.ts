/** One region from a text in signs: what joins its parts, then interval, points, set-builder or inequality. */
import { split } from '../claims/surface.ts';
import type { Declarations } from '../declaration.ts';
import type { Comparison, Expression } from '../expression.ts';
import { balanced } from './balanced.ts';
import type { RegionForm } from './interval.ts';
import { canonical } from '../declarations/names.ts';
import { readings } from '../reading/reader.ts';

export interface Reader {
  readonly declared: Declarations;
  readonly variable: string;
  /** The variable and `in`, `∈`: what is said of it follows. */
  readonly subject: RegExp;
  readonly notes: string[];
  readonly problems: string[];
  /** Parts still to be read, a long one for several: a region of more is refused. */
  left: number;
}

const infinity = /^([-+−]?)\s*(?:∞|\\infty|inf(?:inity|ty)?|oo|np\.inf)$/i;

/** The region, or undefined with its problem noted in the reader. */
export function region(written: string, r: Reader): RegionForm | undefined {
  r.left -= 1 + (written.length >> 8);
  if (r.left < 0) return void r.problems.push('a region of too many parts');
  const text = written
    .replace(/\\(?:left|right|bigl?|bigr?|Bigl?|Bigr?)(?![A-Za-z])/g, '')
    .trim()
    .replace(/[.;]$/, '')
    .trim();
  const wrapped = /^\(([^,;]*(?:[<>≤≥=∈]|\\[lg]eq?\b|\\in\b)[^]*)\)$/.exec(text);
  if (wrapped && balanced(wrapped[1]!)) return region(wrapped[1]!, r);
  return (
    denied(text, r) ??
    joined(text, /\s*(?:\bor\b|∨|\\lor\b|\\vee\b|(?<=\s)\|\|(?=\s))\s*/g, 'or', r) ??
    joined(text, /\s*(?:∪|\\cup\b|\bunion\b|\\bigcup\b)\s*/g, 'union', r) ??
    joined(text, /\s*(?:\band\b|∧|\\land\b|\\wedge\b|∩|\\cap\b|\\quad\b|&+|\bbut\b)\s*/g, 'and', r) ??
    without(text, r) ??
    leaf(text, r)
  );
}

/** `!(x > 1)`, `~(x > 1)`: all but that. */
function denied(text: string, r: Reader): RegionForm | undefined {
  const inner = /^[!~¬]\s*\(([^]*)\)$/.exec(text)?.[1];
  const less = inner !== undefined && balanced(inner) ? region(inner, r) : undefined;
  return less && { op: 'without', from: { op: 'all' }, less };
}

function joined(text: string, by: RegExp, op: 'and' | 'union' | 'or', r: Reader): RegionForm | undefined {
  const pieces = split(text, by).map((piece) => piece.text.trim().replace(/^,|,$/g, '').trim());
  if (pieces.length < 2) return undefined;
  const of = pieces.map((piece) => region(piece, r));
  const all = of.filter((one) => one !== undefined);
  return all.length === of.length ? { op, of: all } : undefined;
}

function without(text: string, r: Reader): RegionForm | undefined {
  const [from, ...less] = split(
    text,
    /\s*(?:∖|\\setminus\b|\\backslash\b|\\(?=\s*\\\{|\s+\{)|(?<=[\])])\\(?=\{)|\bexcept(?: for)?\b|\bexcluding\b)\s*/g,
  ).map((piece) => piece.text.trim());
  if (less.length !== 1) return undefined;
  const [a, b] = [region(from!, r), region(/^[-\d.]+$/.test(less[0]!) ? `{${less[0]!}}` : less[0]!, r)];
  return a && b ? { op: 'without', from: a, less: b } : undefined;
}

const everything =
  /^(?:(?:everything|anything|unrestricted|no (?:restrictions?|conditions?|constraints?)|(?:all|any|every) (?:real )?(?:numbers?|values?|reals?))|(?:\\mathbb\s*\{?\s*R\s*\}?|ℝ|\\R|R)|(?:all )?real (?:numbers?|line|values?)|everywhere)$/i;
const nothing =
  /^(?:\\emptyset|\\varnothing|∅|\\\{\s*\\\}|\{\s*\}|(?:the )?empty(?: set)?|none|(?:there (?:is|are) )?no (?:such )?(?:real )?(?:values?|numbers?|reals?|solutions?|\\?(?:[a-z]|lambda|alpha|beta|eta|mu))(?: at all)?)$/i;

function leaf(text: string, r: Reader): RegionForm | undefined {
  const said = r.subject.exec(text);
  if (said) {
    const rest = region(text.slice(said[0].length), r);
    if (!rest) return relations(text, r);
    return /∉|not/.test(said[1]!) ? { op: 'without', from: { op: 'all' }, less: rest } : rest;
  }
  if (everything.test(text)) return { op: 'all' };
  if (nothing.test(text)) return { op: 'none' };
  return builder(text, r) ?? literal(text, r) ?? points(text, r) ?? relations(text, r);
}

/** `{λ : 1 ≤ λ ≤ 4}`. */
function builder(text: string, r: Reader): RegionForm | undefined {
  const found =
    /^\\?\{\s*(\\?[A-Za-z]+)\s*((?:∈|\\in\b|[<>≤≥]=?|\\[lg]eq?(?![A-Za-z]))[^:|]*?)?\s*(?::|\||\\mid\b|\\vert\b|\\colon\b)\s*([^]*?)\s*\\?\}$/u.exec(
      text,
    );
  if (!found || canonical(found[1]!) !== canonical(r.variable)) return undefined;
  const [, name, first = '', condition] = found;
  // `{x > 0 : x ≠ 1}` says two things of x; of `x ∈ ℝ` the second is all.
  return region(/^(?:∈|\\in\b)/.test(first) || first === '' ? condition! : `${name!} ${first} and ${condition!}`, r);
}

function literal(text: string, r: Reader): RegionForm | undefined {
  const found = /^([[(\]])([^]*)([\])[])$/.exec(text);
  if (!found) return undefined;
  // `]1, 4[` leaves its ends out, as `(1, 4)` does.
  const ends = split(found[2]!, /[,;]/g).map((piece) => piece.text.trim());
  if (ends.length !== 2) return undefined;
  const [low, high] = ends.map((end) => bound(end, r));
  if (low === undefined || high === undefined) return undefined;
  if (low === 'high' || high === 'low') return { op: 'none' };
  const closed: [boolean, boolean] = [found[1] === '[' && low !== 'low', found[3] === ']' && high !== 'high'];
  return { op: 'interval', low: low === 'low' ? undefined : low, high: high === 'high' ? undefined : high, closed };
}

function bound(text: string, r: Reader): Expression | 'low' | 'high' | undefined {
  const infinite = infinity.exec(text);
  if (infinite) return infinite[1] === '' || infinite[1] === '+' ? 'high' : 'low';
  const [read] = readings(text, r.declared);
  if (read?.ok) return read.value;
  if (read) r.problems.push(read.problem.message);
  return undefined;
}

function points(text: string, r: Reader): RegionForm | undefined {
  const found = /^\\?\{([^]*?)\\?\}$/.exec(text);
  if (!found) return undefined;
  const of = split(found[1]!, /[,;]/g).map((piece) => bound(piece.text.trim(), r));
  const numbers = of.filter((one) => typeof one === 'object');
  return numbers.length === of.length ? { op: 'points', of: numbers } : undefined;
}

const isPoint = (piece: string): boolean => /^[^<>≤≥]*(?:≠|!=|\\neq?(?![A-Za-z]))[^<>≤≥]*$/.test(piece);
/** A range with both its ends; two such beside each other are two claims. */
const isWhole = (piece: string): boolean =>
  (piece.match(/[<>≤≥]|\\[lg]e(?:q|qslant)?(?![A-Za-z])|\\[lg]t(?![A-Za-z])/g) ?? []).length > 1;

/** One chain of comparisons, or several between commas. */
function relations(text: string, r: Reader): RegionForm | undefined {
  if (/^[!~¬]/.test(text)) return undefined;
  const [read] = readings(text, r.declared);
  const linked = read?.ok && read.value.op === 'relation' && chain(read.value.sides, read.value.signs, r, read.notes);
  if (linked) return linked;
  const [said, same, ...more] = split(text, /(?<![<>=!≤≥:~])=(?![=<>])/g).map((piece) => piece.text.trim());
  const end = said
    ?.split(/[<>≤≥]=?|\\[lg]e(?:q|qslant)?(?![A-Za-z])|\\[lg]t(?![A-Za-z])/)
    .slice(1)
    .at(-1);
  // `λ > 0.001 = 10⁻³` says where its end is twice.
  if (same !== undefined && end !== undefined && more.length === 0 && !/[<>≤≥]/.test(same)) {
    const of = [region(said!, r), region(`${end} = ${same}`, r)].filter((one) => one !== undefined);
    if (of.length === 2) return { op: 'and', of };
  }
  const pieces = split(text, /\s*[,;\n]\s*/g).map((piece) => piece.text);
  if (
    pieces.length > 1 &&
    pieces.filter((piece) => !r.subject.test(piece)).length >= pieces.length - 1 &&
    pieces.filter(isWhole).length < 2 &&
    pieces.every(
      (piece, i) =>
        (i === 0 && r.subject.test(piece) && pieces.slice(1).every(isPoint)) ||
        /[<>≤≥]|\\[lg]e(?:q|qslant)?(?![A-Za-z])|\\[lg]t\b|≠|!=|\\neq?\b/.test(piece),
    )
  )
    return joined(text, /\s*[,;\n]\s*/g, 'and', r);
  r.problems.push(read && !read.ok ? read.problem.message : `${text} is no range`);
  return undefined;
}

function chain(
  sides: readonly Expression[],
  signs: readonly Comparison[],
  r: Reader,
  notes: readonly string[],
): RegionForm | undefined {
  if (signs.includes('∈') || sides.some((side) => side.op === 'label' || side.op === 'list')) return undefined;
  r.notes.push(...notes);
  const of = signs.map((sign, i): RegionForm => ({ op: 'relation', left: sides[i]!, sign, right: sides[i + 1]! }));
  return of.length === 1 ? of[0] : { op: 'and', of };
}
