/** `where x solves M x = b`: what an unknown is defined by, as tokens of `inv(M) (b)`. */
import type { Cursor } from '../cursor.ts';
import { mark, turn, type Token } from '../tokens/token.ts';
import { lookup } from '../words.ts';

export interface SolvedAt {
  readonly name: string;
  /** What stands before the unknown: `inv(M)`. */
  readonly inverse: readonly Token[];
  /** Tokens from the place to the sign of equality. */
  readonly length: number;
}

/** Tokens of the left side that are looked at. */
const most = 48;

/** The unknown at the end of the left side of an equation that begins at a place, where it is named before it. */
export function solvedAt(p: Cursor, place: number): SolvedAt | undefined {
  const [first, verb] = [p.tokens[place], p.tokens[place + 1]];
  let start = place;
  if (first?.kind === 'word' && verb?.kind === 'word' && /^(?:solves|satisfies)$/.test(verb.text)) start += 2;
  let depth = 0;
  for (let at = start; at < Math.min(p.tokens.length, start + most); at++) {
    const token = p.tokens[at]!;
    const { kind, text } = token;
    if (kind === 'end' || (depth === 0 && (text === ',' || text === ';' || text === '+' || text === '-')))
      return undefined;
    if (kind !== 'op') continue;
    depth += turn(token);
    if (text !== '=' || depth !== 0) continue;
    const unknown = p.tokens[at - 1]!;
    const isUnknown = at - start > 1 && unknown.kind === 'word' && lookup(p, unknown.text) === undefined;
    const used = p.tokens.slice(p.at, place).some(({ text: before }) => before.endsWith(unknown.text));
    if (!isUnknown || !used || (start > place && first!.text !== unknown.text)) return undefined;
    const sign = (of: string): Token => mark(of, p.tokens[start]!.start, p.tokens[start]!.start);
    const inverse: Token = { ...sign('inv'), kind: 'word', whole: true };
    return {
      name: unknown.text,
      inverse: [inverse, sign('('), ...p.tokens.slice(start, at - 1), sign(')')],
      length: at - place,
    };
  }
  return undefined;
}
