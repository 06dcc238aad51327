/** Values under conditions, however they are said. */
import { accept, isWord, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { relation } from './parse.ts';

const openers = new Set(['if', 'for', 'when', 'where', 'all', 'and']);

/** `if ℓ = 0`, `ℓ ≥ 1`, `otherwise` (undefined); several joined by `and` or commas are one call of `and`. */
export function condition(p: Cursor): Expression | undefined {
  accept(p, ',');
  while (peek(p).kind === 'word' && openers.has(peek(p).text)) take(p);
  if (isWord(p, 'otherwise') || isWord(p, 'else') || isWord(p, 'unless')) {
    take(p);
    return undefined;
  }
  const from = p.at;
  const parts = [relation(p)];
  while (isWord(p, 'and') || peek(p).text === '∧') {
    take(p);
    parts.push(relation(p));
  }
  return parts.length === 1 ? parts[0]! : node(p, from, { op: 'call', name: 'and', args: parts });
}
