/** What the next token begins: a factor that multiplies what stands before it, a bracket, a function. */
import { is, peek, type Cursor } from './cursor.ts';
import { isFunction } from './functions.ts';
import { turn } from './tokens/token.ts';
import { keywords, lookup, pieces } from './words.ts';

const opening = new Set(['(', '[', '{', 'set{', '⟨', '⌈', '⌊']);

export function startsBracket(p: Cursor): boolean {
  const { kind, text } = peek(p);
  return kind === 'op' ? opening.has(text) || text === '|' || text === '‖' : text.startsWith('begin:');
}

export function startsFunction(p: Cursor): boolean {
  const token = peek(p);
  if (token.kind === 'command') return token.text !== 'frac' && token.text !== 'sqrt' && token.text !== 'binom';
  if (token.kind !== 'word' || lookup(p, token.text) !== undefined) return false;
  const first = pieces(p, token.text)?.[0];
  return first !== undefined && isFunction(first);
}

/** A root is a function too, however it is written. */
export const startsRoot = (p: Cursor): boolean => /^(?:sqrt|√)$/.test(peek(p).text) && peek(p).kind !== 'word';

const ending = /^(?:end|label|tag)/;

/** Whether the next token begins a factor, and so multiplies what stands before it. */
export function startsFactor(p: Cursor): boolean {
  const token = peek(p);
  if (p.spacing && token.spaced) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'word') return !keywords.has(token.text) || lookup(p, token.text) !== undefined;
  if (token.kind === 'command') return !ending.test(token.text);
  if (token.kind !== 'op') return false;
  if (token.side !== undefined) return token.side === 'open';
  if (token.text === '|' || token.text === '‖') return p.bars.at(-1) !== token.text && !barsClose(p, token.text);
  if (token.text === '(' && comparesInside(p)) return false;
  return opening.has(token.text) || token.text === '√';
}

const comparing = new Set(['=', '≤', '≥', '≠', '>']);

/** Whether the bracket at the cursor holds a comparison, `D (ℓ = 0)`: a condition, never a factor. */
export function comparesInside(p: Cursor): boolean {
  let depth = 0;
  for (let ahead = 0; ; ahead++) {
    const token = peek(p, ahead);
    if (token.kind === 'end') return false;
    depth += turn(token);
    if (depth === 0) return false;
    if (depth === 1 && token.kind === 'op' && comparing.has(token.text)) return true;
  }
}

/** `||` where a single bar is open closes it, and another before it. */
const barsClose = (p: Cursor, sign: string): boolean => sign === '‖' && p.bars.at(-1) === '|';

/** `i % N` between whole numbers; elsewhere the sign is hundredths. */
export function isModulo(p: Cursor): boolean {
  if (!is(p, '%')) return false;
  const { kind, text } = peek(p, 1);
  const type = kind === 'word' ? p.lexicon.declarations.get(lookup(p, text) ?? '')?.is : undefined;
  return type === 'size' || type === 'integer' || (kind === 'word' && p.bound.includes(text)) || kind === 'number';
}
