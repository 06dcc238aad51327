/** Text → tokens: LaTeX, Unicode and code alike, one pass, time linear in the length. */
import { characterSigns, characterWords, greekNames, lowered, raised } from './spelling.ts';
import { isFunction, modules } from '../functions.ts';
import { readCommand } from './latex.ts';
import { limits, over } from '../../limits.ts';
import { readNumber } from '../../values/numeral.ts';
import { emit, isDigit, isLetter, scanner, type Scanner } from './scanner.ts';
import { mark, Stop, type Token } from './token.ts';

/** Throws a Stop where a character means nothing in any of the notations. */
export function tokenize(text: string): readonly Token[] {
  if (text.length > limits.length) throw new Stop(over('length'), limits.length);
  const s = scanner(text);
  while (s.at < text.length) step(s);
  emit(s, 'end', '', text.length);
  if (text.includes('choose') || text.includes('\\over'))
    for (let i = s.tokens.length - 1; i > 0; i--)
      if (s.tokens[i]!.text === 'choose' || s.tokens[i]!.text === '\\over') chosen(s.tokens, i);
  return s.tokens;
}

/** `{n \\choose k}` is `\\binom{n}{k}`, `{a \\over b}` is `\\frac{a}{b}`. */
function chosen(tokens: Token[], at: number): void {
  const word = tokens[at]!;
  const edge = (by: 1 | -1): number => {
    let depth = 0;
    for (let i = at + by; i >= 0 && i < tokens.length; i += by) {
      const { kind, text } = tokens[i]!;
      const isOpening = text === '{' || text === '(';
      if (kind !== 'op' || (!isOpening && text !== '}' && text !== ')')) continue;
      const opens = isOpening === (by === 1);
      if (!opens && depth === 0) return i;
      depth += opens ? 1 : -1;
    }
    return -1;
  };
  const [open, close] = [edge(-1), edge(1)];
  if (open < 0 || close < 0) return;
  tokens.splice(at, 1, mark('}', word.start, word.end), mark('{', word.start, word.end));
  tokens[open] = { ...tokens[open]!, text: '{' };
  tokens[close + 1] = { ...tokens[close + 1]!, text: '}' };
  tokens.splice(open, 0, { ...tokens[open], kind: 'command', text: word.text === 'choose' ? 'binom' : 'frac' });
}

/** Spaces of all widths, and what is written without being seen: joiners, applied functions, invisible times, variants of form. */
const invisible = (c: number): boolean =>
  c <= 0x200d || (c >= 0x2060 && c <= 0x2063) || (c >= 0xfe00 && c <= 0xfe0f) || c === 0xfeff;

function step(s: Scanner): void {
  const { text, at } = s;
  const c = text.charCodeAt(at);
  if (c === 32 || (c >= 9 && c <= 13) || c === 160 || (c >= 0x2000 && invisible(c))) return skip(s, 1);
  if (isLetter(c)) return word(s);
  if (isDigit(c) || (c === 46 && isDigit(text.charCodeAt(at + 1)))) return readNumber(s);
  if (c === 92) return readCommand(s);
  if (c < 128) return ascii(s, text[at]!, isAlone[c] === 1);
  const symbol = String.fromCodePoint(text.codePointAt(at)!);
  const end = at + symbol.length;
  const named = characterWords.get(symbol);
  if (named !== undefined) return emit(s, 'word', named, end, true);
  const sign = characterSigns.get(symbol);
  if (sign !== undefined) return emit(s, 'op', sign, end);
  if (raised.has(symbol) || symbol === 'ᵀ') return script(s, '^', raised);
  if (lowered.has(symbol)) return script(s, '_', lowered);
  const plain = symbol.normalize('NFKC');
  const vulgar = /^(\d)⁄(\d{1,2})$/.exec(plain);
  if (vulgar) return emit(s, 'number', symbol, end, false, { n: BigInt(vulgar[1]!), d: BigInt(vulgar[2]!) });
  if (plain === '1') return emit(s, 'number', '1', end, true, { n: 1n, d: 1n });
  if (plain.length === 1 && isLetter(plain.charCodeAt(0))) return emit(s, 'word', plain, end);
  const [letter, over] = symbol.normalize('NFD');
  if (letter !== undefined && isLetter(letter.charCodeAt(0)) && accents.has(over ?? ''))
    return emit(s, 'word', `\\${accents.get(over!)!}{${letter}}`, end, true);
  if (characterWords.has(plain)) return emit(s, 'word', characterWords.get(plain)!, end, true);
  throw new Stop(`unexpected character '${symbol}'`, at);
}

/** Marks over a letter, as they are written after it. */
const accents: ReadonlyMap<string, string> = new Map([
  ['\u0304', 'bar'],
  ['\u0302', 'hat'],
  ['\u0303', 'tilde'],
  ['\u0307', 'dot'],
]);

function skip(s: Scanner, length: number): void {
  s.at += length;
  s.spaced = true;
}

