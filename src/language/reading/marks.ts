/** What stands after `^` and is no exponent: a transpose, an inverse, both, or a pseudo-inverse. */
import { peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { rough } from './joined.ts';
import { sizeKey } from '../typing/size.ts';
import { dimensions, typeOf } from '../typing/typed.ts';
import { cut, lookup } from './words.ts';

/** `K^TK`: the letter after `^` is raised, the others are not. */
export function startsTransposed(p: Cursor): boolean {
  const token = peek(p);
  if (token.kind !== 'word' || token.whole || !/^[THt][A-Za-z]/.test(token.text) || !isFree(p, token.text[0]!))
    return false;
  if (lookup(p, token.text) !== undefined) return false;
  cut(p, [token.text[0]!, token.text.slice(1)]);
  take(p);
  return true;
}

export type Mark = { readonly is: 'transpose' | 'inverse' | 'both' | 'pseudo'; readonly length: number };

/** The mark that begins `ahead` tokens from here, if one does. */
export function mark(p: Cursor, ahead: number): Mark | undefined {
  const token = peek(p, ahead);
  if (isTranspose(p, ahead)) return { is: 'transpose', length: 1 };
  if (token.text === '†' && token.kind === 'op') {
    p.notes.add('read † as the pseudo-inverse');
    return { is: 'pseudo', length: 1 };
  }
  if (token.text === '-' && token.kind === 'op') {
    const next = peek(p, ahead + 1);
    if (next.kind === 'number' && next.text === '1') return { is: 'inverse', length: 2 };
    return isTranspose(p, ahead + 1) ? { is: 'both', length: 2 } : undefined;
  }
  const last = peek(p, ahead + 1);
  const ends = ahead === 1 && last.kind === 'op' && last.text === '}';
  // What follows a bare `A^+` is not what is raised.
  const alone = ahead === 0 && (last.kind === 'end' || (last.kind === 'op' && last.text !== '{' && last.text !== '('));
  const before = ahead === 0 && p.lexicon.hasMatrices && last.kind === 'word';
  if (token.kind === 'op' && token.text === '+' && (ends || alone || before)) return { is: 'pseudo', length: 1 };
  return token.kind === 'op' && token.text === '*' && (ends || ahead === 0)
    ? { is: 'transpose', length: 1 }
    : undefined;
}

function isTranspose(p: Cursor, ahead: number): boolean {
  const token = peek(p, ahead);
  if (token.kind === 'op') return token.text === '⊤' || token.text === "'" || token.text === 'ᵀ';
  return token.kind === 'word' && /^[THt]$/.test(token.text) && isFree(p, token.text);
}

/** `K^T` beside a size T: what is not square has no power, and is transposed. */
export function shapedMark(p: Cursor, base: Expression, ahead: number): Mark | undefined {
  const { kind, text } = peek(p, ahead);
  if (kind !== 'word' || (text !== 'T' && text !== 'H') || !p.lexicon.hasMatrices) return undefined;
  const next = peek(p, ahead + 1);
  if (ahead === 1 && (next.kind !== 'op' || (next.text !== '}' && next.text !== ')'))) return undefined;
  const typed = rough(p, base) === 's' ? undefined : typeOf(base, p.lexicon.declarations);
  const sizes = typed?.ok ? dimensions(typed.shape) : undefined;
  const key = (e: Expression): string => sizeKey(e, p.lexicon.declarations);
  if (sizes === undefined || key(sizes.rows) === key(sizes.columns)) return undefined;
  p.notes.add(`read ${text} raised as a transpose: what is not square has no power`);
  return { is: 'transpose', length: 1 };
}

/** Whether a letter raised can only be a mark: nothing of its name is declared, or a matrix, which is no exponent. */
function isFree(p: Cursor, letter: string): boolean {
  const type = p.lexicon.declarations.get(letter);
  return type?.is === 'matrix' || lookup(p, letter) === undefined;
}
