/** Definitions beside an answer that hold at every index, `Φ_s = A^s`, used as `Φ_{t-1}`. */
import type { Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { mapped, mentions } from '../../walk.ts';
import { subscriptText } from './local.ts';
import { rough } from '../joined.ts';
import { groupEnd } from '../name.ts';
import { indices } from '../subscript.ts';
import { Stop } from '../tokens/token.ts';

/** What is said below a name at each of its places between two. */
export function uses(p: Cursor, base: string, from: number, to: number): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  for (let i = from; i < to; i++) {
    const { text } = p.tokens[i]!;
    if (text !== base && !text.endsWith(base)) continue;
    const below = p.tokens[i + 1]?.text === '_';
    found.push(below ? subscriptText(p.tokens.slice(i + 2, groupEnd(p, i + 2))) : undefined);
  }
  return found;
}

/** The name under which what holds at every index is kept. */
export const atEvery = (base: string): string => `${base}_·`;

/** The value at another index; what a sum inside it runs over is not taken for the same letter outside. */
export function atIndex(value: Expression, name: string, index: Expression): Expression {
  if (value.op === 'symbol') return value.name === name ? index : value;
  if (value.op !== 'series' && value.op !== 'family') return mapped(value, (part) => atIndex(part, name, index));
  const [from, to] = [atIndex(value.from, name, index), atIndex(value.to, name, index)];
  if (value.index === name) return { ...value, from, to };
  const clashes = mentions(index, value.index);
  const own = clashes ? `⋅${value.index}` : value.index;
  const body = clashes ? atIndex(value.body, value.index, { op: 'symbol', name: own }) : value.body;
  return { ...value, index: own, from, to, body: atIndex(body, name, index) };
}

/** `N_t`, where it was defined beside the answer; the cursor is behind `_`. */
export function definedHere(p: Cursor, base: string): Expression | undefined {
  if (p.local.size === 0) return undefined;
  const end = groupEnd(p, p.at);
  const local = p.local.get(`${base}_${subscriptText(p.tokens.slice(p.at, end))}`);
  if (local) {
    p.at = end;
    p.nodes += local.weight;
    return local.value;
  }
  const every = p.local.get(atEvery(base));
  if (every?.parameter === undefined) return undefined;
  const [index] = indices(p, base, false);
  p.nodes += every.weight;
  return atIndex(every.value, every.parameter, index!);
}

/** `U = [u_1, …, u_r]`: columns beside each other, where the dots may leave some out. */
export function sideBySide(p: Cursor, e: Expression): Expression | undefined {
  if (e.op !== 'list' || e.bracket !== '[' || e.close !== undefined || !p.lexicon.hasMatrices) return undefined;
  const columns = e.items.every((item) => item.op === 'dots' || 'cm'.includes(rough(p, item)));
  if (!columns || e.items[0]!.op === 'dots') return undefined;
  if (e.items.some(({ op }) => op === 'dots') && e.items.some(({ op }) => op !== 'dots' && op !== 'member'))
    throw new Stop('columns with dots between them are read of one family', e.at?.[0] ?? 0);
  const rows = e.items.map((of): readonly Expression[] => [of.op === 'dots' ? of : { op: 'transpose', of }]);
  return { op: 'transpose', of: { op: 'matrix', rows } };
}