/** Letters, then digits; joined over underscores where that is a known function; a module before a dot is dropped. */
function word(s: Scanner): void {
  const { text } = s;
  let end = s.at + 1;
  while (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end++;
  const name = text.slice(s.at, end);
  const next = text.charCodeAt(end);
  if (next === 46 && modules.has(name) && isLetter(text.charCodeAt(end + 1))) {
    s.at = end + 1;
    const called = /^(?:norm|inner|exp|sqrt)(?=\s*\()/.exec(text.slice(s.at, s.at + 20))?.[0];
    const own = called === undefined ? undefined : arrays.test(name) || called === 'norm' ? theirs[called] : undefined;
    if (own !== undefined) emit(s, 'word', own, s.at + called!.length, true);
    return;
  }
  // No function has a single letter before its underscore.
  if (next === 95 && name.length > 1) {
    const joined = /^[A-Za-z0-9_]{1,40}/.exec(text.slice(s.at, s.at + 40))?.[0];
    if (joined !== undefined && isFunction(joined)) return emit(s, 'word', joined, s.at + joined.length, true);
  }
  const isGreek = name.length > 1 ? greekNames.get(name) : undefined;
  return emit(s, 'word', isGreek ?? name, end, isGreek !== undefined);
}

/** Modules of arrays, and their functions that mean something else in mathematics. */
const arrays = /^(?:np|numpy|jnp|torch|tf|cp|cupy)$/;
const theirs: Readonly<Record<string, string>> = {
  norm: 'numpynorm',
  inner: 'numpyinner',
  exp: 'entrywiseexp',
  sqrt: 'entrywisesqrt',
};

const doubled = new Set("** == != <= >= =< || .* ./ .^ .+ .- .. := -> <- && .' ~=".split(' '));
const doubledAs: Readonly<Record<string, string>> = {
  '**': '^',
  '==': '=',
  '!=': '≠',
  '~=': '≠',
  '.+': '+',
  '.-': '-',
  '<=': '≤',
  '=<': '≤',
  '>=': '≥',
  '||': '‖',
  ':=': '=',
  '&&': '∧',
  ".'": "'",
};

/** Signs that are one character whatever stands after them, by their codes. */
const isAlone = new Uint8Array(128);
for (const sign of '+/^_()[]{},;@') isAlone[sign.charCodeAt(0)] = 1;

function ascii(s: Scanner, c: string, alone: boolean): void {
  const { text, at } = s;
  if (alone) return emit(s, 'op', c, at + 1);
  if (c === '$' || c === '`') return skip(s, 1);
  if (c === '.' && text.startsWith('...', at)) return emit(s, 'op', '…', at + 3);
  const infix = c === '%' ? /^%(\*|\^|o|x)%/.exec(text.slice(at, at + 3))?.[1] : undefined;
  // R has its products between signs of per cent.
  if (infix !== undefined) return emit(s, 'op', { '*': '@', '^': '^' }[infix] ?? '⊗', at + 3);
  const pair = text.slice(at, at + 2);
  if (pair.length === 2 && doubled.has(pair)) {
    // Bold in Markdown is not a power.
    if (pair === '**' && (s.tokens.length === 0 || at + 2 >= text.length)) return skip(s, 2);
    return emit(s, 'op', doubledAs[pair] ?? pair, at + 2);
  }
  if (c === '~') return skip(s, 1);
  // A comment in code: to the end of the line.
  if (c === '#' && s.tokens.length > 0 && s.spaced) return skip(s, (/^[^\n]*/.exec(text.slice(at))?.[0] ?? c).length);
  const quoted = c === "'" || c === '"' ? /^(['"])([A-Za-z]{1,12})\1/.exec(text.slice(at, at + 14)) : null;
  const before = s.tokens.at(-1);
  if (quoted && before?.kind === 'op' && '(,='.includes(before.text))
    return emit(s, 'word', quoted[2]!, at + quoted[0].length, true);
  if ('-*|:=<>\'!%.&"'.includes(c)) return emit(s, 'op', c === '"' ? "'" : c, at + 1);
  throw new Stop(`unexpected character '${c}'`, at);
}

/** A run of raised or lowered characters, as `^{..}` or `_{..}`. */
function script(s: Scanner, sign: '^' | '_', table: ReadonlyMap<string, string>): void {
  const start = s.at;
  let inside = '';
  let end = start;
  while (end < s.text.length && table.has(s.text[end]!)) inside += table.get(s.text[end++]!)!;
  // `A⁻ᵀ` and `Aᵀ`; but the ᵀ of `A⁻¹ᵀ` comes after the power.
  if (sign === '^' && s.text[end] === 'ᵀ' && (inside === '' || inside === '-')) {
    inside += '⊤';
    end++;
  }
  emit(s, 'op', sign, start);
  emit(s, 'op', '{', start);
  const inner = scanner(inside);
  while (inner.at < inside.length) step(inner);
  for (const token of inner.tokens) s.tokens.push({ ...token, start: start + token.start, end: start + token.end });
  s.at = end - 1;
  emit(s, 'op', '}', end);
}
