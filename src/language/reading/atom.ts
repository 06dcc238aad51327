/** The smallest wholes: numbers, names, brackets, calls. */
import { brackets } from './brackets.ts';
import { bars } from './bars.ts';
import { call } from './call.ts';
import { construct } from './construct.ts';
import { asCall } from './code/wolfram.ts';
import { accept, fail, is, naming, nested, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { extremum } from './calculus/extremum.ts';
import { isFunction } from './functions.ts';
import { identityEntry, indicator, kronecker, unitVector } from './indicator.ts';
import { integral } from './calculus/integral.ts';
import { limit } from './calculus/limit.ts';
import { name } from './name.ts';
import { nearest } from '../declarations/names.ts';
import { spectral, startsSpectral } from './spectral.ts';
import { sizesBelow } from './subscript.ts';
import { series, startsSeries } from './series.ts';
import { greekNames } from './tokens/spelling.ts';
import { mark, Stop, type Token } from './tokens/token.ts';
import { cut, keywords, lookup, pieces } from './words.ts';

export function atom(p: Cursor): Expression {
  const from = p.at;
  const token = peek(p);
  if (token.kind === 'number') {
    take(p);
    const indicated = token.text === '1' && !peek(p).spaced ? indicator(p, from) : undefined;
    if (indicated) return indicated;
    if (is(p, '_') && !peek(p).spaced && (token.text === '1' || token.text === '0'))
      return filledWith(p, from, token.text === '1' ? 1 : 0);
    // A bold 1 is the vector of ones, of whatever size fits.
    if (token.whole && token.text === '1' && p.lexicon.hasMatrices)
      return node(p, from, { op: 'call', name: 'ones', args: [] });
    // The tokenizer gives every number its value.
    return node(p, from, { op: 'number', value: token.value! });
  }
  if (token.kind === 'word') return word(p, token);
  if (token.kind === 'command') return nested(p, construct);
  if (token.kind === 'end') fail(p, 'an expression');
  if (is(p, '|') || is(p, '‖') || is(p, '⟨') || is(p, '⌈') || is(p, '⌊') || is(p, '<')) return nested(p, bars);
  if (accept(p, '√')) return node(p, from, { op: 'call', name: 'sqrt', args: [nested(p, atom)] });
  if (is(p, '(') || is(p, '[') || is(p, '{') || is(p, 'set{')) return nested(p, brackets);
  return fail(p, 'an expression', token);
}

/** `1_n`, `0_{n×d}`: the vector or matrix of ones or zeros. */
const filledWith = (p: Cursor, from: number, entry: 0 | 1): Expression => {
  const sizes = sizesBelow(p);
  return node(p, from, { op: 'constant', entry, sizes });
};

function word(p: Cursor, written: Token): Expression {
  const from = p.at;
  if (peek(p, 1).text === '[') asCall(p);
  const token = peek(p);
  if (token !== written && token.text === 'sum') return nested(p, series);
  // What else a declared name may begin is told by what stands below it.
  if (p.lexicon.declarations.has(token.text) && peek(p, 1).text !== '_') return name(p);
  if (startsSeries(p)) return nested(p, series);
  if ((token.text === '\\lim' || token.text === 'lim') && peek(p, 1).text === '_') return nested(p, limit);
  if (token.text === '\\argmin') return nested(p, extremum);
  if (token.text === '\\int') return nested(p, integral);
  if (startsSpectral(p) && !isItsFamily(p, token.text)) return nested(p, spectral);
  const marked = indicating(p, token);
  if (marked) return marked;
  if (token.text === 'ones' && token.start + 1 >= token.end - 1 && !/^[({[]$/.test(peek(p, 1).text)) {
    take(p);
    return is(p, '_') ? filledWith(p, from, 1) : node(p, from, { op: 'call', name: 'ones', args: [] });
  }
  if (numbered(p, token) || entryOfCapital(p, token)) return name(p);
  // `C(n, k)`, where C is nothing that was declared.
  if (token.text === 'C' && lookup(p, 'C') === undefined && peek(p, 1).text === '(')
    p.tokens[p.at] = { ...token, text: 'binomial', whole: true };
  if (token.text === 'Id' && lookup(p, 'Id') === undefined) p.tokens[p.at] = { ...token, text: 'I' };
  // `t(K)` is R's transpose, where t is nothing else.
  if (token.text === 't' && lookup(p, 't') === undefined && peek(p, 1).text === '(' && !peek(p, 1).spaced)
    p.tokens[p.at] = { ...token, text: 'transpose', whole: true };
  const { text, whole: isWhole } = peek(p);
  const found = isWhole && lookup(p, text) === undefined && !isFunction(text) ? whole(p, text) : pieces(p, text);
  if (found === undefined) throw new Stop(unknown(p, token), token.start);
  cut(p, found);
  const first = found[0]!;
  if (lookup(p, first) === undefined && isFunction(first)) return nested(p, call);
  return name(p);
}

/** `σ_max(A)`, where the σ_i are the singular values of A. */
function isItsFamily(p: Cursor, base: string): boolean {
  const type = p.lexicon.families.get(base)?.type;
  const open = peek(p, 2).text === '{' ? 5 : 3;
  return type?.is === 'part' && peek(p, open + 1).text === type.of && peek(p, open + 2).text === ')';
}

/** `δ_{ij}`, `e_i`, `𝟙[i ≥ j]`, `int(i == j)`, where nothing of the name is declared. */
function indicating(p: Cursor, { text }: Token): Expression | undefined {
  if (!signs.has(text) || lookup(p, text) !== undefined) return undefined;
  const lowered = peek(p, 1).kind === 'op' && peek(p, 1).text === '_';
  if (text === '\\delta') return lowered ? nested(p, kronecker) : undefined;
  if (text === 'e') return lowered ? nested(p, unitVector) : undefined;
  const from = p.at;
  const entry = text === 'I' && lowered && peek(p, 2).text === '{' ? identityEntry(p) : undefined;
  if (entry) return entry;
  take(p);
  const found = indicator(p, from);
  if (found === undefined) p.at = from;
  return found;
}
const signs: ReadonlySet<string> = new Set(['\\delta', 'e', 'ones', 'I', 'int', 'float', '\\chi']);

/** `a1` is a_1 where names with a subscript are declared, and neither `a1` nor `a` itself. */
function numbered(p: Cursor, token: Token): boolean {
  const last = token.text.charCodeAt(token.text.length - 1);
  const [, spelled, digits] = last <= 57 ? (/^([A-Za-z]+?)(\d+)$/.exec(token.text) ?? []) : [];
  if (spelled === undefined || digits === undefined || lookup(p, token.text) !== undefined) return false;
  const letters = greekNames.get(spelled) ?? spelled;
  if (p.lexicon.declarations.has(letters) || isFunction(letters) || p.bound.includes(letters)) return false;
  if (!p.lexicon.bases.has(letters) || p.local.has(letters)) return false;
  const split = token.start + spelled.length;
  const value = { n: BigInt(digits), d: 1n };
  p.tokens.splice(p.at, 1, { ...token, text: letters, end: split }, mark('_', split, split), {
    ...token,
    kind: 'number',
    text: digits,
    start: split,
    spaced: false,
    value,
  });
  return true;
}

/** `a_{ij}` is an entry of A, where nothing else is called a. */
function entryOfCapital(p: Cursor, token: Token): boolean {
  if (peek(p, 1).text !== '_' || !/^[a-z]$/.test(token.text) || lookup(p, token.text) !== undefined) return false;
  const capital = token.text.toUpperCase();
  const joined = peek(p, 4).text === '}' && /^[a-z]{2}$/.test(peek(p, 3).text);
  const parted = peek(p, 4).text === ',' && peek(p, 6).text === '}';
  if (p.lexicon.declarations.get(capital)?.is !== 'matrix' || p.lexicon.families.has(token.text)) return false;
  if (peek(p, 2).text !== '{' || !(joined || parted)) return false;
  p.tokens[p.at] = { ...token, text: capital };
  p.notes.add(`read ${token.text} with two indices as an entry of ${capital}`);
  return true;
}

/** Words written as one, `\mathrm{..}`, are not cut, unless they are capitals run together as matrices are. */
const whole = (p: Cursor, text: string): readonly string[] | undefined =>
  text.startsWith('\\')
    ? pieces(p, text)
    : pieces(p, text)?.every((piece) => piece.length === 1) === true
      ? pieces(p, text)
      : undefined;

function unknown(p: Cursor, token: Token): string {
  if (keywords.has(token.text)) return `expected an expression, found ${naming(token)}`;
  const names = [...p.lexicon.declarations.keys(), ...p.bound];
  const near = nearest(token.text, names);
  const next = peek(p, 1);
  const what = next.kind === 'op' && next.text === '(' && token.text.length > 1 ? 'no known function' : 'not declared';
  return `${naming(token)} is ${what}${near === undefined ? '' : `; did you mean '${near}'?`}`;
}
