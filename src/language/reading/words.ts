/** A run of letters, cut into what is known: one name, else functions and names (`nlogn`), else names alone (`nd`). */
import { embedded, isFunction } from './functions.ts';
import type { Cursor } from './cursor.ts';

export const keywords: ReadonlySet<string> = new Set(
  'if for where otherwise else and or with when in let given else mod then iff all unless times'.split(' '),
);

/** The canonical name of a word that is known by itself: declared, bound, local, or a base of subscripted names. */
export function lookup(p: Cursor, word: string): string | undefined {
  const { declarations, heads } = p.lexicon;
  if (declarations.has(word) || p.bound.includes(word) || (p.local.size > 0 && p.local.has(word))) return word;
  if (word === 'l' && (declarations.has('\\ell') || p.bound.includes('\\ell'))) return '\\ell';
  if (word === '\\ell' && p.bound.includes('l')) return 'l';
  if (heads.has(word)) return word;
  if (p.local.size > 0 && [...p.local.keys()].some((name) => name.startsWith(`${word}_`))) return word;
  return undefined;
}

/** Words that code has for what is no number. */
const reserved = new Set('NaN nan None null True False undefined Inf inf Infinity'.split(' '));
const special = new Set(['I', 'e', '\\pi', 'pi', '\\infty']);
const most = 40;

/** The pieces of a word, undefined where some letters mean nothing. A word that is a function is one piece. */
export function pieces(p: Cursor, word: string): readonly string[] | undefined {
  if (lookup(p, word) !== undefined || isFunction(word) || special.has(word)) return [word];
  if (word === 'inf' || word === 'Inf' || word === 'Infinity') return ['\\infty'];
  if (word.startsWith('\\') && !word.startsWith('\\', 1)) {
    // `\logn` is no command: the space after `\log` was left out.
    const found = pieces(p, word.slice(1));
    return found !== undefined && found.length > 1 && embedded.has(found[0]!) ? found : undefined;
  }
  if (word.length > most || reserved.has(word)) return undefined;
  // `te^{λt}`: what is raised may be e.
  const here = p.tokens[p.at];
  const raised = here?.text === word && p.tokens[p.at + 1]?.text === '^';
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++)
    for (let start = Math.max(0, end - Math.max(p.lexicon.longest, 6)); start < end; start++) {
      const before = best[start];
      const piece = word.slice(start, end);
      if (before === undefined || !(known(p, piece) || (raised && piece === 'e' && end === word.length))) continue;
      const found = [...before, piece];
      if (best[end] === undefined || found.length < (best[end]?.length ?? 99)) best[end] = found;
    }
  return best[word.length];
}

const known = (p: Cursor, piece: string): boolean =>
  lookup(p, piece) !== undefined || embedded.has(piece) || piece === 'I' || (/^\d/.test(piece) && /^\d+$/.test(piece));

/** Replaces the word at the cursor by its pieces, so that each can be read by itself. */
export function cut(p: Cursor, found: readonly string[]): void {
  const token = p.tokens[p.at]!;
  if (found.length === 1 && found[0] !== token.text) p.tokens[p.at] = { ...token, text: found[0]! };
  if (found.length < 2) return;
  let start = token.start;
  const split = found.map((text, i) => {
    const piece = { ...token, text, start, end: start + text.length, spaced: i === 0 && token.spaced };
    start += text.length;
    return piece;
  });
  p.tokens.splice(p.at, 1, ...split);
}
